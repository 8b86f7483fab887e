import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import { sittingAt } from './tenure.ts';

/** Whoever keeps the calendar on a day. */
export async function administratorsOn(db: Db, on: Day): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select distinct sitting.person_id as id from post, ${sittingAt(on)} where role = 'administrator' order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** How many findings wait for a calendar year, or for one before it. */
export async function countWaitingForYear(db: Db, year: number): Promise<number> {
  const { count } = await db
    .selectFrom('finding')
    .where('waiting_for_year', '<=', year)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
