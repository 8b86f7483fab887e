import type { Day } from '../../domain/calendar/day.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';

/** How many findings that somebody sees are overdue, and how many are soon due. */
export interface DueCounts {
  readonly overdue: number;
  readonly soon: number;
}

/** Overdue: with a date before `today`; soon: from then on up to `until`. */
export async function countDue(db: Db, scope: Scope, today: Day, until: Day): Promise<DueCounts> {
  return db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('overdue_after', '<=', until)
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('overdue_after', '<', today).as('overdue'),
      fn.countAll<number>().filterWhere('overdue_after', '>=', today).as('soon'),
    ])
    .executeTakeFirstOrThrow();
}
