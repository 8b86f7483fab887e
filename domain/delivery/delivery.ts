import type { Calendar } from '../calendar/calendar.ts';
import { isMissing } from '../calendar/calendar.ts';
import { addDays, type Day, isWeekend } from '../calendar/day.ts';
import { at, clockOf, dayOf, type Instant } from '../calendar/instant.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';

/** The morning mail's time, and the hours in which prompt mail goes (domain.md §5), by the office's clock. */
export const morningTime = '08:30';
const promptUntil = '18:00';
/** The morning mail waits for that morning's duties until then, and no longer. */
export const morningPatience = '09:00';

export type Channel = 'morning' | 'prompt';

/** The channel a notice takes: a prompt one outside working hours joins the next morning mail. */
export function channelFor(channel: Channel, at: Instant, calendar: Calendar): Channel {
  return channel === 'prompt' && inPromptHours(at, calendar) ? 'prompt' : 'morning';
}

/**
 * The next morning mail: today's while it has not gone and working hours last (missed, it goes late
 * the same day), else 08:30 of the next working day.
 */
export function nextMorning(
  now: Instant,
  lastSent: Day | null,
  calendar: Calendar,
): { day: Day; at: Instant } {
  const today = dayOf(now);
  let day = lastSent === today || now > at(today, promptUntil) ? addDays(today, 1) : today;
  while (!isMailDay(day, calendar)) day = addDays(day, 1);
  return { day, at: at(day, morningTime) };
}

/** The morning mail's time on the last day before `today` that had one: whatever came since is news. */
export function morningBefore(today: Day, calendar: Calendar): Instant {
  let day = addDays(today, -1);
  while (!isMailDay(day, calendar)) day = addDays(day, -1);
  return at(day, morningTime);
}

function inPromptHours(now: Instant, calendar: Calendar): boolean {
  const time = clockOf(now);
  return isMailDay(dayOf(now), calendar) && time >= morningTime && time <= `${promptUntil}:00.000`;
}

/** Mail does not wait for a calendar: in an unpublished year it goes from Monday to Friday. */
function isMailDay(day: Day, calendar: Calendar): boolean {
  const working = isWorkingDay(calendar, day);
  return isMissing(working) ? !isWeekend(day) : working;
}
