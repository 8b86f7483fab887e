import { sql, type Transaction } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Command } from '../domain/finding/commands.ts';
import type { RefusalCode } from '../domain/finding/refusal.ts';
import type { Receipt } from '../domain/finding/standing.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import { contentHash } from './chain.ts';
import type { CommandRef } from './commandRef.ts';
import type { Db } from './connection.ts';
import { type ContextRow, contextFrom, contextOn, type LedgerContext, readContext } from './context.ts';
import type { DB } from './schema.ts';
import type { Units } from './seats.ts';
import type { Write } from './writeTogether.ts';

/** What came of keeping a command's content before it is sent on its way. */
export type Keeping =
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
): Promise<Keeping> {
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
): Promise<Keeping | undefined> {
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

/** A command as it was kept, and what its rules read. */
export interface Submission {
  readonly content: Command;
  readonly author: PersonId;
  /** The command's first receipt, where it has happened. */
  readonly receipt: Receipt | null;
  /**
   * The instant at which it first entered, for whoever had to send it again was in time if the first time
   * was. After a refusal a new try is a new act and counts from its own instant.
   */
  readonly at: Instant;
  /** On the day of `at`. */
  readonly context: LedgerContext;
}

/** A command to a finding of these units, with the context it is decided in: one question, for all commands ask it. */
export async function readSubmission(
  trx: Transaction<DB>,
  findingId: string,
  { commandId, at }: CommandRef,
  units: Units,
): Promise<Submission> {
  const day = dayOf(at);
  const { rows } = await sql<Kept & ContextRow>`
    select content, author, submission.at, refused_try.code as refused, answer as receipt, ${contextOn(units, day)}
    from submission
      left join refused_try using (finding_id, command_id)
      left join receipt using (finding_id, command_id)
    where finding_id = ${findingId} and command_id = ${commandId}`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error(`no submission ${commandId} to finding ${findingId}`);
  const { content, author, receipt } = row;
  const first = row.refused === null ? row.at : at;
  const sameDay = dayOf(first) === day;
  const context = sameDay ? contextFrom(row, units, day) : await readContext(trx, units, dayOf(first));
  return { content, author, receipt, at: first, context };
}

interface Kept extends Pick<Submission, 'content' | 'author' | 'receipt' | 'at'> {
  readonly refused: RefusalCode | null;
}

/** Keeps that a command was refused, the first time. */
export function refusedTry(findingId: string, { commandId, at }: CommandRef, code: RefusalCode): Write {
  return sql`
    insert into refused_try (finding_id, command_id, at, code) values (${findingId}, ${commandId}, ${at}, ${code})
    on conflict (finding_id, command_id) do nothing`;
}

/** Keeps what a command is answered for ever. */
export function firstReceipt(findingId: string, receipt: Receipt): Write {
  return sql`
    insert into receipt (finding_id, command_id, answer)
    values (${findingId}, ${receipt.commandId}, ${JSON.stringify(receipt)})`;
}
