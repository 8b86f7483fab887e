import type { Instant } from '../../calendar/instant.ts';

/** What people do about supervision notices (督办单, domain.md §5): the office drafts, its head issues, the unit answers. */
export type SupervisionCommand =
  | {
      readonly type: 'draftSupervisionNotice';
      /** What the notice demands of the unit. */
      readonly demand: string;
      /** Working days that the notice gives; without them the policy's. */
      readonly limitDays?: number;
    }
  | {
      readonly type: 'issueSupervisionNotice';
      /** Its place among the finding's notices, from 1. */
      readonly notice: number;
      /** Said in place of what the draft demands. */
      readonly demand?: string;
      readonly limitDays?: number;
    }
  | { readonly type: 'voidSupervisionNotice'; readonly notice: number; readonly reason: string }
  /** 回执: what the unit did about it, from its principal. */
  | { readonly type: 'answerSupervisionNotice'; readonly notice: number; readonly result: string };

export type SupervisionHappening =
  | {
      readonly type: 'supervisionNoticeDrafted';
      readonly notice: number;
      /** Null where the clock drafted it: put it right and report. */
      readonly demand: string | null;
      readonly limitDays: number;
    }
  | {
      readonly type: 'supervisionNoticeIssued';
      readonly limitDays: number;
      /** Absent from what the first releases wrote: a notice of its own. */
      readonly notice?: number;
      /** 景督办〔2026〕5号; given when it is written down, so that no number is left out. */
      readonly number?: string;
      readonly demand?: string;
    }
  | { readonly type: 'supervisionNoticeVoided'; readonly notice: number; readonly reason: string }
  | { readonly type: 'supervisionNoticeAnswered'; readonly notice: number; readonly result: string }
  /** The clock: drafted, and nobody issued it in time. */
  | { readonly type: 'supervisionNoticeLeft'; readonly notice: number }
  /** The clock: its limit passed without a slip. */
  | { readonly type: 'supervisionNoticeUnanswered'; readonly notice: number };

/** One notice of a finding; a voided one stays, with its number (作废). */
export interface SupervisionNotice {
  /** Its place among the finding's notices, from 1. */
  readonly notice: number;
  readonly round: number;
  readonly demand: string | null;
  /** Working days after the day of its issue. */
  readonly limitDays: number;
  readonly draftedAt: Instant;
  /** Null before its issue, and of those issued before there were numbers. */
  readonly number: string | null;
  readonly issuedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly voidedAt: Instant | null;
  /** When the clock last had to say something of it: drafted and left lying, issued and unanswered. */
  readonly leftAt: Instant | null;
  readonly unansweredAt: Instant | null;
}

/** A finding's supervision notices, in the order in which they were drafted. */
export interface Supervised {
  readonly notices: readonly SupervisionNotice[];
}

export const unsupervised: Supervised = { notices: [] };
