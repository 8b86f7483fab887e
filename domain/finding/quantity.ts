import { blank, type Refusal, refuse } from './refusal.ts';

/** What a finding is measured by, where it can be counted: 6 公里, from 2.1 to 6 (domain.md §4). */
export interface Quantity {
  /** 公里, 条, 户: what is counted. */
  readonly unit: string;
  /** As it stood when it was found. */
  readonly baseline: number;
  /** What it is to come to; below the baseline where less is better. */
  readonly target: number;
}

export function isReached({ baseline, target }: Quantity, now: number | null): boolean {
  if (now === null) return false;
  return target > baseline ? now >= target : now <= target;
}

/** What is wrong with a quantity in a draft; `path` is where it stands. */
export function unfitQuantity(quantity: Quantity | undefined, path: string): Refusal | null {
  if (quantity === undefined) return null;
  const { unit, baseline, target } = quantity;
  const counts = Number.isFinite(baseline) && Number.isFinite(target) && baseline !== target;
  return blank({ [`${path}.unit`]: unit }) ?? (counts ? null : refuse('quantity-unfit', `${path}.target`));
}

/** Whether a number that somebody names is one of a finding that is measured. */
export function unfitCount(
  quantity: Quantity | undefined,
  now: number | undefined,
  path: string,
): Refusal | null {
  if (now === undefined) return null;
  if (quantity === undefined) return refuse('no-quantity', path);
  return Number.isFinite(now) && now >= 0 ? null : refuse('quantity-unfit', path);
}
