import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Db } from './connection.ts';

/** The last day whose morning mail went out, or null. */
export async function lastMorning(db: Db): Promise<Day | null> {
  const row = await db.selectFrom('morning').select('day').orderBy('day', 'desc').limit(1).executeTakeFirst();
  return row?.day ?? null;
}

export async function recordMorning(db: Db, day: Day, sentAt: Instant): Promise<void> {
  await db
    .insertInto('morning')
    .values({ day, sent_at: sentAt })
    .onConflict((oc) => oc.column('day').doNothing())
    .execute();
}
