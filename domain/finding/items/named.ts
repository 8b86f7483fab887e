import type { Command } from '../commands.ts';
import type { Item } from './item.ts';

/** The items that a command is decided on: those of these numbers, or, of new ones, those of the same names. */
export type NamedItems = { readonly numbers: readonly number[] } | { readonly names: readonly string[] };

/** Null of a command that is about no item. */
export function itemsNamedBy(command: Command): NamedItems | null {
  switch (command.type) {
    case 'addItems':
      return { names: command.items.map(({ name }) => name.trim()) };
    case 'reportItem':
    case 'checkItem':
    case 'strikeItem':
      return { numbers: command.items };
    case 'attachEvidence':
      return command.item === undefined ? null : { numbers: [command.item] };
    default:
      return null;
  }
}

/** Two lines of a table that say the same are one item entered twice. */
export function sameItem(item: {
  readonly name: string;
  readonly place?: string | null;
  readonly what?: string | null;
}): string {
  return [item.name, item.place ?? '', item.what ?? ''].map((part) => part.trim()).join('\n');
}

/** The items of these numbers, each once, in the order in which they are named. */
export function itemsOf(all: readonly Item[], numbers: readonly number[]): readonly (Item | undefined)[] {
  const byNumber = new Map(all.map((item) => [item.no, item]));
  return numbers.map((no) => byNumber.get(no));
}
