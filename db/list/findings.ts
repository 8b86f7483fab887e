import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { openStages } from '../../domain/finding/stage.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { readRulesAround } from '../rules.ts';
import type { DB } from '../schema.ts';
import { withinScope } from '../scope.ts';
import { type Filter, lookUp, matching } from './filter.ts';
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
import { searchFor } from './search.ts';

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
    readRulesAround(db, dayOf(asOf)),
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

/**
 * One more than the page, to know whether there is another. Put in order by their keys alone: a finding's
 * row is wide.
 */
async function rowsOf(db: Db, scope: Scope, filter: Filter, stretch: Stretch, asOf: Instant): Promise<Row[]> {
  const { order, after, limit } = stretch;
  const sorting = sortingOf(order, filter);
  const search = filter.text === undefined ? undefined : searchFor(scope, filter.text);
  const named = await lookUp(db, filter, asOf);
  if (named === null || search === null) return [];
  const found = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where((eb) => matching(eb, filter, named, asOf))
    .where((eb) => (after === null ? eb.lit(true) : behind(sorting, after)))
    .select(['finding.id', 'finding.number_order', firstKey(sorting).as('first_key')]);
  const inOrder = (walk: Found) => walk.orderBy(sorted(sorting)).limit(limit + 1);
  const walks =
    search === undefined
      ? walksInOrder(filter, order, inOrder(found))
      : [
          // The fence keeps the planner from walking an order in which the few stand anywhere.
          atOnce(filter, found.where(search.amongFew).offset(sql<number>`0`)),
          ...walksInOrder(filter, order, inOrder(found.where(search.amongMany))),
        ];
  const { rows } = await sql<Row>`
    ${search?.tried ?? sql``}
    select ${lineOf}, page.first_key, page.number_order
    from (
      select * from (${sql.join(walks, sql` union all `)}) as found
      order by ${sortedByKeys(sorting)} limit ${limit + 1}
    ) as page join finding as found using (id)
    order by ${sortedByKeys(sorting)}`.execute(db);
  return rows;
}

type Found = SelectQueryBuilder<DB, 'finding', object>;
type Walk = RawBuilder<unknown>;

/**
 * Each stage is asked by itself: where a finding stands tells how old it is, so that one index of all
 * stages would be walked through years of closed ones. What counts as overdue or may yet has an index of
 * its own, in order of date.
 */
function walksInOrder(filter: Filter, order: Order, found: Found): Walk[] {
  const counted = isCounted(filter);
  const each = filter.stages ?? (counted ? openStages : null);
  if (each === null || (counted && order === 'rectifyBy')) return [atOnce(filter, found)];
  return each.map((stage) => sql`(${found.where('finding.stage', '=', stage)})`);
}

function atOnce({ stages }: Filter, found: Found): Walk {
  return sql`(${stages ? found.where('finding.stage', 'in', stages) : found})`;
}
