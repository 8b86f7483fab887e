import { isDeepStrictEqual } from 'node:util';
import { type SqlBool, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Stage } from '../domain/finding/stage.ts';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import { withinScope } from './scope.ts';

/** Findings that came together from one source. */
export interface Batch {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly receivedOn: Day | null;
  /** When the office head last signed it; null while nobody has. */
  readonly issuedAt: Instant | null;
  /** Whether what that signature covers is still being dispatched. */
  readonly dispatching: boolean;
  /** How many of its findings somebody sees, as drafts and from dispatch on. */
  readonly drafts: number;
  readonly dispatched: number;
}

/** A batch with nothing in it yet, by a command that may be repeated: its id; null where that opened another one. */
export async function openBatch(
  db: Db,
  commandId: string,
  { title, source, receivedOn }: Pick<Batch, 'title' | 'source' | 'receivedOn'>,
): Promise<string | null> {
  const opened = await db
    .insertInto('batch')
    .values({ command_id: commandId, title, source, received_on: receivedOn })
    .onConflict((oc) => oc.column('command_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return opened?.id ?? openedBefore(db, commandId, { title, source, receivedOn });
}

async function openedBefore(
  db: Db,
  commandId: string,
  said: Pick<Batch, 'title' | 'source' | 'receivedOn'>,
): Promise<string | null> {
  const { id, ...before } = await db
    .selectFrom('batch')
    .where('command_id', '=', commandId)
    .select(['id', 'title', 'source', 'received_on as receivedOn'])
    .executeTakeFirstOrThrow();
  return isDeepStrictEqual(before, said) ? id : null;
}

/** Where a batch stands among all: no two stand at one place. */
export interface BatchPlace {
  /** When it was signed, `infinity` where nobody has. */
  readonly issued: string;
  /** The day on which the feedback came, `-infinity` where nobody knows. */
  readonly received: string;
  readonly title: string;
  readonly id: string;
}

/** Part of a list: what comes first of it, and where the next part begins, null behind the last one. */
export interface Part<T, Place> {
  readonly items: readonly T[];
  readonly next: Place | null;
}

/**
 * Up to `limit` of the batches in which somebody sees a finding, and for whoever keeps drafts of the empty ones
 * too; unissued first, then what was signed last.
 */
export async function readBatches(
  db: Db,
  scope: Scope,
  after: BatchPlace | null,
  limit: number,
): Promise<Part<Batch, BatchPlace>> {
  const behind =
    after === null
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(${sql.join(keys)}) < (${after.issued}::timestamptz, ${after.received}::date, ${after.title}, ${after.id}::uuid)`;
  const rows = await counted(db, scope, (batches) => batches.where(behind).limit(limit + 1)).execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? placeOf(items.at(-1)) : null };
}

/** One of them, or undefined. */
export function readBatch(db: Db, scope: Scope, id: string): Promise<Batch | undefined> {
  return counted(db, scope, (batches) => batches.where('batch.id', '=', id)).executeTakeFirst();
}

/** A finding as a batch lists it. */
export interface BatchFinding {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly draftVersion: number;
}

/** Up to `limit` of what somebody sees of a batch's findings, in order of number behind a place in that order. */
export async function readBatchFindings(
  db: Db,
  scope: Scope,
  batchId: string,
  after: string | null,
  limit: number,
): Promise<Part<BatchFinding, string>> {
  const rows = await db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('batch_id', '=', batchId)
    .$if(after !== null, (query) => query.where('number_order', '>', after))
    .select(['id', 'number', 'title', 'stage', 'draft_version as draftVersion', 'number_order as place'])
    .orderBy('number_order')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const items = page.map(({ place: _, ...finding }) => finding);
  return { items, next: rows.length > limit ? (page.at(-1)?.place ?? null) : null };
}

const keys = [
  sql`coalesce(issued_at, 'infinity')`,
  sql`coalesce(received_on, '-infinity')`,
  sql.ref('title'),
  sql.ref('batch.id'),
];

function placeOf(last: Batch | undefined): BatchPlace | null {
  if (last === undefined) return null;
  const { issuedAt, receivedOn, title, id } = last;
  return { issued: issuedAt ?? 'infinity', received: receivedOn ?? '-infinity', title, id };
}

type Batches = ReturnType<typeof batchesWithin>;

/** Some of the batches, each with what somebody sees of it counted: only what is chosen is counted. */
function counted(db: Db, scope: Scope, choose: (batches: Batches) => Batches) {
  return db
    .selectFrom(choose(batchesWithin(db, scope)).as('batch'))
    .innerJoinLateral(
      () =>
        findingsOf(db, scope)
          .select([
            sql<number>`count(*) filter (where stage = 'draft')`.as('drafts'),
            sql<number>`count(*) filter (where stage <> 'draft')`.as('dispatched'),
          ])
          .as('seen'),
      (join) => join.onTrue(),
    )
    .select(['batch.id', 'title', 'source', 'receivedOn', 'issuedAt', 'dispatching', 'drafts', 'dispatched'])
    .orderBy('place');
}

/** What somebody sees of the batch that a query has beside it. */
function findingsOf(db: Db, scope: Scope) {
  return db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('batch_id', '=', sql.ref<string>('batch.id'));
}

function batchesWithin(db: Db, scope: Scope) {
  const order = sql.join(keys.map((key) => sql`${key} desc`));
  return db
    .selectFrom('batch')
    .$if(!scope.drafts, (query) => query.where((eb) => eb.exists(findingsOf(db, scope).select('finding.id'))))
    .select([
      'batch.id',
      'title',
      'source',
      'received_on as receivedOn',
      'issued_at as issuedAt',
      'dispatching',
    ])
    .select(sql<number>`row_number() over (order by ${order})`.as('place'))
    .orderBy('place');
}
