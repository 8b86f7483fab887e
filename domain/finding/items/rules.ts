import type { PersonId } from '../../permissions/post.ts';
import type { Context } from '../context.ts';
import { blank, isRefusal, type Refusal, type RefusalCode, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import type { Dispatched } from '../state.ts';
import type { Item, ItemState, NewItem } from './item.ts';
import { itemsOf, sameItem } from './named.ts';
import type { ItemsCommand } from './words.ts';

/** 明细入账: from a table, before the closing form is up; the same line twice is one line too many. */
const addItems: Rule<'addItems'> = {
  stages: ['dispatched', 'planning', 'planReview', 'rectifying'],
  decide: ({ items: counts }, { items }, _act, context) => {
    const fault = unfit(items, context.items ?? []);
    if (fault !== null) return fault;
    const added = { entered: counts.entered + items.length, found: counts.found + items.length };
    return [
      {
        type: 'itemsAdded',
        first: counts.entered + 1,
        items: items.map(trimmed),
        counts: { ...counts, ...added },
      },
    ];
  },
};

/** 逐项办理: one person says that items are done, and how. */
const reportItem: Rule<'reportItem'> = {
  stages: ['rectifying', 'closureReview'],
  step: withoutItems,
  decide: ({ items: counts }, { items, text }, _act, context) => {
    const named = pick(items, context, ['open'], 'item-not-open');
    if (isRefusal(named)) return named;
    return (
      blank({ text }) ?? [
        {
          type: 'itemReported',
          items: numbersOf(named),
          text,
          counts: { ...counts, done: counts.done + named.length },
        },
      ]
    );
  },
};

/**
 * 逐项核查: another than whoever did it sees that it is done, one by one or many at once. What is not met is open
 * again, also where it had been checked before.
 */
const checkItem: Rule<'checkItem'> = {
  stages: ['rectifying', 'closureReview'],
  step: withoutItems,
  decide: (finding, command, { by }, context) => {
    const states: readonly ItemState[] = command.outcome === 'met' ? ['done'] : ['done', 'checked'];
    const named = pick(command.items, context, states, 'item-not-done');
    if (isRefusal(named)) return named;
    return command.outcome === 'met'
      ? (ownWork(named, command.items, by) ?? [met(finding.items, named, command.note)])
      : (blank({ note: command.note }) ?? [notMet(finding.items, named, command.note ?? '')]);
  },
};

/** 划去: entered by mistake. The line stays to be read and counts no more. */
const strikeItem: Rule<'strikeItem'> = {
  stages: ['dispatched', 'planning', 'planReview', 'rectifying', 'closureReview'],
  step: withoutItems,
  decide: ({ items: counts }, { items, reason }, _act, context) => {
    const named = pick(items, context, ['open', 'done', 'checked'], 'no-such-item');
    if (isRefusal(named)) return named;
    const left = { found: counts.found - named.length, ...without(counts, named) };
    return (
      blank({ reason }) ?? [
        { type: 'itemStruck', items: numbersOf(named), reason, counts: { ...counts, ...left } },
      ]
    );
  },
};

export const itemsRules = { addItems, reportItem, checkItem, strikeItem } satisfies {
  [T in ItemsCommand['type']]: Rule<T>;
};

/** Where nothing was entered there is nothing to report, to check or to strike. */
function withoutItems({ items }: Dispatched): Refusal | null {
  return items.found === 0 ? refuse('no-items') : null;
}

function unfit(items: readonly NewItem[], known: readonly Item[]): Refusal | null {
  if (items.length === 0) return refuse('items-missing', 'items');
  const texts = blank(Object.fromEntries(items.map(({ name }, i) => [`items.${i}.name`, name])));
  if (texts !== null) return texts;
  const before = new Set(known.filter(({ state }) => state !== 'struck').map(sameItem));
  const fields = items.flatMap((item, i) => {
    if (before.has(sameItem(item))) return [`items.${i}`];
    before.add(sameItem(item));
    return [];
  });
  return fields.length === 0 ? null : { ...refuse('item-entered-twice', fields[0]), fields };
}

function trimmed({ name, place, what }: NewItem): NewItem {
  return {
    name: name.trim(),
    ...(place?.trim() ? { place: place.trim() } : {}),
    ...(what?.trim() ? { what: what.trim() } : {}),
  };
}

/** The items named, each once, where all are in one of these states; else which of them is not, and `unless`. */
function pick(
  numbers: readonly number[],
  { items = [] }: Context,
  states: readonly ItemState[],
  unless: RefusalCode,
): readonly Item[] | Refusal {
  if (numbers.length === 0) return refuse('items-missing', 'items');
  const picked = new Map<number, Item>();
  for (const [i, item] of itemsOf(items, numbers).entries()) {
    if (item === undefined || item.state === 'struck') return refuse('no-such-item', `items.${i}`);
    if (!states.includes(item.state)) return refuse(unless, `items.${i}`);
    picked.set(item.no, item);
  }
  return [...picked.values()];
}

/** Whoever did an item does not check it. */
function ownWork(named: readonly Item[], numbers: readonly number[], by: PersonId): Refusal | null {
  const own = named.find(({ doneBy }) => doneBy === by);
  return own === undefined ? null : refuse('own-item', `items.${numbers.indexOf(own.no)}`);
}

type Counts = Parameters<(typeof checkItem)['decide']>[0]['items'];

function met(counts: Counts, named: readonly Item[], note: string | undefined) {
  return {
    type: 'itemChecked',
    items: numbersOf(named),
    outcome: 'met',
    ...(note?.trim() ? { note } : {}),
    counts: { ...counts, checked: counts.checked + named.length },
  } as const;
}

function notMet(counts: Counts, named: readonly Item[], note: string) {
  const left = { ...counts, ...without(counts, named) };
  return { type: 'itemChecked', items: numbersOf(named), outcome: 'not-met', note, counts: left } as const;
}

/** What is left of done and checked without these. */
function without({ done, checked }: Counts, named: readonly Item[]): Pick<Counts, 'done' | 'checked'> {
  return {
    done: done - named.filter(({ state }) => state !== 'open').length,
    checked: checked - named.filter(({ state }) => state === 'checked').length,
  };
}

function numbersOf(items: readonly Item[]): readonly number[] {
  return items.map(({ no }) => no);
}
