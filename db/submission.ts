import type { Transaction } from 'kysely';
import type { Command } from '../domain/finding/commands.ts';
import type { Receipt } from '../domain/finding/standing.ts';
import { contentHash } from './chain.ts';
import type { CommandRef } from './commandRef.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** What came of keeping a command's content before it is sent on its way. */
export type Kept =
  | { readonly kept: true }
  | { readonly receipt: Receipt }
  | { readonly refused: 'key-reused' };

/**
 * Keeps a command's content first, so that it outlives whatever happens to the machine next. The same
 * id again is the same command: with its receipt where it is done, refused where the content differs.
 * The first author and instant stay.
 */
export async function keepSubmission(
  db: Db,
  findingId: string,
  ref: CommandRef,
  content: Command,
): Promise<Kept> {
  const hash = contentHash(content);
  await db
    .insertInto('submission')
    .values({ finding_id: findingId, command_id: ref.commandId, author: ref.by, at: ref.at, content, hash })
    .onConflict((oc) => oc.columns(['finding_id', 'command_id']).doNothing())
    .execute();
  const kept = await db
    .selectFrom('submission')
    .where('finding_id', '=', findingId)
    .where('command_id', '=', ref.commandId)
    .select(['hash', 'author'])
    .executeTakeFirstOrThrow();
  if (kept.author !== ref.by || !kept.hash.equals(hash)) return { refused: 'key-reused' };
  const receipt = await receiptOf(db, findingId, ref.commandId);
  return receipt === undefined ? { kept: true } : { receipt };
}

/** A command's first receipt, once it has happened. */
export async function receiptOf(
  db: Db | Transaction<DB>,
  findingId: string,
  commandId: string,
): Promise<Receipt | undefined> {
  const row = await db
    .selectFrom('receipt')
    .where('finding_id', '=', findingId)
    .where('command_id', '=', commandId)
    .select('answer')
    .executeTakeFirst();
  return row?.answer;
}
