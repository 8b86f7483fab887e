import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { dueBefore, soonUntil } from '../../domain/figures/timeliness.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { UnitId } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';
import { readCalendar } from '../rules.ts';
import type { DB } from '../schema.ts';
import { unitsFrom } from '../subtree.ts';

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
  /** Words of its number, title or statement. */
  readonly text?: string | undefined;
}

/** Whether it asks for nothing in particular. */
export function isWhole(filter: Filter): boolean {
  return Object.values(filter).every((asked) => asked === undefined || asked === false);
}

type Finding = ExpressionBuilder<DB, 'finding'>;
type Condition = ExpressionWrapper<DB, 'finding', SqlBool>;

/** What a filter names by a word or leaves to the calendar: PostgreSQL guesses well only at what it is given. */
export interface LookedUp {
  readonly units?: readonly UnitId[] | undefined;
  /** The last day that counts as soon. */
  readonly soonUntil?: Day | undefined;
}

/** Null where something named is nowhere, so that nothing can match. */
export async function lookUp(db: Db, { unit, soon }: Filter, asOf: Instant): Promise<LookedUp | null> {
  const [units, calendar] = await Promise.all([
    unit === undefined ? undefined : unitsFrom(db, unit),
    soon ? readCalendar(db, dayOf(asOf)) : undefined,
  ]);
  return units?.length === 0 ? null : { units, soonUntil: calendar && soonUntil(dayOf(asOf), calendar) };
}

/** The condition of a filter as of an instant, but for its stages and its text. */
export function matching(eb: Finding, filter: Filter, lookedUp: LookedUp, asOf: Instant): Condition {
  const { units, soonUntil: until } = lookedUp;
  const { batch, campaign, topic } = filter;
  return eb.and([
    ...(units === undefined ? [] : [eb('finding.unit_id', '=', sql<string>`any(${units})`)]),
    ...(batch === undefined ? [] : [eb('finding.batch_id', '=', batch)]),
    ...(campaign === undefined ? [] : [eb('finding.campaign_id', '=', campaign)]),
    ...(filter.dueBefore === undefined ? [] : [eb('finding.rectify_by', '<', filter.dueBefore)]),
    ...(filter.late ? [eb('finding.overdue_after', '<', dueBefore(asOf))] : []),
    ...(until === undefined
      ? []
      : [eb('finding.overdue_after', '>=', dueBefore(asOf)), eb('finding.overdue_after', '<=', until)]),
    ...(topic === undefined ? [] : [eb('finding.topic', '=', topic)]),
  ]);
}
