import type { Day } from '../calendar/day.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../permissions/post.ts';
import type { AssigningHappening } from './assigning/words.ts';
import type { Assignment, Correction } from './assignment.ts';
import type { ClockKind, Rung } from './clocks/clock.ts';
import type { ClosingStep, PlanStep, ReviewStep } from './closingChain.ts';
import type { Verification } from './commands.ts';
import type { ContactHappening } from './contact/words.ts';
import type { CoordinationHappening } from './coordination/words.ts';
import type { ExtensionHappening } from './extension/words.ts';
import type { InstructionHappening } from './instruction/words.ts';
import type { ItemsHappening } from './items/words.ts';
import type { LongTermHappening } from './longTerm/words.ts';
import type { ObjectionHappening } from './objection/words.ts';
import type { PaperHappening, SignedPaper } from './paper/words.ts';
import type { PartHappening } from './parts/words.ts';
import type { Plan } from './plan.ts';
import type { ProposalHappening } from './proposals/words.ts';
import type { PublicNoticeHappening } from './publicNotice/words.ts';
import type { ReopeningHappening } from './reopening/words.ts';
import type { ReplanningHappening } from './replanning/words.ts';
import type { SignedContent } from './signing/content.ts';
import type { SuperiorHappening } from './superior/words.ts';
import type { SupervisionHappening } from './supervision/words.ts';
import type { SuspensionHappening } from './suspension/words.ts';

/** What one clock had planned: with a rung's name and the round, the key under which it fires once. */
export interface ClockRef {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  /** T, the day of the clock. */
  readonly day: Day;
}

/** What happened, as it is kept for ever. */
export type Happening =
  | ObjectionHappening
  | AssigningHappening
  | PartHappening
  | {
      readonly type: 'dispatched';
      readonly assignment: Assignment;
      /** Working days for receipt, as the policy stood. */
      readonly receiveDays: number;
    }
  | { readonly type: 'received' /** null: no plan is asked. */; readonly planDays: number | null }
  | {
      readonly type: 'planSubmitted';
      readonly plan: Plan;
      /** Who reviews it first, as the policy stood; left out, the office. */
      readonly step?: PlanStep;
      readonly reviewDays: number;
    }
  /** The lead unit has nothing against it; the office has so many working days. */
  | { readonly type: 'planPassed'; readonly opinion?: string; readonly reviewDays: number }
  | { readonly type: 'planApproved'; readonly opinion?: string }
  | { readonly type: 'planReturned'; readonly reason: string }
  | {
      readonly type: 'progressReported';
      readonly text: string;
      readonly milestonesDone: readonly number[];
      readonly quantityNow?: number;
    }
  | {
      readonly type: 'evidenceAttached';
      readonly measure: number | null;
      /** Left out where it proves no item. */
      readonly item?: number;
      readonly reference: string;
    }
  | { readonly type: 'closureApplied'; readonly summary: string }
  | {
      readonly type: 'signed';
      readonly step: ClosingStep;
      /** The step that opens with it; null: none does, for it was the last, or a public notice stands first. */
      readonly next: ClosingStep | null;
      /** Working days the next step has. */
      readonly nextDays: number;
      /** With the principal's signature: the instant that counts as the filing. */
      readonly filedAt?: Instant;
      readonly opinion?: string;
      readonly verification?: Verification;
      /** Given by hand: the event's author has checked the scan. */
      readonly paper?: Pick<SignedPaper, 'reference' | 'signer' | 'signedOn'>;
      /** What was signed; absent from what was written before it was hashed. */
      readonly content?: SignedContent;
    }
  | {
      readonly type: 'supplemented';
      readonly step: ClosingStep;
      readonly reason: string;
      readonly missing: string;
      /** Working days in which refiling keeps the first filing, once a round. */
      readonly graceDays: number;
    }
  | { readonly type: 'returned'; readonly step: ClosingStep; readonly reason: string; readonly toAdd: string }
  | { readonly type: 'closed' }
  | { readonly type: 'withdrawn'; readonly reason: string; readonly superiorDocument?: string }
  | { readonly type: 'corrected'; readonly reason: string; readonly correction: Correction }
  | ExtensionHappening
  | SuspensionHappening
  | ({
      readonly type: 'rungFired';
      readonly rung: Rung;
      /** Weaker rungs of the same clock that fell due with it and are not sent. */
      readonly overtaken: readonly Rung[];
    } & ClockRef)
  | ({
      readonly type: 'rungsSkipped';
      readonly rungs: readonly Rung[];
      /** `passed` before the clock was planned, or `silenced` while the unit did not hold the finding. */
      readonly why: 'passed' | 'silenced';
    } & ClockRef)
  | SupervisionHappening
  | ProposalHappening
  | CoordinationHappening
  | InstructionHappening
  | ContactHappening
  | { readonly type: 'proposalRecalled'; readonly rung: 'interview' | 'account' }
  | ReplanningHappening
  | ItemsHappening
  | LongTermHappening
  | PublicNoticeHappening
  | PaperHappening
  | ReopeningHappening
  | SuperiorHappening
  | { readonly type: LaterEventType };

/** Events of domain.md §4 that are named but written by nothing yet. */
export const laterEventTypes = ['merged'] as const;
export type LaterEventType = (typeof laterEventTypes)[number];

/** A happening in its place: `seq` counts the finding's events from 1; `by` is null for the clock. */
export type FindingEvent = Happening & {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
};
export type EventType = FindingEvent['type'];
export type EventOf<T extends EventType> = Extract<FindingEvent, { type: T }>;
