import { sql, type Transaction } from 'kysely';
import { type Day, yearOf } from '../domain/calendar/day.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import type { FindingEvent } from '../domain/finding/events.ts';
import { draft } from '../domain/finding/state.ts';
import { documentNumber, unnumbered, withNumbers } from '../domain/finding/supervision/numbering.ts';
import type { Written } from './record.ts';
import type { DB } from './schema.ts';

/**
 * The same, each supervision notice that was issued with the next number of its year (domain.md §5). Numbers
 * are taken where they are written down, so that none is left out; whoever takes one is waited for.
 */
export async function numbered(trx: Transaction<DB>, all: readonly Written[]): Promise<readonly Written[]> {
  const issued = all.flatMap(({ done }) => unnumbered(done.events));
  if (issued.length === 0) return all;
  const numbers = await numbersFor(trx, issued);
  return all.map((written) => {
    const { locked, done } = written;
    if (unnumbered(done.events).length === 0) return written;
    return { ...written, done: withNumbers(locked.state ?? draft, done.events, numbers) };
  });
}

async function numbersFor(
  trx: Transaction<DB>,
  issued: readonly FindingEvent[],
): Promise<ReadonlyMap<FindingEvent, string>> {
  const { mark } = await trx.selectFrom('office').select('mark').executeTakeFirstOrThrow();
  const inOrder = [...issued].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const numbers = new Map<FindingEvent, string>();
  for (const year of new Set(inOrder.map(yearOfIssue))) {
    const ofYear = inOrder.filter((event) => yearOfIssue(event) === year);
    const first = await take(trx, year, ofYear.length);
    ofYear.forEach((event, i) => {
      numbers.set(event, documentNumber(mark, year, first + i));
    });
  }
  return numbers;
}

/** So many numbers of a year; gives the first. */
async function take(trx: Transaction<DB>, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ first: number }>`
    insert into document_count as counted (kind, year, last) values ('supervision', ${year}, ${count})
    on conflict (kind, year) do update set last = counted.last + excluded.last
    returning last - ${count}::integer + 1 as first`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error(`no number was given for ${year}`);
  return row.first;
}

function yearOfIssue({ at }: FindingEvent): number {
  const day: Day = dayOf(at);
  return yearOf(day);
}
