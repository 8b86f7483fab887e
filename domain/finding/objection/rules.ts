import { isMissing } from '../../calendar/calendar.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { PersonId } from '../../permissions/post.ts';
import { answering, holding } from '../../permissions/seats.ts';
import { newAssignment } from '../assigning/newAssignment.ts';
import { holderOfStep } from '../closingChain.ts';
import type { CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import type { Dispatched } from '../state.ts';
import type { ObjectionCommand } from './words.ts';

/**
 * 职责异议: within so many working days of dispatch, wherever the finding has got to by then, signed by the
 * principal with the unit proposed; a second goes to the leader in charge, and there is no third (domain.md §4).
 */
const objectResponsibility: Rule<'objectResponsibility'> = {
  stages: ['dispatched', 'planning', 'planReview', 'rectifying', 'closureReview', 'publicNotice'],
  step: ({ objections }) => (objections.raised >= 2 ? refuse('objection-final') : null),
  decide: ({ objections, assignment }, { reason, proposed }, { at }, context) => {
    const late = tooLate(objections.since, at, context);
    if (late !== null) return late;
    if (proposed === assignment.unit) return refuse('unit-unchanged', 'proposed');
    return (
      blank({ reason, proposed }) ?? [
        {
          type: 'objected',
          about: 'responsibility',
          reason,
          proposed,
          step: objections.raised === 0 ? 'objection' : 'final-objection',
          reviewDays: context.policy.objectionReviewDays,
        },
      ]
    );
  },
};

/** 事实异议: goes to the source body; the clocks run (domain.md §4). */
const objectFact: Rule<'objectFact'> = {
  stages: ['dispatched', 'planning', 'planReview', 'rectifying'],
  step: ({ objections }) => (objections.fact === null ? null : refuse('objection-open')),
  decide: (_finding, { reason }) => blank({ reason }) ?? [{ type: 'objected', about: 'fact', reason }],
};

const abouts = ['responsibility', 'fact'] as const;

/** The answer: the assignment stands, or another unit has it; of a fact, what the source body said. */
const resolveObjection: Rule<'resolveObjection'> = {
  stages: openStages,
  step: (finding, by, context) => {
    const { open, fact } = finding.objections;
    if (open === null && fact === null) return refuse('no-open-objection');
    return abouts.some((about) => resolvers(finding, about, context).includes(by))
      ? null
      : refuse('not-your-step');
  },
  decide: (finding, command, { by }, context) => {
    const objection = command.about === 'fact' ? finding.objections.fact : finding.objections.open;
    if (objection === null) return refuse('no-open-objection', 'about');
    if (!resolvers(finding, command.about, context).includes(by)) return refuse('not-your-step', 'about');
    const unfit = command.about === 'fact' ? 'reassigned' : 'admitted';
    if (command.decision === unfit) return refuse('decision-unfit', 'decision');
    const moved = reassigned(finding, command, context);
    if (isRefusal(moved)) return moved;
    const { reason, about, decision } = command;
    const document = command.about === 'fact' ? { document: command.document ?? '' } : {};
    return (
      blank({ reason, ...document }) ?? [
        { type: 'objectionResolved', about, decision, reason, objector: objection.by, ...document },
        ...moved,
      ]
    );
  },
};

export const objectionRules = {
  objectResponsibility,
  objectFact,
  resolveObjection,
} satisfies { [T in ObjectionCommand['type']]: Rule<T> };

function tooLate(since: Instant, at: Instant, { calendar, policy }: Context): Refusal | null {
  const last = workingDayAfter(calendar, dayOf(since), policy.objectionDays);
  if (isMissing(last)) return refuse('calendar-not-published');
  return dayOf(at) <= last ? null : refuse('objection-too-late');
}

/** A leader's answer is the leader's own; the office's falls as any post of its does. */
function resolvers(
  { objections: { open, fact } }: Dispatched,
  about: 'responsibility' | 'fact',
  { seats }: Context,
): readonly PersonId[] {
  if (about === 'fact') return fact === null ? [] : answering(seats, 'office');
  if (open === null) return [];
  return open.step === 'objection' ? answering(seats, 'office') : holding(seats, holderOfStep(open.step));
}

function reassigned(
  finding: Dispatched,
  command: CommandOf<'resolveObjection'>,
  context: Context,
): readonly Happening[] | Refusal {
  const { decision, unit, leadUnit, reason } = command;
  if (decision !== 'reassigned') return [];
  if (unit === undefined) return refuse('text-missing', 'unit');
  return newAssignment(finding, { unit, reason, ...(leadUnit === undefined ? {} : { leadUnit }) }, context);
}
