import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Calendar, Exceptions } from '../domain/calendar/calendar.ts';
import { type Day, yearOf } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import { completed, type Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** The calendar as it is in force on a day: of each year the version that counts then. */
export async function readCalendar(db: Db | Transaction<DB>, on: Day): Promise<Calendar> {
  const { rows } = await yearsOn(on).execute(db);
  return calendarOf(rows);
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

/** The rules of a day, with the instant since which all of them are in force. */
export interface RulesInForce extends Rules {
  readonly rulesSince: Instant;
}

/** The calendar, and the policy in force on a day, in one question. Throws where the office has no policy yet. */
export async function readRules(db: Db | Transaction<DB>, on: Day): Promise<RulesInForce> {
  const { rows } = await sql<RulesRow>`select ${rulesOn(on)}`.execute(db);
  return rulesFrom(rows[0], on);
}

/** What a question that has `rulesOn` among its columns brings of the rules. */
export interface RulesRow {
  readonly policy: Policy | null;
  readonly years: readonly Year[];
  readonly rulesSince: Instant;
}

/** Columns that bring the rules of a day beside whatever else a question asks. */
export function rulesOn(day: Day, years: RawBuilder<unknown> = sql``): RawBuilder<RulesRow> {
  return sql`
    (select policy from policy_version where from_day <= ${day} order by from_day desc, version desc limit 1) as policy,
    (select coalesce(json_agg(published), '[]') from (${yearsOn(day, years)}) as published) as years,
    (${rulesSinceOn(day)}) as "rulesSince"`;
}

/** The same with the years around the day alone: a list counts no further, and all of them are much to read for each. */
export function rulesAround(day: Day): RawBuilder<RulesRow> {
  const year = yearOf(day);
  return rulesOn(day, sql`and year between ${year - 1} and ${year + 1}`);
}

/** Since when the rules of a day are in force, as a question. */
export function rulesSinceOn(day: Day): RawBuilder<unknown> {
  return sql`select greatest(
    (select max(in_force_at) from policy_version where from_day <= ${day}),
    (select max(in_force_at) from calendar_year where from_day <= ${day}))`;
}

function yearsOn(day: Day, years: RawBuilder<unknown> = sql``): RawBuilder<Year> {
  return sql`
    select distinct on (year) year, version, exceptions from calendar_year
    where from_day <= ${day} ${years} order by year, from_day desc, version desc`;
}

/** The rules among what was brought. Throws where the office has no policy yet. */
export function rulesFrom(row: RulesRow | undefined, on: Day): RulesInForce {
  if (!row?.policy) throw noPolicy(on);
  return {
    calendar: calendarOf(row.years),
    policy: completed(row.policy),
    rulesSince: row.rulesSince,
  };
}

const noPolicy = (on: Day) => new Error(`no policy is in force on ${on}: the office was not set up`);

interface Year {
  readonly year: number;
  readonly version: number;
  readonly exceptions: Exceptions;
}

export function calendarOf(years: readonly Year[]): Calendar {
  return Object.fromEntries(years.map(({ year, version, exceptions }) => [year, { version, exceptions }]));
}
