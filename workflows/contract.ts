import type { CommandRef } from '../db/commandRef.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { CommandType } from '../domain/finding/commands.ts';
import type { Refusal } from '../domain/finding/refusal.ts';
import type { Answer, Standing } from '../domain/finding/standing.ts';

/** Where workflows run: findings with their ledger, and the office's own errands. */
export const findingsQueue = 'findings';
export const officeQueue = 'office';

/** What a finding's workflow is started, and carried on, with. */
export interface FindingStart {
  readonly findingId: string;
  readonly standing: Standing;
  /** Milliseconds from the server's clock to the office's: 0 outside rehearsals. */
  readonly clockOffset: number;
}

/** A command as Temporal sees it: ids, a name and an instant; its content stays in the ledger. */
export interface SentCommand extends CommandRef {
  readonly type: CommandType;
}

/** The ledger's answer, or `busy` where other commands on this finding took all the patience there is. */
export type CommandAnswer = Answer | 'busy';

export const commandName = 'command';
export const wakeName = 'wake';
export const standingName = 'standing';

export function findingWorkflowId(findingId: string): string {
  return `finding/${findingId}`;
}

export interface DispatchStart {
  readonly batchId: string;
  /** The dispatch's instant and author, the same for every finding of the batch. */
  readonly at: Instant;
  readonly by: string;
}

/** What a dispatch came to. */
export interface DispatchResult {
  readonly dispatched: number;
  /** Drafts that could not be dispatched, and why. */
  readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[];
}

/** One for each signature of a batch: a later one never joins what an earlier one began. */
export function dispatchWorkflowId({ batchId, at }: Pick<DispatchStart, 'batchId' | 'at'>): string {
  return `dispatch/${batchId}/${at}`;
}

export interface MorningStart {
  readonly clockOffset: number;
}

/** One for each approval of a scope: its end goes the same way. */
export function suspensionWorkflowId(orderId: string): string {
  return `suspension/${orderId}`;
}

/** Has an errand that is under way begin once more when it is through. */
export const againName = 'again';

export const morningWorkflowId = 'morning-mail';

/** One for all changes of rules: a pass under way plans whatever it comes to by the newest. */
export const replanningWorkflowId = 'replanning';
