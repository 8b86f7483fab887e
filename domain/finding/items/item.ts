import type { Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';

/** `open` until one person has reported it done, `checked` once another has seen it; `struck`: entered by mistake. */
export const itemStates = ['open', 'done', 'checked', 'struck'] as const;
export type ItemState = (typeof itemStates)[number];

/** Items that one act enters, reports or checks; a longer table comes in parts. */
export const itemsAtOnce = 2_000;

/** 明细 as it is entered: a household, a village, a project (domain.md §2). */
export interface NewItem {
  readonly name: string;
  /** The village or other place it belongs to. */
  readonly place?: string;
  /** What is wrong with it. */
  readonly what?: string;
}

/** One line of a finding's items. It is a row beside the finding; the finding's state has the counts alone. */
export interface Item {
  /** From 1, in the order of entry; never given twice. */
  readonly no: number;
  readonly name: string;
  readonly place: string | null;
  readonly what: string | null;
  readonly state: ItemState;
  /** Whoever last reported it done, when, and how it was put right. */
  readonly doneBy: PersonId | null;
  readonly doneAt: Instant | null;
  readonly doneHow: string | null;
  /** Whoever last checked or struck it, when, and what they said. */
  readonly checkedBy: PersonId | null;
  readonly checkedAt: Instant | null;
  readonly note: string | null;
}

/** 找到 / 已办 / 已核: what must be equal before the finding can close; a struck item is none (domain.md §3.6). */
export interface ItemCounts {
  /** All ever entered, also those struck: the highest number given. */
  readonly entered: number;
  readonly found: number;
  /** Reported done, whether checked or not. */
  readonly done: number;
  readonly checked: number;
}

export const noItems: ItemCounts = { entered: 0, found: 0, done: 0, checked: 0 };

/** Whether an item is open still: not done, or done and not yet checked by another. */
export function hasOpenItems({ found, checked }: ItemCounts): boolean {
  return checked < found;
}
