import type { Exceptions } from './calendar.ts';
import { isWeekend, parseDay, yearOf } from './day.ts';

/** The first day of a year's arrangement that is none of that year's or says what the plain week says, or null. */
export function faultOfYear(year: number, exceptions: Exceptions): string | null {
  const wrong = Object.entries(exceptions).find(([text, as]) => {
    const day = parseDay(text);
    return day === null || yearOf(day) !== year || isWeekend(day) !== (as === 'work');
  });
  return wrong?.[0] ?? null;
}
