import type { Transaction } from 'kysely';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Db } from './connection.ts';
import { type Chunk, type Dispatcher, dispatchChunk } from './dispatch.ts';
import type { DB } from './schema.ts';
import { together } from './together.ts';

/** A signature whose dispatch is not through: not all that it covers has its workflow. */
export interface OpenSignature extends Dispatcher {
  readonly batchId: string;
}

/** Signs a batch: from here on it is being dispatched, whatever is away. */
export async function sign(db: Db | Transaction<DB>, batchId: string, { at, by }: Dispatcher): Promise<void> {
  await db
    .updateTable('batch')
    .set({ issued_at: at, issued_by: by, dispatching: true })
    .where('id', '=', batchId)
    .execute();
}

/**
 * Dispatches a stretch of what this signature covers; undefined where it is not open any more. Nothing is
 * dispatched without a signature: a dispatch that was given up and still runs ends here.
 */
export function dispatchSigned(
  db: Db | Transaction<DB>,
  { batchId, ...act }: OpenSignature,
  after: string,
  limit: number,
): Promise<Chunk | undefined> {
  return together(db, async (trx) => {
    const open = await trx
      .selectFrom('batch')
      .where('id', '=', batchId)
      .where('issued_at', '=', act.at)
      .where('issued_by', '=', act.by)
      .where('dispatching', '=', true)
      .select('id')
      .forShare()
      .executeTakeFirst();
    return open && dispatchChunk(trx, batchId, after, limit, act);
  });
}

/** Closes a signature: everything it covers is dispatched, or was refused. */
export async function closeSignature(
  db: Db | Transaction<DB>,
  { batchId, at }: OpenSignature,
): Promise<void> {
  await db
    .updateTable('batch')
    .set({ dispatching: false })
    .where('id', '=', batchId)
    .where('issued_at', '=', at)
    .execute();
}

/** The signatures before an instant that are still open. */
export async function openSignatures(db: Db, before: Instant): Promise<OpenSignature[]> {
  const rows = await db
    .selectFrom('batch')
    .where('dispatching', '=', true)
    .where('issued_at', '<', before)
    .select(['id as batchId', 'issued_at as at', 'issued_by as by'])
    .$narrowType<{ at: Instant; by: string }>()
    .orderBy('issued_at')
    .execute();
  return rows;
}
