import { type OperationNodeSource, sql, type Transaction } from 'kysely';
import type { DB } from './schema.ts';

/** A statement that changes one table and gives nothing back. */
export type Write = OperationNodeSource;

/**
 * Several writes in one go, for the way to PostgreSQL costs more than what it does there. No two of them
 * touch the same rows, so their order does not matter.
 */
export async function writeTogether(trx: Transaction<DB>, writes: readonly Write[]): Promise<void> {
  const [last, ...others] = writes;
  if (last === undefined) return;
  const named = others.map((write, i) => sql`${sql.ref(`write_${i}`)} as (${write})`);
  await (named.length === 0 ? sql`${last}` : sql`with ${sql.join(named)} ${last}`).execute(trx);
}
