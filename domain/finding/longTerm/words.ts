import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';

/** 长期坚持: a first goal with a date, then reviews at an interval; never overdue between them (domain.md §4). */
export interface LongTermCommand {
  readonly type: 'reviewLongTerm';
  /** `not-met`: the same goal is looked at again on `next`. */
  readonly outcome: 'met' | 'not-met';
  /** What was seen. */
  readonly opinion: string;
  /** The day of the next review; of a goal that is met, the policy's interval from this act where it is left out. */
  readonly next?: Day;
}

export type LongTermHappening =
  /** By the clock, the morning after the goal's day: its reviewer has the next move. */
  | {
      readonly type: 'longTermReviewOpened';
      readonly goal: Day;
      /** Working days the reviewer has. */
      readonly reviewDays: number;
    }
  | {
      readonly type: 'longTermReviewed';
      readonly outcome: 'met' | 'not-met';
      readonly opinion: string;
      /** The day whose goal was looked at, and the next. */
      readonly goal: Day;
      readonly next: Day;
    };

export interface LongTermState {
  /** Null of a finding of any other kind. */
  readonly longTerm: LongTerm | null;
}

export interface LongTerm {
  /** The day of the goal that is worked for: the first is the rectify-by day, later ones are reviews'. */
  readonly goal: Day;
  /** Since when its review is open; null while the unit works on. */
  readonly openedAt: Instant | null;
  /** Reviews that found the goal met. */
  readonly met: number;
}
