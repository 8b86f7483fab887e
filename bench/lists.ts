import type { Instant } from '../domain/calendar/instant.ts';
import { fill } from './fill.ts';
import type { HttpReader } from './http.ts';
import type { Stand } from './stand.ts';
import { quantile, rounded, timed } from './statistics.ts';

const readers = 8;
const calls = 100;

/** What eight readers at once wait for, at so many findings: the signed-in list, the search, Today. */
export async function measureLists(
  { db }: Stand,
  sign: (name: string) => Promise<HttpReader>,
  now: Instant,
  findings: number,
) {
  await fill(db, findings, now);
  const people = await Promise.all(
    ['officer', 'handler-township-1', 'lead-reviewer', 'leader-in-charge'].map(sign),
  );
  const reader = (caller: number) => people[caller % people.length] as HttpReader;
  const pages = {
    list: '/api/findings?order=rectifyBy&limit=50',
    lateList: '/api/findings?late=true&order=rectifyBy&limit=50',
    search: `/api/findings?text=${encodeURIComponent('饮水')}&limit=50`,
    today: '/api/me/today',
  };
  const figures: Record<string, { p50: number; p95: number }> = {};
  for (const [page, path] of Object.entries(pages)) {
    await timed(readers, 10, (caller) => reader(caller).get(path));
    const took = await timed(readers, calls, (caller) => reader(caller).get(path));
    figures[page] = { p50: rounded(quantile(took, 0.5)), p95: rounded(quantile(took, 0.95)) };
  }
  return { findings, readers, milliseconds: figures };
}
