import { type Calendar, isMissing, type MissingYear } from '../../calendar/calendar.ts';
import { addDays } from '../../calendar/day.ts';
import { at as atTime, dayOf, endOf, type Instant } from '../../calendar/instant.ts';
import { isWorkingDay } from '../../calendar/workingDays.ts';
import { type Clock, dayOfClock } from '../clocks/clock.ts';
import { rungTime } from '../clocks/lateDays.ts';
import { lastDayOf } from '../clocks/silence.ts';
import type { Grace } from '../state.ts';

/**
 * How many working days began, at 08:00, while a finding was suspended: its dates move by so many. The
 * mornings are those that silences know too: after `from`, up to and with `to`.
 */
export function suspendedDays(from: Instant, to: Instant, calendar: Calendar): number | MissingYear {
  let days = 0;
  for (let day = dayOf(from); atTime(day, rungTime) <= to; day = addDays(day, 1)) {
    if (atTime(day, rungTime) <= from) continue;
    const works = isWorkingDay(calendar, day);
    if (isMissing(works)) return works;
    if (works) days += 1;
  }
  return days;
}

/** Whether a clock's T was still to come when a suspension began; one that had passed stays where it is. */
export function stillRan(clock: Clock, from: Instant, calendar: Calendar): boolean {
  const T = dayOfClock(clock, calendar);
  return isMissing(T) || endOf(T) > from;
}

/** The same of the latest grace of a supplement. */
export function graceStillRan(graces: readonly Grace[], from: Instant, calendar: Calendar): boolean {
  const grace = graces.at(-1);
  if (grace === undefined) return false;
  const last = lastDayOf(grace, calendar);
  return isMissing(last) || endOf(last) > from;
}
