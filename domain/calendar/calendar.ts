/** Where the State Council's arrangement of a year departs from the plain week. */
export type Exceptions = Readonly<Record<string, 'off' | 'work'>>;

/** One published year; `version` rises when the office edits it. */
export interface CalendarYear {
  readonly version: number;
  readonly exceptions: Exceptions;
}

/** The published years. A year that is not in it is unknown, never a plain week (domain.md §6). */
export type Calendar = Readonly<Record<number, CalendarYear>>;

/** What cannot be said before a year's arrangement is published. */
export interface MissingYear {
  readonly missingYear: number;
}

export function isMissing(answer: string | number | boolean | MissingYear | null): answer is MissingYear {
  return typeof answer === 'object' && answer !== null;
}
