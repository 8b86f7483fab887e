import { type Calendar, isMissing } from '../../domain/calendar/calendar.ts';
import { addDays, type Day, day, yearOf } from '../../domain/calendar/day.ts';
import { at, type Instant } from '../../domain/calendar/instant.ts';
import { lastWorkingDayUpTo } from '../../domain/calendar/workingDays.ts';

/** The story is told as of this Friday: three working days after its clear-by date. */
const toldAsOf = day('2026-07-03');
/**
 * From the first feedback to the last day by which anything is to be rectified. A6's first goal and the end of
 * B7's suspension lie further on: what the clock does about them can wait for a calendar.
 */
const first = day('2026-03-06');
const last = day('2026-07-31');

/** The story's days where they fall for one installation. */
export interface StoryTime {
  /** What the story calls today: the latest such Friday that is not after the installation. */
  readonly today: Day;
  /** False where a year is not published that the moved story would need: then it keeps its own dates. */
  readonly moved: boolean;
  /** The day that the story calls `MM-DD`. */
  readonly day: (monthDay: string) => Day;
  /** The instant that the story calls `MM-DD HH:mm`. */
  readonly at: (told: string) => Instant;
}

/**
 * Moves the story by whole weeks, so that it is told as of the week that ends with `today`. A day that is
 * no working day there becomes the last one before it: nothing moves past what came after it.
 */
export function storyTime(today: Day, calendar: Calendar): StoryTime {
  const wanted = 7 * Math.floor(daysFrom(toldAsOf, today) / 7);
  const moved = [first, last].every((end) => yearOf(addDays(end, wanted)) in calendar);
  const days = moved ? wanted : 0;
  const place = (monthDay: string) => {
    const there = addDays(day(`2026-${monthDay}`), days);
    const worked = lastWorkingDayUpTo(calendar, there);
    return isMissing(worked) ? there : worked;
  };
  return {
    today: addDays(toldAsOf, days),
    moved,
    day: place,
    at: (told) => at(place(told.slice(0, 5)), told.slice(6)),
  };
}

function daysFrom(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
