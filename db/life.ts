import type { Instant } from '../domain/calendar/instant.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { FindingEvent } from '../domain/finding/events.ts';
import type { Stage } from '../domain/finding/stage.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { LedgerContext } from './context.ts';

/** A finding's row, locked for the transaction. */
export interface LockedFinding {
  readonly id: string;
  readonly number: string;
  readonly draft: DraftContent;
  readonly stage: Stage;
  readonly version: number;
  readonly state: Dispatched | null;
  readonly next_due_at: Instant | null;
  readonly waiting_for_year: number | null;
  readonly chain_hash: Buffer | null;
  /** Since when the rules are in force by which it was planned. */
  readonly rules_since: Instant;
}

/** What a lock of a finding's row reads. */
export const lockedColumns = [
  'id',
  'number',
  'draft',
  'stage',
  'version',
  'state',
  'next_due_at',
  'waiting_for_year',
  'chain_hash',
  'rules_since',
] as const satisfies readonly (keyof LockedFinding)[];

/** One finding's part of what is written together. */
export interface Life {
  readonly locked: LockedFinding;
  readonly finding: Dispatched;
  readonly events: readonly FindingEvent[];
  readonly context: LedgerContext;
}
