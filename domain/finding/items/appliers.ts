import type { EventOf, FindingEvent } from '../events.ts';
import type { Dispatched } from '../state.ts';
import type { Item, ItemCounts } from './item.ts';
import type { ItemsHappening } from './words.ts';

type Type = ItemsHappening['type'];

const counted = (finding: Dispatched, { counts }: { readonly counts: ItemCounts }): Dispatched => ({
  ...finding,
  items: counts,
});

/** The finding's state has the counts; the rows are `itemsAfter`. */
export const itemsAppliers = {
  itemsAdded: counted,
  itemReported: counted,
  itemChecked: counted,
  itemStruck: counted,
} satisfies { [T in Type]: (finding: Dispatched, event: EventOf<T>) => Dispatched };

/** The rows that an event changes, as they are after it; `before` has those that it names. */
export function itemsAfter(before: readonly Item[], event: FindingEvent): readonly Item[] {
  const change = changeOf(event);
  if (change !== null) return before.filter(({ no }) => change.items.includes(no)).map(change.to);
  return event.type === 'itemsAdded' ? entered(event) : [];
}

function entered({ first, items }: EventOf<'itemsAdded'>): Item[] {
  return items.map(({ name, place, what }, i) => ({
    no: first + i,
    name,
    place: place ?? null,
    what: what ?? null,
    state: 'open',
    doneBy: null,
    doneAt: null,
    doneHow: null,
    checkedBy: null,
    checkedAt: null,
    note: null,
  }));
}

interface Change {
  readonly items: readonly number[];
  readonly to: (item: Item) => Item;
}

function changeOf(event: FindingEvent): Change | null {
  const { at, by } = event;
  switch (event.type) {
    case 'itemReported': {
      const done = { state: 'done', doneBy: by, doneAt: at, doneHow: event.text } as const;
      const unchecked = { checkedBy: null, checkedAt: null, note: null };
      return { items: event.items, to: (item) => ({ ...item, ...done, ...unchecked }) };
    }
    case 'itemChecked': {
      const state = event.outcome === 'met' ? 'checked' : 'open';
      const seen = { state, checkedBy: by, checkedAt: at, note: event.note ?? null } as const;
      return { items: event.items, to: (item) => ({ ...item, ...seen }) };
    }
    case 'itemStruck': {
      const struck = { state: 'struck', checkedBy: by, checkedAt: at, note: event.reason } as const;
      return { items: event.items, to: (item) => ({ ...item, ...struck }) };
    }
    default:
      return null;
  }
}
