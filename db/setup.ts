import type { Day } from '../domain/calendar/day.ts';
import { publishedCalendar } from '../domain/calendar/published.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';

/** Before the first day that any office reckons with. */
const always = '1900-01-01' as Day;

/**
 * Gives the ledger the published calendar years that it lacks, and the policy where it has none yet.
 * What the office has edited stays.
 */
export async function setUpRules(db: Db, policy: Policy): Promise<void> {
  const years = Object.entries(publishedCalendar).map(([year, { version, exceptions }]) => ({
    year: Number(year),
    version,
    exceptions,
  }));
  await db
    .insertInto('calendar_year')
    .values(years)
    .onConflict((oc) => oc.columns(['year', 'version']).doNothing())
    .execute();
  await db
    .insertInto('policy_version')
    .values({ version: 1, from_day: always, policy })
    .onConflict((oc) => oc.column('version').doNothing())
    .execute();
}
