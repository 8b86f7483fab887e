import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import type { DB } from '../schema.ts';
import { withinScope } from '../scope.ts';

/** How many findings that somebody sees are overdue, and how many are soon due; the ledger's `late` and `soon` list them. */
export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

/**
 * A question for what is due. Overdue: with a date before `today`; soon: from then on up to `until`. Each
 * is counted out of an index by itself: to sort them into two while counting costs as much again.
 */
export function dueCounts(db: Db, scope: Scope, today: Day, until: Day): RawBuilder<DueCounts> {
  const seen = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .select(({ fn }) => fn.countAll<number>().as('count'));
  const overdue = seen.where('overdue_after', '<', today);
  const soon = seen.where('overdue_after', '>=', today).where('overdue_after', '<=', until);
  const count = (due: typeof seen) => (scope.county ? sql`(${due})` : ownAndLed(due, scope));
  return sql`select ${count(overdue)} as overdue, ${count(soon)} as soon`;
}

/** Each by its own index: what is either the unit's or led by it no index holds. */
function ownAndLed<T>(due: SelectQueryBuilder<DB, 'finding', T>, { units }: Scope): RawBuilder<unknown> {
  const own = sql<SqlBool>`finding.unit_id = any(${units})`;
  const led = sql<SqlBool>`finding.lead_unit_id = any(${units})`;
  return sql`(${due.where(own)}) + (${due.where(led).where(({ not }) => not(own))})`;
}
