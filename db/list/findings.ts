import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { openStages } from '../../domain/finding/stage.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { readRules } from '../rules.ts';
import type { DB } from '../schema.ts';
import { withinScope } from '../scope.ts';
import { type Filter, type LookedUp, lookUp, matching } from './filter.ts';
import { judgedAt, type Line, type LineRow, lineOf, toLine } from './line.ts';
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

/** One more than the page, to know whether there is another. Put in order by their keys alone: a finding's row is wide. */
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
    .select(['finding.id', 'finding.number_order', firstKey(sorting).as('first_key')])
    .orderBy(sorted(sorting))
    .limit(limit + 1);
  const { rows } = await sql<Row>`
    select ${lineOf}, page.first_key, page.number_order
    from (
      select * from ${isOneWalk(filter, order, named) ? atOnce(filter, found) : fromEachStage(filter, found)} order by ${sortedByKeys(sorting)} limit ${limit + 1}
    ) as page join finding as found using (id)
    order by ${sortedByKeys(sorting)}`.execute(db);
  return rows;
}

/** What counts as overdue or may yet has an index in order of date; few matches are read by their ids. */
function isOneWalk(filter: Filter, order: Order, { words }: LookedUp): boolean {
  return (isCounted(filter) && order === 'rectifyBy') || (words !== undefined && 'few' in words);
}

function atOnce({ stages }: Filter, found: Found): RawBuilder<unknown> {
  return sql`(${stages ? found.where('finding.stage', 'in', stages) : found}) as found`;
}

/**
 * Each stage is asked by itself: where a finding stands tells how old it is, so that one index of all
 * stages would be walked through years of closed ones.
 */
function fromEachStage(filter: Filter, found: Found): RawBuilder<unknown> {
  const each = filter.stages ?? (isCounted(filter) ? openStages : null);
  if (each === null) return atOnce(filter, found);
  const byStage = each.map((stage) => sql`(${found.where('finding.stage', '=', stage)})`);
  return sql`(${sql.join(byStage, sql` union all `)}) as found`;
}

type Found = SelectQueryBuilder<DB, 'finding', object>;
