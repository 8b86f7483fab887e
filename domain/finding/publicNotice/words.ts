import type { Instant } from '../../calendar/instant.ts';
import type { ClosingStep } from '../closingChain.ts';

/** 公示: an objection that reached the office while the closing stood before the public (domain.md §4). */
export type PublicNoticeCommand = {
  readonly type: 'objectToClosure';
  /** Who objected, as the office keeps it. */
  readonly objector: string;
  readonly reason: string;
  /** What the unit has to add before it files again. */
  readonly toAdd: string;
};

export type PublicNoticeHappening =
  | { readonly type: 'publicNoticeOpened' /** How long it stands. */; readonly workingDays: number }
  /** By the clock: nobody objected, and the next step has so many working days. At the chain's end the finding closes instead. */
  | { readonly type: 'publicNoticeEnded'; readonly next: ClosingStep; readonly nextDays: number }
  | {
      readonly type: 'objectedToClosure';
      readonly objector: string;
      readonly reason: string;
      readonly toAdd: string;
    };

/**
 * Before whose signature a closing stands before the public; `closing`: after the last. Never before the
 * principal's, which files the form, nor before a post's that not every unit has.
 */
export const noticePlaces = [
  'closing',
  'lead-reviewer',
  'office',
  'leader-in-charge',
] as const satisfies readonly ('closing' | ClosingStep)[];
export type NoticePlace = (typeof noticePlaces)[number];

/** A closing that stands before the public: over with the last of these working days after that of its opening. */
export interface PublicNotice {
  readonly openedAt: Instant;
  readonly workingDays: number;
}
