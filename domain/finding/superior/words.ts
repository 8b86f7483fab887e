import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';

/** 报备: a superior's finding that is closed here is reported to the superior, whose answer is entered (domain.md §4). */
export type SuperiorCommand =
  | { readonly type: 'reportToSuperior' /** What it was reported with. */; readonly document: string }
  | {
      readonly type: 'recordSuperiorAnswer';
      readonly answer: SuperiorAnswer;
      readonly document: string;
      /** With `sentBack`: why, and the new round's day. */
      readonly reason?: string;
      readonly rectifyBy?: Day;
    };

/** 已报备, 认可, 退回. */
export const superiorAnswers = ['filed', 'endorsed', 'sentBack'] as const;
export type SuperiorAnswer = (typeof superiorAnswers)[number];

export type SuperiorHappening =
  | { readonly type: 'reportedToSuperior'; readonly document: string }
  | { readonly type: 'superiorAnswered'; readonly answer: SuperiorAnswer; readonly document: string };

/** How a closed finding stands with the superior. */
export interface SuperiorReport {
  readonly reportedAt: Instant;
  readonly document: string;
  /** The latest answer; null while there is none. */
  readonly answer: {
    readonly answer: SuperiorAnswer;
    readonly document: string;
    readonly at: Instant;
  } | null;
}
