import { sql, type Transaction } from 'kysely';
import type { Command } from '../domain/finding/commands.ts';
import { itemsAfter } from '../domain/finding/items/appliers.ts';
import type { Item, ItemState } from '../domain/finding/items/item.ts';
import { itemsNamedBy } from '../domain/finding/items/named.ts';
import type { Db } from './connection.ts';
import type { Life } from './life.ts';
import type { DB } from './schema.ts';
import type { Write } from './writeTogether.ts';

/** The items of a finding that a command is about, for its rules to read; undefined where it is about none. */
export async function namedItems(
  db: Db | Transaction<DB>,
  findingId: string,
  command: Command,
): Promise<readonly Item[] | undefined> {
  const named = itemsNamedBy(command);
  if (named === null) return undefined;
  const own = rowsOf(db, findingId);
  const rows =
    'names' in named
      ? own.where('name', '=', sql<string>`any(${[...new Set(named.names)]})`)
      : own.where('no', '=', sql<number>`any(${[...named.numbers]})`);
  return (await rows.execute()).map(itemOf);
}

/** One page of a finding's items in their order. */
export interface ItemPage {
  readonly items: readonly ListedItem[];
  /** The number after which the next page begins; null on the last. */
  readonly next: number | null;
}

/** An item with the names of who did and who checked it. */
export interface ListedItem extends Item {
  readonly doneByName: string | null;
  readonly checkedByName: string | null;
}

/** `limit` items behind a number, in one state or in all. */
export async function pageOfItems(
  db: Db,
  findingId: string,
  { state, after, limit }: { state: ItemState | undefined; after: number; limit: number },
): Promise<ItemPage> {
  const rows = await rowsOf(db, findingId)
    .leftJoin('person as doer', 'doer.id', 'item.done_by')
    .leftJoin('person as checker', 'checker.id', 'item.checked_by')
    .select(['doer.name as doneByName', 'checker.name as checkedByName'])
    .where('no', '>', after)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('no')
    .limit(limit + 1)
    .execute();
  const items = rows
    .slice(0, limit)
    .map((row) => ({ ...itemOf(row), doneByName: row.doneByName, checkedByName: row.checkedByName }));
  return { items, next: rows.length > limit ? (items.at(-1)?.no ?? null) : null };
}

/** Writes the rows of the items that events changed: one statement for all findings together. */
export function itemsWrites(lives: readonly Life[]): Write[] {
  const rows = lives.flatMap(({ locked, events, context }) =>
    events
      .flatMap((event) => itemsAfter(context.items ?? [], event))
      .map((item) => ({ finding_id: locked.id, ...columnsOf(item) })),
  );
  return rows.length === 0
    ? []
    : [
        sql`
    insert into item
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(
      finding_id uuid, no integer, name text, place text, what text, state text,
      done_by text, done_at timestamptz, done_how text, checked_by text, checked_at timestamptz, note text)
    on conflict (finding_id, no) do update set
      state = excluded.state, done_by = excluded.done_by, done_at = excluded.done_at, done_how = excluded.done_how,
      checked_by = excluded.checked_by, checked_at = excluded.checked_at, note = excluded.note`,
      ];
}

function rowsOf(db: Db | Transaction<DB>, findingId: string) {
  return db
    .selectFrom('item')
    .where('finding_id', '=', findingId)
    .select([
      'no',
      'item.name',
      'place',
      'what',
      'state',
      'done_by',
      'done_at',
      'done_how',
      'checked_by',
      'checked_at',
      'note',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function itemOf({ no, name, place, what, state, note, ...seen }: Row): Item {
  return {
    no,
    name,
    place,
    what,
    state: state as ItemState,
    doneBy: seen.done_by,
    doneAt: seen.done_at,
    doneHow: seen.done_how,
    checkedBy: seen.checked_by,
    checkedAt: seen.checked_at,
    note,
  };
}

function columnsOf({ doneBy, doneAt, doneHow, checkedBy, checkedAt, ...item }: Item) {
  return {
    ...item,
    done_by: doneBy,
    done_at: doneAt,
    done_how: doneHow,
    checked_by: checkedBy,
    checked_at: checkedAt,
  };
}
