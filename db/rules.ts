import type { Transaction } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Calendar, Exceptions } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** The published calendar years, as the office keeps them. */
export async function readCalendar(db: Db | Transaction<DB>): Promise<Calendar> {
  return calendarOf(await db.selectFrom('calendar_year').select(['year', 'version', 'exceptions']).execute());
}

/** One version of the policy, in force from a day on. */
export interface PolicyVersion {
  readonly version: number;
  readonly from: Day;
  readonly policy: Policy;
}

/** The policy in force on a day. Throws where the office has none yet. */
export function readPolicy(db: Db | Transaction<DB>, on: Day): Promise<PolicyVersion> {
  return inForce(db, on)
    .select(['version', 'from_day as from', 'policy'])
    .executeTakeFirstOrThrow(() => noPolicy(on));
}

/** The calendar, and the policy in force on a day, in one question. Throws where the office has no policy yet. */
export async function readRules(db: Db | Transaction<DB>, on: Day): Promise<Rules> {
  const { policy, years } = await inForce(db, on)
    .select((eb) => [
      'policy',
      jsonArrayFrom(eb.selectFrom('calendar_year').select(['year', 'version', 'exceptions'])).as('years'),
    ])
    .executeTakeFirstOrThrow(() => noPolicy(on));
  return { calendar: calendarOf(years), policy };
}

function inForce(db: Db | Transaction<DB>, on: Day) {
  return db
    .selectFrom('policy_version')
    .where('from_day', '<=', on)
    .orderBy('from_day', 'desc')
    .orderBy('version', 'desc')
    .limit(1);
}

const noPolicy = (on: Day) => new Error(`no policy is in force on ${on}: the office was not set up`);

function calendarOf(years: readonly { year: number; version: number; exceptions: Exceptions }[]): Calendar {
  return Object.fromEntries(years.map(({ year, version, exceptions }) => [year, { version, exceptions }]));
}
