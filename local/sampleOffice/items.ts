import type { NewItem } from '../../domain/finding/items/item.ts';
import type { Role } from '../../domain/permissions/post.ts';
import type { ToldAct } from './telling.ts';

const surnames = [...'张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];

/** So many invented households of a village, each by a name of its own. */
export function households(count: number, place: string, what: string): NewItem[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `${surnames[i % surnames.length]}${i < surnames.length ? '某' : '某某'}`,
    place,
    what,
  }));
}

/** The numbers from one to another. */
export function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export const entersItems = (when: string, post: Role, items: readonly NewItem[]): ToldAct => ({
  when,
  by: { post },
  command: () => ({ type: 'addItems', items }),
});

export const itemsDone = (when: string, items: readonly number[], text: string): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: () => ({ type: 'reportItem', items, text }),
});

export const itemsChecked = (when: string, post: Role, items: readonly number[]): ToldAct => ({
  when,
  by: { post },
  command: () => ({ type: 'checkItem', items, outcome: 'met' }),
});

export const itemsNotMet = (when: string, post: Role, items: readonly number[], note: string): ToldAct => ({
  when,
  by: { post },
  command: () => ({ type: 'checkItem', items, outcome: 'not-met', note }),
});

/** Progress with the number that it has come to. */
export const counts = (when: string, text: string, quantityNow: number): ToldAct => ({
  when,
  by: { post: 'handler' },
  command: () => ({ type: 'reportProgress', text, quantityNow }),
});
