import { z } from 'zod';
import type { Assignment } from '../domain/finding/assignment.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import { noItems } from '../domain/finding/items/item.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import { day, instant } from './line.ts';

/** What of a finding is counted, or reviewed at an interval, as its page shows it. */
export const counted = {
  /** 找到 / 已办 / 已核: equal before it can close. */
  items: z.object({ entered: z.int(), found: z.int(), done: z.int(), checked: z.int() }),
  /** What it is measured by; `now` is null before anything was reported. */
  quantity: z
    .object({ unit: z.string(), baseline: z.number(), target: z.number(), now: z.number().nullable() })
    .nullable(),
  /** Of a long-term finding: the day of the goal that is worked for, and since when its review is open. */
  longTerm: z.object({ goal: day, openedAt: instant.nullable(), met: z.int() }).nullable(),
};

export function countedOf({ quantity }: DraftContent | Assignment, state: Dispatched | null) {
  return {
    items: state?.items ?? noItems,
    quantity: quantity === undefined ? null : { ...quantity, now: state?.quantityNow ?? null },
    longTerm: state?.longTerm ?? null,
  };
}
