import type { Instant } from '../calendar/instant.ts';
import type { Refusal } from './refusal.ts';
import type { Stage } from './stage.ts';

/** All that a finding's workflow knows of it: when it is due next, and no content (architecture.md §2). */
export interface Standing {
  readonly stage: Stage;
  readonly version: number;
  /** UTC instant of the next duty's timer; null while the clock has nothing to do. */
  readonly nextDue: Instant | null;
  readonly over: boolean;
}

/** Proof that a command happened; the same one however often the command is sent. */
export interface Receipt {
  readonly commandId: string;
  readonly at: Instant;
  /** The finding's latest event when the command was done. */
  readonly seq: number;
  readonly version: number;
  readonly stage: Stage;
}

/** Of the receipt and the refusal one at the most; neither, where only the clock was settled. */
export interface Answer {
  readonly standing: Standing;
  readonly receipt?: Receipt;
  readonly refusal?: Refusal;
}
