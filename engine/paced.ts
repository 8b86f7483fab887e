import { setTimeout } from 'node:timers/promises';

/** How many calls are under way at once. */
const abreast = 8;

/** Does `work` for each item, a few at once and at most `perSecond` begun in a second. Throws the first
 * failure; begins nothing more once `ending` is aborted. */
export async function paced<T>(
  items: readonly T[],
  perSecond: number,
  work: (item: T) => Promise<void>,
  ending?: AbortSignal,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) {
      if (ending?.aborted) return;
      // Each lane leaves its share of the second free, however quick the work is.
      await Promise.all([work(item), setTimeout((abreast * 1_000) / perSecond)]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(abreast, items.length) }, lane));
}
