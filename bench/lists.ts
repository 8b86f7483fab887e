import type { HttpReader } from './http.ts';
import { quantile, rounded, timed } from './statistics.ts';

const readers = 8;
const calls = 100;
/** A server has long been warm when an office opens it. */
const warming = 500;

/**
 * What eight readers of four posts at once wait for, at so many findings: the signed-in list, the late
 * ones, the search, Today.
 */
export async function measureLists(sign: (name: string) => Promise<HttpReader>, findings: number) {
  const people = await Promise.all(['officer', 'handler-t1', 'reviewer-b1', 'leader-b1'].map(sign));
  const reader = (caller: number) => people[caller % people.length] as HttpReader;
  const pages = {
    list: '/api/findings?order=rectifyBy&limit=50',
    lateList: '/api/findings?late=true&order=rectifyBy&limit=50',
    search: `/api/findings?text=${encodeURIComponent('饮水')}&limit=50`,
    today: '/api/me/today',
  };
  for (const path of Object.values(pages))
    await timed(readers, warming, (caller) => reader(caller).get(path));
  const figures: Record<string, { p50: number; p95: number }> = {};
  for (const [page, path] of Object.entries(pages)) {
    const took = await timed(readers, calls, (caller) => reader(caller).get(path));
    figures[page] = { p50: rounded(quantile(took, 0.5)), p95: rounded(quantile(took, 0.95)) };
  }
  return { findings, readers, milliseconds: figures };
}
