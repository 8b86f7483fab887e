import type { Day } from '../calendar/day.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId, Role } from '../permissions/post.ts';
import type { Hands } from './assigning/words.ts';
import type { Assignment } from './assignment.ts';
import type { Clock } from './clocks/clock.ts';
import type { ClosingStep, PlanStep } from './closingChain.ts';
import type { Coordinated } from './coordination/words.ts';
import type { Extensions } from './extension/words.ts';
import type { InstructedFinding } from './instruction/words.ts';
import type { ItemsState } from './items/words.ts';
import type { LongTermState } from './longTerm/words.ts';
import type { Objections } from './objection/words.ts';
import type { PendingPaper } from './paper/words.ts';
import type { PartState } from './parts/words.ts';
import type { Plan } from './plan.ts';
import type { Proposal } from './proposals/words.ts';
import type { PublicNotice } from './publicNotice/words.ts';
import type { PastRound } from './reopening/words.ts';
import type { Stage } from './stage.ts';
import type { SuperiorReport } from './superior/words.ts';
import type { Supervised } from './supervision/words.ts';
import type { Suspensions } from './suspension/words.ts';

/** A draft is a plain row; no event has happened to it. */
export interface Draft {
  readonly stage: 'draft';
  readonly seq: 0;
  readonly version: 0;
}

/** A dispatched finding: what its events amount to, kept beside them in the ledger. */
export interface Dispatched extends ItemsState, LongTermState, Supervised, Coordinated, InstructedFinding {
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
  /** What was attached in this round, in order. */
  readonly evidence: readonly AttachedEvidence[];
  readonly form: ClosingForm | null;
  readonly filing: Filing;
  /** The lead unit's verification, kept once its form has passed. */
  readonly verifiedAt: Instant | null;
  /** Whose move it is; null while it is suspended, and once it is over. */
  readonly turn: Turn | null;
  readonly clocks: readonly Clock[];
  readonly silences: readonly Silence[];
  readonly graces: readonly Grace[];
  /** By `rungKey`: what became of each rung that has had its turn. */
  readonly noted: Readonly<Record<string, Noted>>;
  readonly proposals: readonly Proposal[];
  readonly closedAt: Instant | null;
  /** While its closing stands before the public, and of the closing that stood there. */
  readonly publicNotice: PublicNotice | null;
  /** How this round's closing stands with the superior. */
  readonly superior: SuperiorReport | null;
  /** The rounds before this one. */
  readonly rounds: readonly PastRound[];
  readonly extensions: Extensions;
  readonly suspensions: Suspensions;
  readonly objections: Objections;
  readonly hands: Hands;
  /** Of its cooperating units, in the order of the assignment. */
  readonly parts: readonly PartState[];
}

export type Finding = Draft | Dispatched;

export interface SubmittedPlan {
  readonly content: Plan;
  readonly submittedBy: PersonId;
  readonly approved: boolean;
  /** Whose review is open or was the last; left out, the office's. */
  readonly step?: PlanStep;
}

/** A piece of evidence: on a measure of the plan by its index, on an item by its number, or on the closing form. */
export interface AttachedEvidence {
  readonly measure: number | null;
  readonly item?: number;
  readonly reference: string;
}

/** The form under signature; a supplement or a return voids it and its signatures. */
export interface ClosingForm {
  readonly appliedBy: PersonId;
  readonly appliedAt: Instant;
  readonly summary: string;
  readonly openStep: ClosingStep;
  readonly signatures: readonly Signature[];
  /** The principal's signature, or the first filing that a timely supplement kept. */
  readonly filedAt: Instant | null;
  /** A signature given on paper, while the office checks it. */
  readonly paper: PendingPaper | null;
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
  /** The date on the paper, where it was given by hand. */
  readonly signedOn?: Day;
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
  readonly why: 'suspended' | 'objected' | 'planReview' | 'closureReview';
}

/** The working days after a supplement in which no day counts as late. */
export interface Grace {
  readonly from: Instant;
  readonly workingDays: number;
}

export type Noted = 'fired' | 'overtaken' | 'passed' | 'silenced';

export const draft: Draft = { stage: 'draft', seq: 0, version: 0 };
