import { setTimeout } from 'node:timers/promises';

/**
 * Real milliseconds in which the office must do what it is waited for. A killed worker's work is given
 * out anew after ten seconds, more than once if need be.
 */
export const patienceMs = 120_000;

/** What `work` comes to, or an error naming what did not come about in time. */
export async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  const waiting = new AbortController();
  const late = setTimeout(patienceMs, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`${what}: not within ${patienceMs / 1_000} seconds`);
  });
  // Once the work is done nobody hears of the abandoned wait.
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    waiting.abort();
  }
}
