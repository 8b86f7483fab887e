import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { FindingEvent } from '../domain/finding/events.ts';
import type { Standing } from '../domain/finding/standing.ts';
import type { Db } from './connection.ts';
import { rulesSinceOn } from './rules.ts';
import { standingOf } from './standing.ts';

/** What a finding's workflow starts from; findings still in draft have none and are left out. */
export async function standingsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('finding')
    .where('id', 'in', ids)
    .where('stage', '!=', 'draft')
    .select(['id', 'stage', 'version', 'next_due_at'])
    .execute();
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

/** Open findings by id, `limit` at a time after `after`: what a lost Temporal is rebuilt from. */
export async function openFindings(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .where('stage', 'not in', ['draft', 'closed', 'withdrawn'])
    .$if(after !== null, (query) => query.where('id', '>', after))
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Findings whose timer should have gone off before an instant, the longest waiting first. */
export async function dueBefore(db: Db, instant: Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .where('next_due_at', '<', instant)
    .select('id')
    .orderBy('next_due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Findings that wait for a calendar year which has been published since, as of a day. */
export async function yearArrived(db: Db, on: Day, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .where(
      'waiting_for_year',
      'in',
      db.selectFrom('calendar_year').where('from_day', '<=', on).select('year'),
    )
    .select('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Open findings that were planned by other rules than those in force on a day, by id, `limit` at a time after `after`. */
export async function plannedOtherwise(
  db: Db,
  on: Day,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await outdated(db, on)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many they are. */
export async function countPlannedOtherwise(db: Db, on: Day): Promise<number> {
  const { count } = await outdated(db, on)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function outdated(db: Db, on: Day) {
  return db
    .selectFrom('finding')
    .where('stage', 'not in', ['draft', 'closed', 'withdrawn'])
    .where('rules_since', '<', sql<Instant>`(${rulesSinceOn(on)})`);
}

/** A finding's events in order, each with its hash in the chain. */
export async function history(db: Db, findingId: string): Promise<{ event: FindingEvent; hash: Buffer }[]> {
  const rows = await db
    .selectFrom('event')
    .where('finding_id', '=', findingId)
    .select(['seq', 'at', 'by', 'type', 'data', 'hash'])
    .orderBy('seq')
    .execute();
  return rows.map(({ hash, data, ...head }) => ({ event: { ...data, ...head } as FindingEvent, hash }));
}

/** When the first finding's timer goes off, or null: the head of an index, whatever the ledger holds. */
export async function earliestDuty(db: Db): Promise<Instant | null> {
  const { earliest } = await db
    .selectFrom('finding')
    .select(({ fn }) => fn.min('next_due_at').as('earliest'))
    .executeTakeFirstOrThrow();
  return earliest;
}
