import type { Calendar, MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { Dispatched, Grace, Silence } from '../state.ts';
import { type Clock, pressesUnit } from './clock.ts';

/** Whether the unit holds the finding now: its rungs are silent while it does not. */
export function isSilent({ silences }: Pick<Dispatched, 'silences'>): boolean {
  return silences.at(-1)?.to === null;
}

/**
 * Whether the unit did not hold the finding at an instant. Duties due at an act's instant go before
 * the act, so the instant at which silence begins still counts as held and the one at which it ends
 * as silent.
 */
export function wasSilentAt(silences: readonly Pause[], at: Instant): boolean {
  return silences.some(({ from, to }) => from < at && (to === null || at <= to));
}

/** A time that does not count on a clock; `to` is null while it has no end. */
export type Pause = Pick<Silence, 'from' | 'to'>;

/**
 * The times that a clock stood still: the unit's while the unit does not hold the finding, a reviewer's
 * while it is suspended and nobody does (domain.md §4).
 */
export function pausesOf(
  clock: Clock,
  { silences, suspensions }: Pick<Dispatched, 'silences' | 'suspensions'>,
): readonly Pause[] {
  if (pressesUnit(clock)) return silences;
  const { current, past } = suspensions;
  return current === null ? past : [...past, { from: current.from, to: null }];
}

/** Whether a clock stands still now. */
export function isPaused(clock: Clock, finding: Pick<Dispatched, 'silences' | 'suspensions'>): boolean {
  return pausesOf(clock, finding).at(-1)?.to === null;
}

/** The last day of a grace: the n-th working day after the day of the supplement. */
export function lastDayOf(grace: Grace, calendar: Calendar): Day | MissingYear {
  return workingDayAfter(calendar, dayOf(grace.from), grace.workingDays);
}
