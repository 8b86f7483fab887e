import { sql, type Transaction } from 'kysely';
import type { Exceptions } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/calendar/day.ts';
import { at, dayOf, type Instant, latest } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';
import type { PolicyVersion as NamedPolicy } from './rules.ts';
import type { DB } from './schema.ts';

/** A version of a year or of the policy that somebody puts in force from a day on. */
export interface Change {
  readonly at: Instant;
  readonly by: PersonId;
  /** Today or later. */
  readonly from: Day;
  readonly reason: string;
  /** The latest version that they looked at; 0 of a year that there was none of. */
  readonly seen: number;
}

/** A version as it came to be kept, or why it was not. */
export type Kept = { readonly version: number } | { readonly refused: 'rules-changed' | 'day-past' };

/** Keeps a version of a year; the same sent again is the same one. */
export function keepYear(db: Db, year: number, exceptions: Exceptions, change: Change): Promise<Kept> {
  return keep(db, change, {
    latest: (trx) =>
      trx
        .selectFrom('calendar_year')
        .where('year', '=', year)
        .select([
          'version',
          'from_day',
          'by',
          sql<boolean>`exceptions = ${JSON.stringify(exceptions)}::jsonb`.as('same'),
        ])
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst(),
    insert: (trx, row) =>
      trx
        .insertInto('calendar_year')
        .values({ ...row, year, exceptions })
        .execute(),
  });
}

/** Keeps a version of the policy; the same sent again is the same one. */
export function keepPolicy(db: Db, policy: Policy, change: Change): Promise<Kept> {
  return keep(db, change, {
    latest: (trx) =>
      trx
        .selectFrom('policy_version')
        .select([
          'version',
          'from_day',
          'by',
          sql<boolean>`policy = ${JSON.stringify(policy)}::jsonb`.as('same'),
        ])
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst(),
    insert: (trx, row) =>
      trx
        .insertInto('policy_version')
        .values({ ...row, policy })
        .execute(),
  });
}

interface Table {
  latest(trx: Transaction<DB>): Promise<Latest | undefined>;
  insert(trx: Transaction<DB>, row: Row): Promise<unknown>;
}

interface Latest {
  readonly version: number;
  readonly from_day: Day;
  readonly by: PersonId | null;
  readonly same: boolean;
}

type Row = Pick<Change, 'by' | 'reason'> & { version: number; from_day: Day; in_force_at: Instant };

/** A lock of its own for changes of rules: two at once go one after the other. */
const rulesLock = 140_014;

function keep(db: Db, { at: now, by, from, reason, seen }: Change, table: Table): Promise<Kept> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${rulesLock})`.execute(trx);
    const known = await table.latest(trx);
    const version = known?.version ?? 0;
    const again = known?.same && known.by === by && known.from_day === from && seen === version - 1;
    if (again) return { version };
    if (seen !== version) return { refused: 'rules-changed' };
    if (from < dayOf(now)) return { refused: 'day-past' };
    const in_force_at = latest(now, at(from, '00:00'));
    await table.insert(trx, { by, reason, version: version + 1, from_day: from, in_force_at });
    return { version: version + 1 };
  });
}

/** A version of a year, with who put it in force and why; nobody where the office was set up with it. */
export interface YearVersion {
  readonly year: number;
  readonly version: number;
  readonly from: Day;
  readonly exceptions: Exceptions;
  readonly by: string | null;
  readonly reason: string | null;
}

/** Of each year the latest version in force on a day, and those that are still to come. */
export async function readYears(db: Db, on: Day): Promise<readonly YearVersion[]> {
  const { rows } = await sql<YearVersion>`
    select year, version, from_day as "from", exceptions, person.name as by, reason
    from calendar_year left join person on person.id = calendar_year.by
    where from_day > ${on} or version = (
      select version from calendar_year as known where known.year = calendar_year.year and from_day <= ${on}
      order by from_day desc, version desc limit 1)
    order by year, version`.execute(db);
  return rows;
}

/** Every version of the policy, the oldest first, with who put it in force and why. */
export async function readPolicies(
  db: Db,
): Promise<readonly (NamedPolicy & Pick<YearVersion, 'by' | 'reason'>)[]> {
  return db
    .selectFrom('policy_version')
    .leftJoin('person', 'person.id', 'policy_version.by')
    .select(['version', 'from_day as from', 'policy', 'person.name as by', 'reason'])
    .orderBy('version')
    .execute();
}
