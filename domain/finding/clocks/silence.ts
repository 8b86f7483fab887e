import type { Calendar, MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { Dispatched, Grace, Silence } from '../state.ts';

/** Whether the unit holds the finding now: its rungs are silent while it does not. */
export function isSilent({ silences }: Pick<Dispatched, 'silences'>): boolean {
  return silences.at(-1)?.to === null;
}

/**
 * Whether the unit did not hold the finding at an instant. Duties due at an act's instant go before
 * the act, so the instant at which silence begins still counts as held and the one at which it ends
 * as silent.
 */
export function wasSilentAt(silences: readonly Silence[], at: Instant): boolean {
  return silences.some(({ from, to }) => from < at && (to === null || at <= to));
}

/** The last day of a grace: the n-th working day after the day of the supplement. */
export function lastDayOf(grace: Grace, calendar: Calendar): Day | MissingYear {
  return workingDayAfter(calendar, dayOf(grace.from), grace.workingDays);
}
