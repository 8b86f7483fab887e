import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
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

/** The batches in which somebody sees a finding, and for whoever keeps drafts the empty ones; unissued first. */
export function readBatches(db: Db, scope: Scope): Promise<Batch[]> {
  return batchesWithin(db, scope)
    .orderBy('issued_at', (order) => order.desc().nullsFirst())
    .orderBy('received_on', (order) => order.desc().nullsLast())
    .orderBy('title')
    .orderBy('id')
    .execute();
}

/** One of them, or undefined. */
export function readBatch(db: Db, scope: Scope, id: string): Promise<Batch | undefined> {
  return batchesWithin(db, scope, id).executeTakeFirst();
}

/** A finding as a batch lists it. */
export interface BatchFinding {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly draftVersion: number;
}

/** What somebody sees of a batch's findings, in order of number. */
export function readBatchFindings(db: Db, scope: Scope, batchId: string): Promise<BatchFinding[]> {
  return db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('batch_id', '=', batchId)
    .select(['id', 'number', 'title', 'stage', 'draft_version as draftVersion'])
    .orderBy('number_order')
    .execute();
}

function batchesWithin(db: Db, scope: Scope, id?: string) {
  const seen = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .$if(id !== undefined, (query) => query.where('batch_id', '=', id ?? ''))
    .select([
      'batch_id',
      sql<number>`count(*) filter (where stage = 'draft')`.as('drafts'),
      sql<number>`count(*) filter (where stage <> 'draft')`.as('dispatched'),
    ])
    .groupBy('batch_id')
    .as('seen');
  return db
    .selectFrom('batch')
    .leftJoin(seen, 'seen.batch_id', 'batch.id')
    .$if(id !== undefined, (query) => query.where('batch.id', '=', id ?? ''))
    .$if(!scope.drafts, (query) => query.where('seen.batch_id', 'is not', null))
    .select((eb) => [
      'batch.id',
      'title',
      'source',
      'received_on as receivedOn',
      'issued_at as issuedAt',
      'dispatching',
      eb.fn.coalesce('drafts', eb.lit(0)).as('drafts'),
      eb.fn.coalesce('dispatched', eb.lit(0)).as('dispatched'),
    ]);
}
