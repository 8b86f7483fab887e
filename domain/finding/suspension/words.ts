import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { PersonId, UnitId } from '../../permissions/post.ts';
import type { ClockKind } from '../clocks/clock.ts';
import type { ReviewStep } from '../closingChain.ts';

/** Causes outside the unit (domain.md §3.15). */
export const suspensionCauses = [
  'epidemic',
  'flood-season',
  'frost-season',
  'superior-approval',
  'funds-not-released',
  'litigation',
] as const;
export type SuspensionCause = (typeof suspensionCauses)[number];

/** 暂缓: nobody holds the finding meanwhile, and its dates move by the working days that it took. */
export type SuspensionCommand =
  | {
      readonly type: 'suspend';
      readonly cause: SuspensionCause;
      readonly reason: string;
      /** The last day that it is expected to last; nothing ends by itself. */
      readonly expectedEnd: Day;
      /** The approval of a whole scope that this belongs to. */
      readonly order?: string;
    }
  | { readonly type: 'resume'; readonly reason: string; readonly order?: string };

export type SuspensionHappening =
  | {
      readonly type: 'suspended';
      readonly cause: SuspensionCause;
      readonly reason: string;
      readonly expectedEnd: Day;
      readonly order?: string;
    }
  | {
      readonly type: 'resumed';
      readonly reason: string;
      /** Working days at whose 08:00 it was suspended. */
      readonly days: number;
      /** The clocks, and the grace of a supplement, that had not run out when it began: they have so many days more. */
      readonly moved: readonly MovedClock[];
      readonly graceMoved: boolean;
      readonly order?: string;
    }
  /** The expected end has passed, and the suspension goes on. */
  | { readonly type: 'suspensionOverran'; readonly expectedEnd: Day };

export interface MovedClock {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  /** Where its T is a day that was set: the new one. */
  readonly day: Day | null;
}

export interface Suspensions {
  readonly current: Suspension | null;
  /** Those that are over, oldest first. */
  readonly past: readonly PastSuspension[];
}

export interface Suspension {
  readonly from: Instant;
  readonly cause: SuspensionCause;
  readonly reason: string;
  readonly expectedEnd: Day;
  readonly by: PersonId;
  readonly order: string | null;
  /** The day of the latest reminder that its expected end has passed. */
  readonly remindedOn: Day | null;
}

export interface PastSuspension {
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: SuspensionCause;
  /** Working days by which the dates moved. */
  readonly days: number;
}

/** What one approval can suspend: a unit with all below it, a campaign, or everything from one source. */
export type SuspensionScope =
  | { readonly unit: UnitId }
  | { readonly campaign: string }
  | { readonly source: string };

export const neverSuspended: Suspensions = { current: null, past: [] };

export function isSuspended({ suspensions }: { readonly suspensions: Suspensions }): boolean {
  return suspensions.current !== null;
}
