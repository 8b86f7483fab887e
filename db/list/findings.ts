import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { openStages } from '../../domain/finding/stage.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { readRules } from '../rules.ts';
import type { DB } from '../schema.ts';
import { withinScope } from '../scope.ts';
import { type Filter, lookUp, matching } from './filter.ts';
import { judgedAt, type Line, type LineRow, lineColumns, lineOf, toLine } from './line.ts';
import {
  behind,
  firstKey,
  isCounted,
  type Order,
  type Place,
  sorted,
  sortedByKeys,
  sortingOf,
} from './order.ts';

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
  asOf: Instant,
): Promise<Page> {
  const [rows, rules] = await Promise.all([
    rowsOf(db, scope, filter, stretch, asOf),
    readRules(db, dayOf(asOf)),
  ]);
  const { limit } = stretch;
  const last = rows[limit - 1];
  const judged = judgedAt(asOf, rules);
  return {
    findings: rows.slice(0, limit).map((row) => toLine(row, judged)),
    next: rows.length > limit && last ? { first: last.first_key, number: last.number_order } : null,
  };
}

type Row = LineRow & { readonly first_key: string; readonly number_order: string };

/** One more than the page, to know whether there is another. */
async function rowsOf(db: Db, scope: Scope, filter: Filter, stretch: Stretch, asOf: Instant): Promise<Row[]> {
  const { order, after, limit } = stretch;
  const sorting = sortingOf(order, filter);
  const named = await lookUp(db, scope, filter, asOf);
  if (named === null) return [];
  const found = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where((eb) => matching(eb, filter, named, asOf))
    .where((eb) => (after === null ? eb.lit(true) : behind(sorting, after)))
    .select(lineColumns.map((column) => `finding.${column}` as const))
    .select(['finding.number_order', firstKey(sorting).as('first_key')])
    .orderBy(sorted(sorting))
    .limit(limit + 1);
  const { rows } = await sql<Row>`
    select ${lineOf}, first_key, number_order from ${fromEachStage(filter, order, found)}
    order by ${sortedByKeys(sorting)} limit ${limit + 1}`.execute(db);
  return rows;
}

/**
 * Each stage is asked by itself: where a finding stands tells how old it is, so that one index of all
 * stages would be walked through years of closed ones. What counts as overdue or may yet has an index of its own.
 */
function fromEachStage(filter: Filter, order: Order, found: Found): RawBuilder<unknown> {
  const { stages } = filter;
  const counted = isCounted(filter);
  if (counted && order === 'rectifyBy') {
    return sql`(${stages ? found.where('finding.stage', 'in', stages) : found}) as found`;
  }
  const each = stages ?? (counted ? openStages : null);
  if (each === null) return sql`(${found}) as found`;
  const byStage = each.map((stage) => sql`(${found.where('finding.stage', '=', stage)})`);
  return sql`(${sql.join(byStage, sql` union all `)}) as found`;
}

type Found = SelectQueryBuilder<DB, 'finding', object>;
