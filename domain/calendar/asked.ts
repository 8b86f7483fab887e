import type { Calendar } from './calendar.ts';
import { addDays, type Day, yearOf } from './day.ts';

/** From then on the office is asked for the next year's arrangement (domain.md §6). */
const askedFrom = '11-01';

/** The year that the administrator is to enter, as of a day; null where nothing is missing yet. */
export function yearAskedFor(calendar: Calendar, on: Day): number | null {
  const year = yearOf(on);
  if (calendar[year] === undefined) return year;
  return on.slice(5) >= askedFrom && calendar[year + 1] === undefined ? year + 1 : null;
}

/**
 * Whether a morning's mail asks for it: every morning once a finding waits for that year, before that on the
 * first mail day of November and of each week; `before` is the mail day before.
 */
export function isAskedOn(on: Day, before: Day, waiting: number): boolean {
  return waiting > 0 || before < mondayOf(on) || before < firstAsked(on);
}

function mondayOf(on: Day): Day {
  const weekday = (new Date(on).getUTCDay() + 6) % 7;
  return addDays(on, -weekday);
}

function firstAsked(on: Day): string {
  return on.slice(5) >= askedFrom ? `${yearOf(on)}-${askedFrom}` : '';
}
