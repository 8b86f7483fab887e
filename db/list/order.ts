import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { parseDay } from '../../domain/calendar/day.ts';
import { parseInstant } from '../../domain/calendar/instant.ts';

/** The orders of the ledger: the earliest date first, by number, or what changed last first. */
export const orders = ['rectifyBy', 'number', 'recent'] as const;
export type Order = (typeof orders)[number];

/** Where a line stands in an order; no two stand at one place, as no two numbers are equal. */
export interface Place {
  /** The date or the instant; empty where the order is by number alone. */
  readonly first: string;
  readonly number: string;
}

/** How an order is asked for, beside a `finding` in the query. */
export interface Sorting {
  /** What is compared before the number; none where the number alone counts. */
  readonly first: RawBuilder<string> | null;
  readonly direction: RawBuilder<unknown>;
  readonly behind: RawBuilder<unknown>;
}

const ascending = { direction: sql`asc`, behind: sql`>` };

const sortings: Record<Order, Sorting> = {
  // A finding without a date comes after all others.
  rectifyBy: { ...ascending, first: sql`coalesce(finding.rectify_by, 'infinity')` },
  number: { ...ascending, first: null },
  recent: { first: sql`finding.last_at`, direction: sql`desc`, behind: sql`<` },
};

/** Where a finding counts as overdue, or may yet, the same date stands in another column, whose index holds few others. */
const countedFirst: Sorting = { ...ascending, first: sql`finding.overdue_after` };

interface Counted {
  readonly late?: boolean | undefined;
  readonly soon?: boolean | undefined;
}

/** Whether a filter asks only for what counts as overdue, or may yet. */
export function isCounted({ late, soon }: Counted): boolean {
  return late === true || soon === true;
}

export function sortingOf(order: Order, filter: Counted): Sorting {
  return isCounted(filter) && order === 'rectifyBy' ? countedFirst : sortings[order];
}

/** What a query of findings takes with it as `first_key`, beside `number_order`. */
export function firstKey({ first }: Sorting): RawBuilder<string> {
  return first ?? sql`''`;
}

/** `order by` for a query of findings. */
export function sorted({ first, direction }: Sorting): RawBuilder<unknown> {
  const number = sql`finding.number_order ${direction}`;
  return first === null ? number : sql`${first} ${direction}, ${number}`;
}

/** The same for a query that has taken `first_key` and `number_order` with it. */
export function sortedByKeys({ direction }: Sorting): RawBuilder<unknown> {
  return sql`first_key ${direction}, number_order ${direction}`;
}

/** What comes after a place. */
export function behind({ first, behind: beyond }: Sorting, place: Place): RawBuilder<SqlBool> {
  return first === null
    ? sql<SqlBool>`finding.number_order ${beyond} ${place.number}`
    : sql<SqlBool>`(${first}, finding.number_order) ${beyond} (${place.first}, ${place.number})`;
}

const isFirst: Record<Order, (text: string) => boolean> = {
  rectifyBy: (text) => text === 'infinity' || parseDay(text) !== null,
  number: (text) => text === '',
  recent: (text) => text === '' || parseInstant(text) !== null,
};

/** A place with its order, to be sent away and come back. */
export function sentPlace(order: Order, { first, number }: Place): readonly string[] {
  return [order, first, number];
}

/** The place in this order that came back; null where it is not one of ours. */
export function placeOf(order: Order, sent: unknown): Place | null {
  if (!Array.isArray(sent) || sent.length !== 3 || sent[0] !== order) return null;
  const [, first, number] = sent;
  if (typeof first !== 'string' || typeof number !== 'string' || number.includes('\0')) return null;
  return isFirst[order](first) ? { first, number } : null;
}
