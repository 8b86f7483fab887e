import type { Day } from '../calendar/day.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId, Role } from '../permissions/post.ts';
import type { Assignment } from './assignment.ts';
import type { Clock, Rung } from './clocks/clock.ts';
import type { ClosingStep } from './closingChain.ts';
import type { ItemsState } from './items/words.ts';
import type { LongTermState } from './longTerm/words.ts';
import type { Plan } from './plan.ts';
import type { Stage } from './stage.ts';

/** A draft is a plain row; no event has happened to it. */
export interface Draft {
  readonly stage: 'draft';
  readonly seq: 0;
  readonly version: 0;
}

/** A dispatched finding: what its events amount to, kept beside them in the ledger. */
export interface Dispatched extends ItemsState, LongTermState {
  readonly stage: Exclude<Stage, 'draft'>;
  /** The number of its events. */
  readonly seq: number;
  /** Raised by people's events alone, never by the clock's: what If-Match compares. */
  readonly version: number;
  /** Instant of its latest event. */
  readonly lastAt: Instant;
  /** 1 until it is reopened. */
  readonly round: number;
  readonly assignment: Assignment;
  /** The current date; `assignment.rectifyBy` is the original and never moves. */
  readonly rectifyBy: Day;
  readonly plan: SubmittedPlan | null;
  readonly milestonesDone: readonly number[];
  /** How far the assignment's quantity has come, as last reported or verified; null before that. */
  readonly quantityNow: number | null;
  readonly form: ClosingForm | null;
  readonly filing: Filing;
  /** The lead unit's verification, kept once its form has passed. */
  readonly verifiedAt: Instant | null;
  /** Whose move it is; null once it is over. */
  readonly turn: Turn | null;
  readonly clocks: readonly Clock[];
  readonly silences: readonly Silence[];
  readonly graces: readonly Grace[];
  /** By `rungKey`: what became of each rung that has had its turn. */
  readonly noted: Readonly<Record<string, Noted>>;
  /** The rectify clock's supervision notice of this round. */
  readonly notice: { readonly issuedAt: Instant; readonly limitDays: number } | null;
  readonly proposals: readonly Proposal[];
  readonly closedAt: Instant | null;
}

export type Finding = Draft | Dispatched;

export interface SubmittedPlan {
  readonly content: Plan;
  readonly submittedBy: PersonId;
  readonly approved: boolean;
}

/** The form under signature; a supplement or a return voids it and its signatures. */
export interface ClosingForm {
  readonly appliedBy: PersonId;
  readonly openStep: ClosingStep;
  readonly signatures: readonly Signature[];
  /** The principal's signature, or the first filing that a timely supplement kept. */
  readonly filedAt: Instant | null;
}

/** The post the finding waits on, since the event that handed it over. */
export interface Turn {
  readonly role: Role;
  readonly since: Instant;
  readonly seq: number;
}

export interface Signature {
  readonly step: ClosingStep;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What a voided form leaves behind. */
export interface Filing {
  /** The filing that a refiling within the grace keeps. */
  readonly kept: { readonly filedAt: Instant; readonly grace: Grace } | null;
  /** A filing is kept once a round. */
  readonly keptBefore: boolean;
  /** The filing of the form that passed. */
  readonly counted: Instant | null;
}

/** A time in which the unit did not hold the finding. */
export interface Silence {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly why: 'planReview' | 'closureReview';
}

/** The working days after a supplement in which no day counts as late. */
export interface Grace {
  readonly from: Instant;
  readonly workingDays: number;
}

export type Noted = 'fired' | 'overtaken' | 'passed' | 'silenced';

/** A proposal that named persons decide; open until they do (domain.md §5). */
export interface Proposal {
  readonly rung: Extract<Rung, 'interview' | 'account'>;
  readonly madeAt: Instant;
  /** The day of its last line in the morning mail after the first. */
  readonly recalledOn: Day | null;
}

export const draft: Draft = { stage: 'draft', seq: 0, version: 0 };
