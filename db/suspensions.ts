import { isDeepStrictEqual } from 'node:util';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Command } from '../domain/finding/commands.ts';
import type { RefusalCode } from '../domain/finding/refusal.ts';
import { openStages } from '../domain/finding/stage.ts';
import type { SuspensionCause, SuspensionScope } from '../domain/finding/suspension/words.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { CommandRef } from './commandRef.ts';
import type { Db } from './connection.ts';
import { isBelow } from './subtree.ts';

/** 暂缓 of a scope, as it was approved. */
export interface SuspensionApproval {
  readonly scope: SuspensionScope;
  readonly cause: SuspensionCause;
  readonly reason: string;
  readonly expectedEnd: Day;
}

export interface SuspensionOrder extends SuspensionApproval {
  readonly id: string;
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
  /** When every finding of the scope had been gone through; null while that goes on. */
  readonly appliedAt: Instant | null;
  readonly endReason: string | null;
  readonly endedBy: PersonId | null;
  readonly endedAt: Instant | null;
  /** When every finding that it had suspended had been gone through again. */
  readonly liftedAt: Instant | null;
}

const columns = [
  'id',
  'scope',
  'cause',
  'reason',
  'expected_end as expectedEnd',
  'approved_by as approvedBy',
  'approved_at as approvedAt',
  'applied_at as appliedAt',
  'end_reason as endReason',
  'ended_by as endedBy',
  'ended_at as endedAt',
  'lifted_at as liftedAt',
] as const;

