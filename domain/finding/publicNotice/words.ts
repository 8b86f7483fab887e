import type { Instant } from '../../calendar/instant.ts';

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
  | {
      readonly type: 'objectedToClosure';
      readonly objector: string;
      readonly reason: string;
      readonly toAdd: string;
    };

/** A closing that stands before the public: over with the last of these working days after that of its opening. */
export interface PublicNotice {
  readonly openedAt: Instant;
  readonly workingDays: number;
}
