import type { Transaction } from 'kysely';
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** The published calendar years, as the office keeps them. */
export async function readCalendar(db: Db | Transaction<DB>): Promise<Calendar> {
  const years = await db.selectFrom('calendar_year').selectAll().execute();
  return Object.fromEntries(years.map(({ year, version, exceptions }) => [year, { version, exceptions }]));
}

/** One version of the policy, in force from a day on. */
export interface PolicyVersion {
  readonly version: number;
  readonly from: Day;
  readonly policy: Policy;
}

/** The policy in force on a day. Throws where the office has none yet. */
export function readPolicy(db: Db | Transaction<DB>, on: Day): Promise<PolicyVersion> {
  return db
    .selectFrom('policy_version')
    .where('from_day', '<=', on)
    .orderBy('from_day', 'desc')
    .orderBy('version', 'desc')
    .select(['version', 'from_day as from', 'policy'])
    .limit(1)
    .executeTakeFirstOrThrow(() => new Error(`no policy is in force on ${on}: the office was not set up`));
}

/** The calendar, and the policy in force on a day. Throws where the office has no policy yet. */
export async function readRules(db: Db | Transaction<DB>, on: Day): Promise<Rules> {
  const { policy } = await readPolicy(db, on);
  return { calendar: await readCalendar(db), policy };
}
