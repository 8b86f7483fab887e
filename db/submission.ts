import type { Transaction } from 'kysely';
import type { Command } from '../domain/finding/commands.ts';
import type { RefusalCode } from '../domain/finding/refusal.ts';
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
  const entered = await db
    .insertInto('submission')
    .values({ finding_id: findingId, command_id: ref.commandId, author: ref.by, at: ref.at, content, hash })
    .onConflict((oc) => oc.columns(['finding_id', 'command_id']).doNothing())
    .returning('command_id')
    .executeTakeFirst();
  if (entered !== undefined) return { kept: true };
  return (await keptBefore(db, findingId, ref, content)) ?? { kept: true };
}

/** What is known of a command that may have been sent before; undefined where this id is new. */
export async function keptBefore(
  db: Db,
  findingId: string,
  { commandId, by }: Pick<CommandRef, 'commandId' | 'by'>,
  content: Command,
): Promise<Kept | undefined> {
  const before = await db
    .selectFrom('submission')
    .leftJoin('receipt', (join) =>
      join
        .onRef('receipt.finding_id', '=', 'submission.finding_id')
        .onRef('receipt.command_id', '=', 'submission.command_id'),
    )
    .where('submission.finding_id', '=', findingId)
    .where('submission.command_id', '=', commandId)
    .select(['hash', 'author', 'answer'])
    .executeTakeFirst();
  if (before === undefined) return undefined;
  if (before.author !== by || !before.hash.equals(contentHash(content))) return { refused: 'key-reused' };
  return before.answer === null ? { kept: true } : { receipt: before.answer };
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

/**
 * A command as it was kept: its content, its author, its receipt where it has happened, and the instant
 * at which it first entered, for whoever had to send it again was in time if the first time was. After a refusal a new try is a new
 * act and counts from its own instant.
 */
export async function readSubmission(trx: Transaction<DB>, findingId: string, { commandId, at }: CommandRef) {
  const { refused, ...kept } = await trx
    .selectFrom('submission')
    .leftJoin('refused_try', (join) =>
      join
        .onRef('refused_try.finding_id', '=', 'submission.finding_id')
        .onRef('refused_try.command_id', '=', 'submission.command_id'),
    )
    .leftJoin('receipt', (join) =>
      join
        .onRef('receipt.finding_id', '=', 'submission.finding_id')
        .onRef('receipt.command_id', '=', 'submission.command_id'),
    )
    .where('submission.finding_id', '=', findingId)
    .where('submission.command_id', '=', commandId)
    .select(['content', 'author', 'submission.at', 'refused_try.code as refused', 'answer as receipt'])
    .executeTakeFirstOrThrow();
  return refused === null ? kept : { ...kept, at };
}

/** Keeps that a command was refused, the first time. */
export async function recordRefusedTry(
  trx: Transaction<DB>,
  findingId: string,
  { commandId, at }: CommandRef,
  code: RefusalCode,
): Promise<void> {
  await trx
    .insertInto('refused_try')
    .values({ finding_id: findingId, command_id: commandId, at, code })
    .onConflict((oc) => oc.columns(['finding_id', 'command_id']).doNothing())
    .execute();
}
