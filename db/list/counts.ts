import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';

/** How many findings that somebody sees are overdue, and how many are soon due; the ledger's `late` and `soon` list them. */
export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

/** A question for what is due. Overdue: with a date before `today`; soon: from then on up to `until`. */
export function dueCounts(db: Db, scope: Scope, today: Day, until: Day): RawBuilder<DueCounts> {
  const due = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('overdue_after', '<=', until)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('overdue_after', '<', today).as('overdue'),
      fn.countAll<number>().filterWhere('overdue_after', '>=', today).as('soon'),
    ]);
  if (scope.county) return sql`${due}`;
  // Each by its own index: what is either the unit's or led by it no index holds.
  const own = sql<SqlBool>`finding.unit_id = any(${scope.units})`;
  const led = sql<SqlBool>`finding.lead_unit_id = any(${scope.units})`;
  return sql`
    select own.overdue + led.overdue as overdue, own.soon + led.soon as soon
    from (${due.where(own)}) as own, (${due.where(led).where(({ not }) => not(own))}) as led`;
}
