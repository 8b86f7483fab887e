import { sql, type Transaction } from 'kysely';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { DB } from './schema.ts';
import { vectorOf } from './words.ts';

/** What a search finds a finding by, and the units it is searched among. */
export type Worded = Pick<DraftContent, 'title' | 'statement' | 'unit' | 'leadUnit'> & {
  readonly number: string;
};

/** Cuts the words of findings anew, by their ids: whenever one of these is written. */
export async function keepWords(trx: Transaction<DB>, findings: ReadonlyMap<string, Worded>): Promise<void> {
  if (findings.size === 0) return;
  const rows = Array.from(findings, ([finding_id, { number, title, statement, unit, leadUnit }]) => ({
    finding_id,
    words: sql<string>`${vectorOf([number, title, statement], [unit, leadUnit])}::tsvector`,
  }));
  await trx
    .insertInto('finding_words')
    .values(rows)
    .onConflict((oc) => oc.column('finding_id').doUpdateSet((eb) => ({ words: eb.ref('excluded.words') })))
    .execute();
}
