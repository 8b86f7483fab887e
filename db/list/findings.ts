import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Actor, Reader, Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { movesOf } from '../moves.ts';
import { withinScope } from '../scope.ts';
import { type Filter, matching, unitsAskedFor } from './filter.ts';
import { type Judged, judgedAt, type Line, type LineRow, lineOf, toLine } from './line.ts';
import { listOf } from './listOf.ts';
import { waitsFor } from './mine.ts';
import { behind, firstKey, type Order, type Place, sorted, sortedByKeys, sortingOf } from './order.ts';
import { amongFew, searchFor, tried } from './search.ts';
import { atStages, type Rows, walksInOrder } from './walks.ts';

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
  { actor, rules }: Reader,
  filter: Filter,
  stretch: Stretch,
  asOf: Instant,
): Promise<Page> {
  const judged = judgedAt(asOf, rules);
  const rows = await rowsOf(db, actor, filter, stretch, judged);
  const { limit } = stretch;
  const last = rows[limit - 1];
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
async function rowsOf(
  db: Db,
  actor: Actor,
  filter: Filter,
  stretch: Stretch,
  judged: Judged,
): Promise<readonly Row[]> {
  const { scope } = actor;
  const { order, after, limit } = stretch;
  const sorting = sortingOf(order, filter);
  const search = filter.text === undefined ? undefined : searchFor(scope, filter.text);
  const units = await unitsAskedFor(db, filter);
  const moves = filter.waiting ? await movesOf(db, actor, judged.today) : undefined;
  if (units?.length === 0 || moves?.length === 0 || search === null) return [];
  const asked = (rows: Rows, of: Scope) =>
    rows
      .where((eb) => withinScope(eb, of))
      .where((eb) => matching(eb, filter, units, judged))
      .where((eb) => (moves === undefined ? eb.lit(true) : waitsFor(moves)))
      .where((eb) => (after === null ? eb.lit(true) : behind(sorting, after)))
      .select(['finding.id', 'finding.number_order', firstKey(sorting).as('first_key')]);
  const inOrder = (rows: Rows) =>
    walksInOrder(scope, filter, order, (of) =>
      asked(rows, of)
        .orderBy(sorted(sorting))
        .limit(limit + 1),
    );
  const all = db.selectFrom('finding');
  const ways =
    search === undefined
      ? { tried: sql``, walks: inOrder(all) }
      : {
          tried: tried(
            atStages(
              filter,
              asked(db.selectFrom(search.searched.as('finding')).where(search.matches), scope),
            ),
          ),
          walks: [amongFew, ...inOrder(all.where(search.amongMany))],
        };
  const page = listOf<Row>(sql`
    select ${lineOf}, page.first_key, page.number_order
    from (
      select * from (${sql.join(ways.walks, sql` union all `)}) as found
      order by ${sortedByKeys(sorting)} limit ${limit + 1}
    ) as page join finding as found using (id)
    order by ${sortedByKeys(sorting)}`);
  const { rows } = await sql<{ page: readonly Row[] }>`${ways.tried} select ${page} as page`.execute(db);
  return rows[0]?.page ?? [];
}
