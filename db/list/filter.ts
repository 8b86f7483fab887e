import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { dueBefore } from '../../domain/figures/timeliness.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { UnitId } from '../../domain/permissions/post.ts';
import type { DB } from '../schema.ts';
import { queryOf } from '../words.ts';

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
  readonly topic?: string | undefined;
  /** Words of its number, title or statement. */
  readonly text?: string | undefined;
}

type Finding = ExpressionBuilder<DB, 'finding'>;
type Condition = ExpressionWrapper<DB, 'finding', SqlBool>;

/** The condition of a filter as of an instant, but for the stages. */
export function matching(eb: Finding, filter: Filter, asOf: Instant): Condition {
  const { unit, batch, campaign, topic, text } = filter;
  return eb.and([
    ...(unit === undefined ? [] : [sql<SqlBool>`finding.unit_id in (${below(unit)})`]),
    ...(batch === undefined ? [] : [eb('finding.batch_id', '=', batch)]),
    ...(campaign === undefined ? [] : [eb('finding.campaign_id', '=', campaign)]),
    ...(filter.dueBefore === undefined ? [] : [eb('finding.rectify_by', '<', filter.dueBefore)]),
    ...(filter.late ? [eb('finding.overdue_after', '<', dueBefore(asOf))] : []),
    ...(topic === undefined ? [] : [eb('finding.topic', '=', topic)]),
    ...(text === undefined ? [] : [worded(eb, text)]),
  ]);
}

function below(unit: UnitId) {
  return sql`select below.id from unit as above join unit as below on starts_with(below.path, above.path)
    where above.id = ${unit}`;
}

/** A text in which there is nothing to look for is found nowhere. */
function worded(eb: Finding, text: string) {
  const query = queryOf(text);
  if (query === null) return eb.val(false).$castTo<SqlBool>();
  return sql<SqlBool>`finding.id in (select finding_id from finding_words where words @@ ${query}::tsquery)`;
}
