import { sql } from 'kysely';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';
import { type Filter, matching } from './filter.ts';
import { type Judged, type Line, type LineRow, lineColumns, lineOf, toLine } from './line.ts';
import { behind, firstKey, type Order, type Place, sorted, sortedByKeys } from './order.ts';

/** Which part of a list: up to `limit` lines behind a place. */
export interface Stretch {
  readonly order: Order;
  readonly after: Place | null;
  readonly limit: number;
}

export interface Page {
  readonly findings: readonly Line[];
  /** Where the next page begins; null behind the last one. */
  readonly next: Place | null;
}

/**
 * A page of the findings that somebody sees. Whatever changes meanwhile, none comes twice, and none is
 * left out but one whose own place moved: to an earlier date, or in `recent` to the front.
 */
export async function listFindings(
  db: Db,
  scope: Scope,
  filter: Filter,
  stretch: Stretch,
  judged: Judged,
): Promise<Page> {
  const { order, limit } = stretch;
  const source = filter.stages
    ? sql`unnest(${filter.stages}::text[]) as wanted (stage), lateral (${found(
        db,
        scope,
        filter,
        stretch,
        judged,
      ).where('finding.stage', '=', sql<Stage>`wanted.stage`)}) as found`
    : sql`(${found(db, scope, filter, stretch, judged)}) as found`;
  const { rows } = await sql<LineRow & { first_key: string; number_order: string }>`
    select ${lineOf}, first_key, number_order from ${source}
    order by ${sortedByKeys(order)} limit ${limit + 1}`.execute(db);
  const last = rows[limit - 1];
  return {
    findings: rows.slice(0, limit).map((row) => toLine(row, judged)),
    next: rows.length > limit && last ? { first: last.first_key, number: last.number_order } : null,
  };
}

/** One more than the page, to know whether there is another. */
function found(db: Db, scope: Scope, filter: Filter, { order, after, limit }: Stretch, { asOf }: Judged) {
  const all = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where((eb) => matching(eb, filter, asOf))
    .select(lineColumns.map((column) => `finding.${column}` as const))
    .select(['finding.number_order', firstKey(order).as('first_key')])
    .orderBy(sorted(order))
    .limit(limit + 1);
  return after === null ? all : all.where(behind(order, after));
}
