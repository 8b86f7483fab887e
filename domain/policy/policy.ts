import type { Assignment } from '../finding/assignment.ts';
import type { ClosingStep } from '../finding/closingChain.ts';
import type { NoticePlace } from '../finding/publicNotice/words.ts';
import type { Severity } from '../finding/severity.ts';

/** The office's settings: every [D] of domain.md that this release reads. All `days` are working days. */
export interface Policy {
  /** Whose signature issues a batch: `nobody`'s, and the office dispatches its drafts by itself. */
  readonly issuedBy: 'nobody' | 'office-head' | 'leader-in-charge';
  /** From dispatch to receipt. */
  readonly receiveDays: number;
  /** From receipt to the plan's submission. */
  readonly planDays: number;
  /** The same where a finding is of that level. */
  readonly planDaysOf: { readonly [L in Assignment['level']]?: number | undefined };
  /** Before that, where its batch came from that source, named in full. */
  readonly planDaysOfSource: { readonly [source: string]: number };
  /** For each review of a plan. */
  readonly planReviewDays: number;
  /** Who reviews a plan: the office, or the lead unit before it. */
  readonly planReview: 'office' | 'leadUnitFirst';
  /** In which a unit may object to its responsibility. */
  readonly objectionDays: number;
  /** For the answer to an objection. */
  readonly objectionReviewDays: number;
  readonly closingStepDays: number;
  /** Before T, in which an extension can no longer be asked for. */
  readonly extensionAskDays: number;
  /** For each answer to a request for extension: the opinion, the decision. */
  readonly extensionReviewDays: number;
  /** Between two reminders that a suspension has outlasted its expected end. */
  readonly suspensionReminderDays: number;
  /** For the review of a long-term goal, from the day after the goal's. */
  readonly longTermReviewDays: number;
  /** Months from one review of a long-term finding to the next, where the reviewer names no day. */
  readonly longTermReviewMonths: number;
  /** In which a supplemented form may be filed again and keep its first filing. */
  readonly supplementDays: number;
  /** The limit a supervision notice sets. */
  readonly supervisionNoticeDays: number;
  /** `byHand`: drafted, and issued by the office head; `automatic`: issued as it is drafted. */
  readonly supervisionNotices: 'byHand' | 'automatic';
  /** In which a drafted notice is issued before the leader in charge is told. */
  readonly noticeIssueDays: number;
  /** How far a proposal's decision can be put off. */
  readonly proposalLaterDays: number;
  /** For a leader's instruction, where it sets none itself. */
  readonly instructionDays: number;
  /** For the answer to a request for coordination. */
  readonly coordinationDays: number;
  /** Between two lines about one open proposal in the morning mail. */
  readonly proposalRecallDays: number;
  /** Reminders before T: T−n for each n. */
  readonly remindRectify: readonly number[];
  readonly remindPlan: readonly number[];
  /** On which late day each rung after T fires. */
  readonly lateRungs: LateRungs;
  /** Who signs a closing form, in order; `assigned-leader` only where the unit has one. */
  readonly closingChain: readonly ClosingStep[];
  /** Who signs instead where a finding is of that level. */
  readonly closingChainOf: { readonly [L in Assignment['level']]?: readonly ClosingStep[] | undefined };
  /** Before that, where its batch came from that source, named in full. */
  readonly closingChainOfSource: { readonly [source: string]: readonly ClosingStep[] };
  /** Before all of these, where it is of that severity. */
  readonly closingChainOfSeverity: { readonly [S in Severity]?: readonly ClosingStep[] | undefined };
  /** In which the scan of a paper comes in for the paper's own date to count. */
  readonly paperDays: number;
  readonly paperCheckDays: number;
  /** Whether one of several principals signs a closing form, or each of them. */
  readonly principalsSign: 'either' | 'both';
  /** Whose findings' closing stands before the public first, where the draft does not say otherwise. */
  readonly publicNoticeOf: readonly Assignment['level'][];
  readonly publicNoticeDays: number;
  /** Before whose signature it stands there; `closing`: after the last. */
  readonly publicNoticeBefore: NoticePlace;
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
  issuedBy: 'office-head',
  receiveDays: 2,
  planDays: 10,
  planDaysOf: {},
  planDaysOfSource: {},
  planReviewDays: 3,
  planReview: 'office',
  objectionDays: 3,
  objectionReviewDays: 2,
  closingStepDays: 5,
  extensionAskDays: 3,
  extensionReviewDays: 2,
  suspensionReminderDays: 5,
  longTermReviewDays: 5,
  longTermReviewMonths: 3,
  supplementDays: 2,
  supervisionNoticeDays: 5,
  supervisionNotices: 'byHand',
  noticeIssueDays: 1,
  proposalLaterDays: 10,
  instructionDays: 5,
  coordinationDays: 5,
  proposalRecallDays: 5,
  remindRectify: [30, 15, 7, 3, 1],
  remindPlan: [3, 1],
  lateRungs: { urge: 1, supervise: 3, circular: 5, interview: 10, account: 20 },
  closingChain: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  closingChainOf: {},
  closingChainOfSource: {},
  closingChainOfSeverity: {},
  paperDays: 2,
  paperCheckDays: 2,
  principalsSign: 'either',
  publicNoticeOf: [],
  publicNoticeDays: 5,
  publicNoticeBefore: 'closing',
  onTimeJudgedBy: 'filing',
  spreadMinutes: 25,
};

/** A policy as it was kept, with the defaults of the settings that it is older than. */
export function completed(kept: Partial<Policy>): Policy {
  return { ...defaultPolicy, ...kept };
}
