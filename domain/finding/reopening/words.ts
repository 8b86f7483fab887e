import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Signature } from '../state.ts';
import type { SuperiorReport } from '../superior/words.ts';

/** 重新整改: closed is not cured (domain.md §3.18); the same number begins a new round with a day of its own. */
export type ReopeningCommand = {
  readonly type: 'reopen';
  readonly cause: ReopeningCause;
  readonly reason: string;
  /** The new round's day; it lies in the future. */
  readonly rectifyBy: Day;
  /** The decision on a false report (domain.md §3.11), or the superior's document. */
  readonly document?: string;
};

/** 回头看, 弄虚作假, 上级要求. */
export const reopeningCauses = ['look-back', 'false-report', 'superior'] as const;
export type ReopeningCause = (typeof reopeningCauses)[number];

export type ReopeningHappening = {
  readonly type: 'reopened';
  readonly cause: ReopeningCause;
  readonly reason: string;
  readonly from: Day;
  readonly to: Day;
  /** The new round's number. */
  readonly round: number;
  /** Working days for the new round's receipt. */
  readonly receiveDays: number;
  readonly document?: string;
};

/** What stays of a round that was closed and opened again; its events tell the whole of it. */
export interface PastRound {
  readonly round: number;
  readonly rectifyBy: Day;
  /** The filing that counted. */
  readonly filedAt: Instant | null;
  readonly verifiedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly signatures: readonly Signature[];
  readonly superior: SuperiorReport | null;
  readonly reopenedAt: Instant;
  readonly cause: ReopeningCause;
}
