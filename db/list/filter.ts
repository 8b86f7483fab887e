import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { UnitId } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';
import type { DB } from '../schema.ts';
import { unitsFrom } from '../subtree.ts';
import type { Judged } from './line.ts';

/** What somebody asks of the ledger; what is absent is not asked. */
export interface Filter {
  /** One of these. */
  readonly stages?: readonly Stage[] | undefined;
  /** This unit or one below it answers for the finding. */
  readonly unit?: UnitId | undefined;
  readonly batch?: string | undefined;
  readonly campaign?: string | undefined;
  /** To be rectified before this day. */
  readonly dueBefore?: Day | undefined;
  /** Overdue alone. */
  readonly late?: boolean | undefined;
  /** Soon due alone, and not overdue yet. */
  readonly soon?: boolean | undefined;
  readonly topic?: string | undefined;
  /** What waits for whoever asks alone: what Today begins with. */
  readonly waiting?: boolean | undefined;
  /** Words of its number, title or statement. */
  readonly text?: string | undefined;
}

/** Whether it asks for nothing in particular. */
export function isWhole(filter: Filter): boolean {
  return Object.values(filter).every((asked) => asked === undefined || asked === false);
}

type Finding = ExpressionBuilder<DB, 'finding'>;
type Condition = ExpressionWrapper<DB, 'finding', SqlBool>;

/** The unit that a filter names with those below it, for PostgreSQL guesses well only at what it is given; none where there is no such unit. */
export async function unitsAskedFor(db: Db, { unit }: Filter): Promise<readonly UnitId[] | undefined> {
  return unit === undefined ? undefined : unitsFrom(db, unit);
}

/** The condition of a filter as is judged, but for its stages and its text; `units` are those it asks for. */
export function matching(
  eb: Finding,
  filter: Filter,
  units: readonly UnitId[] | undefined,
  { dueBefore, soonUntil }: Judged,
): Condition {
  const { batch, campaign, topic } = filter;
  return eb.and([
    ...(units === undefined ? [] : [eb('finding.unit_id', '=', sql<string>`any(${units})`)]),
    ...(batch === undefined ? [] : [eb('finding.batch_id', '=', batch)]),
    ...(campaign === undefined ? [] : [eb('finding.campaign_id', '=', campaign)]),
    ...(filter.dueBefore === undefined ? [] : [eb('finding.rectify_by', '<', filter.dueBefore)]),
    ...(filter.late ? [eb('finding.overdue_after', '<', dueBefore)] : []),
    ...(filter.soon
      ? [eb('finding.overdue_after', '>=', dueBefore), eb('finding.overdue_after', '<=', soonUntil)]
      : []),
    ...(topic === undefined ? [] : [eb('finding.topic', '=', topic)]),
  ]);
}
