import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Calendar, Exceptions } from '../domain/calendar/calendar.ts';
import { type Day, yearOf } from '../domain/calendar/day.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import { completed, type Policy } from '../domain/policy/policy.ts';
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
export async function readPolicy(db: Db | Transaction<DB>, on: Day): Promise<PolicyVersion> {
  const kept = await db
    .selectFrom('policy_version')
    .where('from_day', '<=', on)
    .orderBy('from_day', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .select(['version', 'from_day as from', 'policy'])
    .executeTakeFirstOrThrow(() => noPolicy(on));
  return { ...kept, policy: completed(kept.policy) };
}

/** The calendar, and the policy in force on a day, in one question. Throws where the office has no policy yet. */
export async function readRules(db: Db | Transaction<DB>, on: Day): Promise<Rules> {
  const { rows } = await sql<RulesRow>`select ${rulesOn(on)}`.execute(db);
  return rulesFrom(rows[0], on);
}

/** The same with the years around the day alone: a list counts no further, and all of them are much to read for each. */
export async function readRulesAround(db: Db, on: Day): Promise<Rules> {
  const year = yearOf(on);
  const around = sql`where year between ${year - 1} and ${year + 1}`;
  const { rows } = await sql<RulesRow>`select ${rulesOn(on, around)}`.execute(db);
  return rulesFrom(rows[0], on);
}

/** What a question that has `rulesOn` among its columns brings of the rules. */
export interface RulesRow {
  readonly policy: Policy | null;
  readonly years: readonly Year[];
}

/** Columns that bring the rules of a day beside whatever else a question asks. */
export function rulesOn(day: Day, years: RawBuilder<unknown> = sql``): RawBuilder<RulesRow> {
  return sql`
    (select policy from policy_version where from_day <= ${day} order by from_day desc, version desc limit 1) as policy,
    (select coalesce(json_agg(json_build_object('year', year, 'version', version, 'exceptions', exceptions)), '[]')
      from calendar_year ${years}) as years`;
}

/** The rules among what was brought. Throws where the office has no policy yet. */
export function rulesFrom(row: RulesRow | undefined, on: Day): Rules {
  if (!row?.policy) throw noPolicy(on);
  return { calendar: calendarOf(row.years), policy: completed(row.policy) };
}

const noPolicy = (on: Day) => new Error(`no policy is in force on ${on}: the office was not set up`);

interface Year {
  readonly year: number;
  readonly version: number;
  readonly exceptions: Exceptions;
}

function calendarOf(years: readonly Year[]): Calendar {
  return Object.fromEntries(years.map(({ year, version, exceptions }) => [year, { version, exceptions }]));
}
