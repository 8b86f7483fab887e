import { type Calendar, isMissing } from '../../calendar/calendar.ts';
import { endOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { CommandType } from '../commands.ts';
import { blank, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import type { Dispatched } from '../state.ts';
import { graceStillRan, stillRan, suspendedDays } from './days.ts';
import type { MovedClock, SuspensionCommand } from './words.ts';

/** 暂缓: for a cause outside the unit, with the day until which it is expected (domain.md §3.15). */
const suspend: Rule<'suspend'> = {
  stages: openStages,
  decide: (_finding, { cause, reason, expectedEnd, order }, { at }) => {
    if (endOf(expectedEnd) <= at) return refuse('date-not-in-future', 'expectedEnd');
    const of = order === undefined ? {} : { order };
    return blank({ reason }) ?? [{ type: 'suspended', cause, reason, expectedEnd, ...of }];
  },
};

/** 恢复整改: every date that had not passed when the suspension began moves by its working days. */
const resume: Rule<'resume'> = {
  stages: openStages,
  step: ({ suspensions }) => (suspensions.current === null ? refuse('not-suspended') : null),
  decide: (finding, { reason, order }, { at }, { calendar }) => {
    const { current } = finding.suspensions;
    if (current === null) return refuse('not-suspended');
    const days = suspendedDays(current.from, at, calendar);
    if (isMissing(days)) return refuse('calendar-not-published');
    const moved = days === 0 ? [] : movedClocks(finding, current.from, days, calendar);
    if (moved === null) return refuse('calendar-not-published');
    return (
      blank({ reason }) ?? [
        {
          type: 'resumed',
          reason,
          days,
          moved,
          graceMoved: days > 0 && graceStillRan(finding.graces, current.from, calendar),
          ...(order === undefined ? {} : { order }),
        },
      ]
    );
  },
};

export const suspensionRules = { suspend, resume } satisfies { [T in SuspensionCommand['type']]: Rule<T> };

/** The clocks that still ran when it began, each with its new day where one was set; null: nobody can say yet. */
function movedClocks(
  { clocks }: Dispatched,
  from: Instant,
  days: number,
  calendar: Calendar,
): MovedClock[] | null {
  const moved: MovedClock[] = [];
  for (const clock of clocks.filter((one) => stillRan(one, from, calendar))) {
    const day = 'day' in clock.term ? workingDayAfter(calendar, clock.term.day, days) : null;
    if (isMissing(day)) return null;
    moved.push({ clock: clock.kind, step: clock.step, day });
  }
  return moved;
}

/** What may be done to a suspended finding: nobody holds it, so nobody takes it a step further. */
export const whileSuspended: ReadonlySet<CommandType> = new Set([
  'resume',
  'withdraw',
  'merge',
  'attachEvidence',
  'noteContact',
  'instruct',
  'acknowledge',
  'voidSupervisionNotice',
  'decideProposal',
]);
