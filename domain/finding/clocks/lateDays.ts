import { type Calendar, isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { at, endOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { Dispatched } from '../state.ts';
import { type Clock, pressesUnit } from './clock.ts';
import { lastDayOf, pausesOf, wasSilentAt } from './silence.ts';

/** Rungs fall due at 08:00 by the office's clock. */
export const rungTime = '08:00';

type Held = Pick<Dispatched, 'silences' | 'graces' | 'suspensions'>;

/**
 * The n-th late day after T (domain.md §5): working days at whose 08:00 the unit holds the finding
 * and is not within the working days of a supplement; for a review, every working day after T but
 * those on which it was suspended.
 * Null while silence has no end: nobody can say when the next late day is. `notUpTo` asks for one
 * after that day.
 */
export function lateDay(
  count: number,
  T: Day,
  clock: Clock,
  finding: Held,
  calendar: Calendar,
  notUpTo: Day = T,
): Day | MissingYear | null {
  let day = T;
  for (let late = 0; late < count || day <= notUpTo; late += 1) {
    const next = nextLateDay(day, clock, finding, calendar);
    if (next === null || isMissing(next)) return next;
    day = next;
  }
  return day;
}

function nextLateDay(after: Day, clock: Clock, finding: Held, calendar: Calendar): Day | MissingYear | null {
  let day = after;
  for (;;) {
    const next = workingDayAfter(calendar, day, 1);
    if (isMissing(next)) return next;
    day = next;
    const counts = heldLate(clock, finding, at(day, rungTime), calendar);
    if (counts === true) return day;
    if (counts !== false) return counts;
  }
}

/** Null: the morning lies in a silence without an end. */
function heldLate(
  clock: Clock,
  finding: Held,
  morning: Instant,
  calendar: Calendar,
): boolean | MissingYear | null {
  const pauses = pausesOf(clock, finding);
  const open = pauses.at(-1);
  if (open?.to === null && open.from < morning) return null;
  if (wasSilentAt(pauses, morning)) return false;
  for (const grace of pressesUnit(clock) ? finding.graces : []) {
    const last = lastDayOf(grace, calendar);
    if (isMissing(last)) return last;
    if (grace.from < morning && morning <= endOf(last)) return false;
  }
  return true;
}
