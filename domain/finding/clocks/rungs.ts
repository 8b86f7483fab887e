import { type Calendar, isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { at, type Instant } from '../../calendar/instant.ts';
import { lastWorkingDayUpTo, workingDayBefore } from '../../calendar/workingDays.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ClockRef } from '../events.ts';
import type { Dispatched } from '../state.ts';
import { firstLimit } from '../supervision/notices.ts';
import { type Clock, dayOfClock, type Rung } from './clock.ts';
import { ladderOf, type RungRule } from './ladder.ts';
import { lateDay, rungTime } from './lateDays.ts';
import { pausesOf } from './silence.ts';

/** The calendar and the policy by which clocks are read. */
export interface Rules {
  readonly calendar: Calendar;
  readonly policy: Policy;
}

/** A rung that has not had its turn. */
export interface PlannedRung {
  readonly clock: Clock;
  readonly rung: Rung;
  /** A rung before T or on it has a fixed date; one after T follows the late days. */
  readonly fixed: boolean;
  readonly when: Instant | MissingYear | null;
  /** T, where it can be said. */
  readonly day: Day | null;
}

/** Once each, by this key: a moved date is a new T, reopening a new round (domain.md §5). */
export function rungKey(round: number, { clock, step, day }: ClockRef, rung: Rung): string {
  return [round, clock, step ?? '', day, rung].join('/');
}

/** The rungs of a finding's clocks that have not had their turn, weakest first within each clock. */
export function plannedRungs(finding: Dispatched, rules: Rules): PlannedRung[] {
  return finding.clocks.flatMap((clock) => rungsOf(clock, finding, rules));
}

/** The rungs of one clock that have not had their turn. */
export function rungsOf(clock: Clock, finding: Dispatched, rules: Rules): PlannedRung[] {
  const T = dayOfClock(clock, rules.calendar);
  return ladderOf(clock, rules.policy)
    .filter(({ rung }) => isMissing(T) || !(rungKey(finding.round, refOf(clock, T), rung) in finding.noted))
    .map((rule) => ({
      clock,
      rung: rule.rung,
      fixed: 'before' in rule.when,
      when: isMissing(T) ? T : whenOf(rule, T, clock, finding, rules.calendar),
      day: isMissing(T) ? null : T,
    }));
}

export function refOf(clock: Clock, day: Day): ClockRef {
  return { clock: clock.kind, step: clock.step, day };
}

/**
 * 08:00 of the rung's day, the year it waits for, or null while silence or a missing notice holds it.
 * What lay before `since` when the clock was planned is no longer held by anything: it is skipped.
 */
function whenOf(
  { rung, when }: RungRule,
  T: Day,
  clock: Clock,
  finding: Dispatched,
  calendar: Calendar,
): Instant | MissingYear | null {
  const day =
    'before' in when
      ? fixedDay(when.before, T, calendar)
      : lateRungDay(rung, when.late, T, clock, finding, calendar);
  if (day === null || isMissing(day)) return day;
  const due = at(day, rungTime);
  return due > clock.since && isSilenced(due, clock, finding) ? null : due;
}

/** Whether a rung's instant lies in the silence that has no end yet. */
function isSilenced(due: Instant, clock: Clock, finding: Dispatched): boolean {
  const open = pausesOf(clock, finding).at(-1);
  return open?.to === null && due > open.from;
}

/** On a T that is no working day, `due` falls on the last working day before it. */
function fixedDay(before: number, T: Day, calendar: Calendar): Day | MissingYear {
  return before === 0 ? lastWorkingDayUpTo(calendar, T) : workingDayBefore(calendar, T, before);
}

function lateRungDay(
  rung: Rung,
  late: number,
  T: Day,
  clock: Clock,
  finding: Dispatched,
  calendar: Calendar,
): Day | MissingYear | null {
  const day = lateDay(late, T, clock, finding, calendar);
  if (rung !== 'interview' || day === null || isMissing(day)) return day;
  const limit = firstLimit(finding, calendar);
  return limit === null || isMissing(limit) ? limit : lateDay(late, T, clock, finding, calendar, limit);
}
