import type { FastifyBaseLogger } from 'fastify';
import type { Batch } from '../../db/batches.ts';
import type { OpenSignature } from '../../db/signature.ts';
import { startDispatch } from '../../engine/startDispatch.ts';
import type { House } from '../house.ts';

/** How far a batch's dispatch is; `none` of what nobody has issued. */
export const progress = ['none', 'running', 'done'] as const;
export type Progress = (typeof progress)[number];

/** How long Temporal is waited for. */
const deadlineMs = 4_000;

/**
 * Begins what a signature in the ledger covers. Where Temporal is away it is not for the person to send it
 * again: the worker's watch begins what is signed.
 */
export async function begin(
  { engine }: House,
  signature: OpenSignature,
  log: FastifyBaseLogger,
): Promise<void> {
  const starting = () => startDispatch(engine, signature);
  await engine.client.withDeadline(Date.now() + deadlineMs, starting).catch((failure: unknown) => {
    log.warn({ err: failure, batch: signature.batchId }, 'a dispatch is left for the watch to begin');
  });
}

/** How far a batch is: what was entered as dispatched by another way is done too. */
export function progressOf({ issuedAt, dispatching, drafts, dispatched }: Batch): Progress {
  if (dispatching) return 'running';
  return issuedAt !== null || (drafts === 0 && dispatched > 0) ? 'done' : 'none';
}
