import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import type { DB } from '../schema.ts';

/** How many findings that somebody sees are overdue, and how many are soon due; the ledger's `late` and `soon` list them. */
export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

/**
 * A question for what is due. Overdue: with a date before `today`; soon: from then on up to `until`. A draft
 * is never due, so whether somebody sees drafts is not asked.
 */
export function dueCounts(db: Db, scope: Scope, today: Day, until: Day): RawBuilder<DueCounts> {
  return scope.county ? countysDue(today, until) : unitsDue(db, scope, today, until);
}

/** The whole county's is the sum of what has changed: there may be tens of thousands to count. */
function countysDue(today: Day, until: Day): RawBuilder<DueCounts> {
  return sql`
    select coalesce(sum(findings) filter (where day < ${today}), 0) as overdue,
      coalesce(sum(findings) filter (where day >= ${today} and day <= ${until}), 0) as soon
    from overdue_change`;
}

/** Each is counted out of an index by itself: to sort them into two while counting costs as much again. */
function unitsDue(db: Db, scope: Scope, today: Day, until: Day): RawBuilder<DueCounts> {
  const all = db.selectFrom('finding').select(({ fn }) => fn.countAll<number>().as('count'));
  const overdue = all.where('overdue_after', '<', today);
  const soon = all.where('overdue_after', '>=', today).where('overdue_after', '<=', until);
  return sql`select ${ownAndLed(overdue, scope)} as overdue, ${ownAndLed(soon, scope)} as soon`;
}

/** Each by its own index: what is either the unit's or led by it no index holds. */
function ownAndLed<T>(
  due: SelectQueryBuilder<DB, 'finding', T>,
  { units, parts }: Scope,
): RawBuilder<unknown> {
  const any = sql<string>`any(${units})`;
  const own = due.where('unit_id', '=', any);
  const led = due.where('lead_unit_id', '=', any);
  const both = own.where('lead_unit_id', '=', any);
  const ownOrLed = sql`(${own}) + (${led}) - (${both})`;
  if (parts === undefined) return ownOrLed;
  const all = sql<string>`all(${units})`;
  const others = due.where('unit_id', '<>', all).where('lead_unit_id', '<>', all);
  return sql`${ownOrLed} + (${others.where('id', '=', sql<string>`any(${parts}::uuid[])`)})`;
}
