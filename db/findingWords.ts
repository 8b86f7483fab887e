import { sql, type Transaction } from 'kysely';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { DB } from './schema.ts';
import { vectorOf } from './words.ts';
import { type Write, writeTogether } from './writeTogether.ts';

/** What a search finds a finding by, and the units it is searched among. */
export type Worded = Pick<DraftContent, 'title' | 'statement' | 'unit' | 'leadUnit' | 'parts'> & {
  readonly number: string;
};

/** Cuts the words of findings anew, by their ids: whenever one of these is written. */
export async function keepWords(trx: Transaction<DB>, findings: ReadonlyMap<string, Worded>): Promise<void> {
  if (findings.size > 0) await writeTogether(trx, [wordsWrite(findings)]);
}

/** The same, to be written with other things. */
export function wordsWrite(findings: ReadonlyMap<string, Worded>): Write {
  const rows = Array.from(
    findings,
    ([id, { number, title, statement, unit, leadUnit, parts = [] }]) =>
      sql`(${id}::uuid, ${vectorOf([number, title, statement], [unit, leadUnit, ...parts.map((part) => part.unit)])}::tsvector)`,
  );
  return sql`
    insert into finding_words (finding_id, words) values ${sql.join(rows)}
    on conflict (finding_id) do update set words = excluded.words`;
}