/** Enters an approval by a command that may be repeated: its id; null where that entered another one. */
export async function approveSuspension(
  db: Db,
  { commandId, by, at }: CommandRef,
  id: string,
  approval: SuspensionApproval,
): Promise<string | null> {
  const { scope, cause, reason, expectedEnd } = approval;
  const entered = await db
    .insertInto('suspension_order')
    .values({
      id,
      command_id: commandId,
      scope,
      cause,
      reason,
      expected_end: expectedEnd,
      approved_by: by,
      approved_at: at,
    })
    .onConflict((oc) => oc.column('command_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (entered !== undefined) return entered.id;
  const { id: before, ...said } = await db
    .selectFrom('suspension_order')
    .where('command_id', '=', commandId)
    .select(['id', 'scope', 'cause', 'reason', 'expected_end as expectedEnd'])
    .executeTakeFirstOrThrow();
  return isDeepStrictEqual(said, approval) ? before : null;
}

/** Ends an approval; what it has suspended is taken up again after. The first end stays. */
export async function endSuspension(
  db: Db,
  id: string,
  { at, by }: Pick<CommandRef, 'at' | 'by'>,
  reason: string,
): Promise<void> {
  await db
    .updateTable('suspension_order')
    .set({ ended_at: at, ended_by: by, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

export function readSuspension(db: Db, id: string): Promise<SuspensionOrder | undefined> {
  return db.selectFrom('suspension_order').where('id', '=', id).select(columns).executeTakeFirst();
}

/** The latest approvals, newest first. */
export function readSuspensions(db: Db, limit: number): Promise<SuspensionOrder[]> {
  return db
    .selectFrom('suspension_order')
    .select(columns)
    .orderBy('approved_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Whether there is such a scope: no approval names nothing. */
export async function isScope(db: Db, scope: SuspensionScope): Promise<boolean> {
  const found =
    'unit' in scope
      ? sql`select from unit where id = ${scope.unit}`
      : 'campaign' in scope
        ? sql`select from campaign where id = ${scope.campaign}`
        : sql`select from batch where source = ${scope.source}`;
  const { rows } = await sql<{ found: boolean }>`select exists (${found}) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** What is to be done for an order now: nothing more once it is through. */
export type SuspensionStep = 'suspend' | 'resume';

export function stepOf({ appliedAt, endedAt, liftedAt }: SuspensionOrder): SuspensionStep | null {
  if (appliedAt === null) return 'suspend';
  return endedAt !== null && liftedAt === null ? 'resume' : null;
}

/** The findings that a step is about, `limit` at a time behind an id: those open in the scope, or those it suspended. */
export async function findingsOf(
  db: Db,
  order: SuspensionOrder,
  step: SuspensionStep,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const theirs =
    step === 'suspend'
      ? sql<SqlBool>`stage = any(${[...openStages]}) and ${within(order.scope)}`
      : sql<SqlBool>`state #>> '{suspensions,current,order}' = ${order.id}`;
  const rows = await db
    .selectFrom('finding')
    .where(theirs)
    .$if(after !== null, (query) => query.where('id', '>', after as string))
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

function within(scope: SuspensionScope): RawBuilder<SqlBool> {
  if ('campaign' in scope) return sql`campaign_id = ${scope.campaign}`;
  if ('source' in scope) return sql`batch_id in (select id from batch where source = ${scope.source})`;
  return sql`unit_id in (select below.id from unit as above join unit as below on ${isBelow} where above.id = ${scope.unit})`;
}

/** The command that a step gives to each finding: the approver's, or the one's who ended it, at that instant. */
export function commandOf(
  order: SuspensionOrder,
  step: SuspensionStep,
): { ref: CommandRef; command: Command } {
  const { id, cause, reason, expectedEnd, approvedAt, approvedBy, endedAt, endedBy, endReason } = order;
  if (step === 'suspend') {
    const ref = { commandId: `suspension ${id}`, at: approvedAt, by: approvedBy };
    return { ref, command: { type: 'suspend', cause, reason, expectedEnd, order: id } };
  }
  const ref = { commandId: `suspension ${id} end`, at: endedAt ?? approvedAt, by: endedBy ?? approvedBy };
  return { ref, command: { type: 'resume', reason: endReason ?? '', order: id } };
}

/** A finding that would not be suspended, or taken up again, with the reason. */
export async function noteRefused(
  db: Db,
  { id }: SuspensionOrder,
  command: SuspensionStep,
  findingId: string,
  code: RefusalCode,
): Promise<void> {
  await db
    .insertInto('suspension_refused')
    .values({ order_id: id, finding_id: findingId, command, code })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** A step is through. */
export async function closeStep(db: Db, id: string, step: SuspensionStep, at: Instant): Promise<void> {
  const through = step === 'suspend' ? { applied_at: at } : { lifted_at: at };
  await db.updateTable('suspension_order').set(through).where('id', '=', id).execute();
}

/** How far an order is: what it holds suspended, and what was refused. */
export interface SuspensionProgress {
  readonly suspended: number;
  readonly refused: readonly {
    readonly findingId: string;
    readonly number: string;
    readonly command: SuspensionStep;
    readonly code: RefusalCode;
  }[];
}

export async function progressOf(db: Db, id: string): Promise<SuspensionProgress> {
  const [{ suspended }, refused] = await Promise.all([
    db
      .selectFrom('finding')
      .where(sql<SqlBool>`state #>> '{suspensions,current,order}' = ${id}`)
      .select(({ fn }) => fn.countAll<number>().as('suspended'))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('suspension_refused')
      .innerJoin('finding', 'finding.id', 'suspension_refused.finding_id')
      .where('order_id', '=', id)
      .select(['finding_id as findingId', 'number', 'command', 'code'])
      .orderBy('number_order')
      .limit(1_000)
      .execute(),
  ]);
  return { suspended, refused };
}

/** Orders that were signed before an instant and are not through: ids. */
export async function openSuspensions(db: Db, before: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('suspension_order')
    .where((eb) =>
      eb.or([
        eb.and([eb('applied_at', 'is', null), eb('approved_at', '<', before)]),
        eb.and([eb('ended_at', '<', before), eb('lifted_at', 'is', null)]),
      ]),
    )
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}
