import type { ClosingStep } from '../finding/closingChain.ts';

/** The office's settings: every [D] of domain.md that this release reads. All `days` are working days. */
export interface Policy {
  /** From dispatch to receipt. */
  readonly receiveDays: number;
  /** From receipt to the plan's submission. */
  readonly planDays: number;
  readonly planReviewDays: number;
  readonly closingStepDays: number;
  /** For the review of a long-term goal, from the day after the goal's. */
  readonly longTermReviewDays: number;
  /** Months from one review of a long-term finding to the next, where the reviewer names no day. */
  readonly longTermReviewMonths: number;
  /** In which a supplemented form may be filed again and keep its first filing. */
  readonly supplementDays: number;
  /** The limit a supervision notice sets. */
  readonly supervisionNoticeDays: number;
  /** Between two lines about one open proposal in the morning mail. */
  readonly proposalRecallDays: number;
  /** Reminders before T: T−n for each n. */
  readonly remindRectify: readonly number[];
  readonly remindPlan: readonly number[];
  /** On which late day each rung after T fires. */
  readonly lateRungs: LateRungs;
  /** Who signs a closing form, in order; `assigned-leader` only where the unit has one. */
  readonly closingChain: readonly ClosingStep[];
  /** Whether the principal's signature or the closing itself must be in time (domain.md §4). */
  readonly onTimeJudgedBy: 'filing' | 'closing';
  /** Minutes after 08:00 over which duties of many findings are spread; 0 lets all fall at 08:00. */
  readonly spreadMinutes: number;
}

export interface LateRungs {
  readonly urge: number;
  readonly supervise: number;
  readonly circular: number;
  readonly interview: number;
  readonly account: number;
}

export const defaultPolicy: Policy = {
  receiveDays: 2,
  planDays: 10,
  planReviewDays: 3,
  closingStepDays: 5,
  longTermReviewDays: 5,
  longTermReviewMonths: 3,
  supplementDays: 2,
  supervisionNoticeDays: 5,
  proposalRecallDays: 5,
  remindRectify: [30, 15, 7, 3, 1],
  remindPlan: [3, 1],
  lateRungs: { urge: 1, supervise: 3, circular: 5, interview: 10, account: 20 },
  closingChain: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  onTimeJudgedBy: 'filing',
  spreadMinutes: 25,
};

/** A policy as it was kept, with the defaults of the settings that it is older than. */
export function completed(kept: Partial<Policy>): Policy {
  return { ...defaultPolicy, ...kept };
}
