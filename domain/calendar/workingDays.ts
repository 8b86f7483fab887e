import { type Calendar, isMissing, type MissingYear } from './calendar.ts';
import { addDays, type Day, isWeekend, yearOf } from './day.ts';

/** Whether a day is worked, or which year's arrangement it takes to say so. */
export function isWorkingDay(calendar: Calendar, of: Day): boolean | MissingYear {
  const year = calendar[yearOf(of)];
  if (year === undefined) return { missingYear: yearOf(of) };
  const exception = year.exceptions[of];
  return exception === undefined ? !isWeekend(of) : exception === 'work';
}

/** The `count`-th working day after a day; the day itself never counts (domain.md §5). `count` ≥ 1. */
export function workingDayAfter(calendar: Calendar, from: Day, count: number): Day | MissingYear {
  return step(calendar, from, count, 1);
}

/** The `count`-th working day before a day. `count` ≥ 1. */
export function workingDayBefore(calendar: Calendar, from: Day, count: number): Day | MissingYear {
  return step(calendar, from, count, -1);
}

/** The day itself where it is worked, else the last working day before it. */
export function lastWorkingDayUpTo(calendar: Calendar, of: Day): Day | MissingYear {
  return workingDayBefore(calendar, addDays(of, 1), 1);
}

function step(calendar: Calendar, from: Day, count: number, stride: 1 | -1): Day | MissingYear {
  let current = from;
  for (let found = 0; found < count; ) {
    current = addDays(current, stride);
    const working = isWorkingDay(calendar, current);
    if (isMissing(working)) return working;
    if (working) found += 1;
  }
  return current;
}
