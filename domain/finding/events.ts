import type { Day } from '../calendar/day.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../permissions/post.ts';
import type { Assignment, Correction } from './assignment.ts';
import type { ClockKind, Rung } from './clocks/clock.ts';
import type { ClosingStep, ReviewStep } from './closingChain.ts';
import type { Verification } from './commands.ts';
import type { ItemsHappening } from './items/words.ts';
import type { LongTermHappening } from './longTerm/words.ts';
import type { Plan } from './plan.ts';
import type { ReplanningHappening } from './replanning/words.ts';

/** What one clock had planned: with a rung's name and the round, the key under which it fires once. */
export interface ClockRef {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  /** T, the day of the clock. */
  readonly day: Day;
}

/** What happened, as it is kept for ever. */
export type Happening =
  | {
      readonly type: 'dispatched';
      readonly assignment: Assignment;
      /** Working days for receipt, as the policy stood. */
      readonly receiveDays: number;
    }
  | { readonly type: 'received' /** null: no plan is asked. */; readonly planDays: number | null }
  | { readonly type: 'planSubmitted'; readonly plan: Plan; readonly reviewDays: number }
  | { readonly type: 'planApproved'; readonly opinion?: string }
  | { readonly type: 'planReturned'; readonly reason: string }
  | {
      readonly type: 'progressReported';
      readonly text: string;
      readonly milestonesDone: readonly number[];
      readonly quantityNow?: number;
    }
  | { readonly type: 'evidenceAttached'; readonly measure: number | null; readonly reference: string }
  | { readonly type: 'closureApplied'; readonly summary: string }
  | {
      readonly type: 'signed';
      readonly step: ClosingStep;
      readonly next: ClosingStep | null;
      /** Working days the next step has. */
      readonly nextDays: number;
      /** With the principal's signature: the instant that counts as the filing. */
      readonly filedAt?: Instant;
      readonly opinion?: string;
      readonly verification?: Verification;
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
  | { readonly type: 'deadlineMoved'; readonly reason: string; readonly from: Day; readonly to: Day }
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
  | { readonly type: 'supervisionNoticeIssued'; readonly limitDays: number }
  | { readonly type: 'proposalRecalled'; readonly rung: 'interview' | 'account' }
  | ReplanningHappening
  | ItemsHappening
  | LongTermHappening
  | { readonly type: LaterEventType };

/** Events of domain.md §4 that are named but written by nothing yet. */
export const laterEventTypes = [
  'objected',
  'objectionResolved',
  'reassigned',
  'handedOn',
  'partReceived',
  'partReported',
  'extensionRequested',
  'opinionGiven',
  'extensionDecided',
  'suspended',
  'resumed',
  'publicNoticeOpened',
  'objectedToClosure',
  'reportedToSuperior',
  'superiorAnswered',
  'reopened',
  'merged',
  'supervisionNoticeDrafted',
  'supervisionNoticeVoided',
  'supervisionNoticeAnswered',
  'proposalDecided',
  'instructed',
  'acknowledged',
  'contactNoted',
  'coordinationRequested',
  'coordinationAnswered',
] as const;
export type LaterEventType = (typeof laterEventTypes)[number];

/** A happening in its place: `seq` counts the finding's events from 1; `by` is null for the clock. */
export type FindingEvent = Happening & {
  readonly seq: number;
  readonly at: Instant;
  readonly by: PersonId | null;
};
export type EventType = FindingEvent['type'];
export type EventOf<T extends EventType> = Extract<FindingEvent, { type: T }>;
