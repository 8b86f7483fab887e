import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';

/** 约谈 or 问责: what the ladder proposes and named persons alone decide (domain.md §5). */
export type ProposalKind = 'interview' | 'account';

/**
 * `forward`: the office head hands an account on to the top leader. `later`: asked again on a day within ten
 * working days.
 */
export const proposalDecisions = ['forward', 'do', 'doNot', 'later'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

export interface ProposalCommand {
  readonly type: 'decideProposal';
  readonly rung: ProposalKind;
  readonly decision: ProposalDecision;
  readonly reason: string;
  /** With `later`: the day on which it is asked again. */
  readonly until?: Day;
}

export interface ProposalHappening {
  readonly type: 'proposalDecided';
  readonly rung: ProposalKind;
  readonly decision: ProposalDecision;
  readonly reason: string;
  readonly until?: Day;
  /** What whoever decided had before them. */
  readonly facts: ProposalFacts;
}

/** What a proposal rests on, as it stands at an instant. */
export interface ProposalFacts {
  readonly originalRectifyBy: Day;
  readonly rectifyBy: Day;
  /** Rungs of the present date that fired, weakest first. */
  readonly rungs: readonly string[];
  /** Notices of this round that are out: number, issue, limit in working days, slip. */
  readonly notices: readonly {
    readonly number: string | null;
    readonly issuedAt: Instant;
    readonly limitDays: number;
    readonly answeredAt: Instant | null;
  }[];
  /** When the form that is under review was filed. */
  readonly filedAt: Instant | null;
  /** Requests for coordination that nobody has answered. */
  readonly openRequests: number;
}

/** A proposal that is open until somebody decides it. */
export interface Proposal {
  readonly rung: ProposalKind;
  readonly madeAt: Instant;
  /** The day of its last line in the morning mail after the first. */
  readonly recalledOn: Day | null;
  /** Of an account: when the office head handed it on. */
  readonly forwardedAt: Instant | null;
  /** Put off: asked again on that day. */
  readonly laterUntil: Day | null;
}
