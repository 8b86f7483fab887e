import type { ItemCounts, NewItem } from './item.ts';

/** 明细: lines of a finding that are put right and checked one by one (domain.md §3.6). */
export type ItemsCommand =
  | { readonly type: 'addItems'; readonly items: readonly NewItem[] }
  | {
      readonly type: 'reportItem';
      /** Numbers of the items that are done. */
      readonly items: readonly number[];
      /** How they were put right. */
      readonly text: string;
    }
  | {
      readonly type: 'checkItem';
      readonly items: readonly number[];
      /** `not-met` opens the items again. */
      readonly outcome: 'met' | 'not-met';
      /** What is still wrong; said of what is not met. */
      readonly note?: string;
    }
  | { readonly type: 'strikeItem'; readonly items: readonly number[]; readonly reason: string };

/** Every one of them carries the finding's counts after it. */
export type ItemsHappening =
  | {
      readonly type: 'itemsAdded';
      /** The number of the first; the others follow. */
      readonly first: number;
      readonly items: readonly NewItem[];
      readonly counts: ItemCounts;
    }
  | {
      readonly type: 'itemReported';
      readonly items: readonly number[];
      readonly text: string;
      readonly counts: ItemCounts;
    }
  | {
      readonly type: 'itemChecked';
      readonly items: readonly number[];
      readonly outcome: 'met' | 'not-met';
      readonly note?: string;
      readonly counts: ItemCounts;
    }
  | {
      readonly type: 'itemStruck';
      readonly items: readonly number[];
      readonly reason: string;
      readonly counts: ItemCounts;
    };

export interface ItemsState {
  readonly items: ItemCounts;
}
