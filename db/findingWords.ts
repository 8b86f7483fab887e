import { sql, type Transaction } from 'kysely';
import type { Correction } from '../domain/finding/assignment.ts';
import type { DB } from './schema.ts';
import { vectorOf } from './words.ts';

/** What a search finds a finding by. */
export type Worded = { readonly number: string } & Required<Pick<Correction, 'title' | 'statement'>>;

/** Cuts the words of findings anew, by their ids: whenever a number, title or statement is written. */
export async function keepWords(trx: Transaction<DB>, findings: ReadonlyMap<string, Worded>): Promise<void> {
  if (findings.size === 0) return;
  const rows = Array.from(findings, ([finding_id, { number, title, statement }]) => ({
    finding_id,
    words: sql<string>`${vectorOf([number, title, statement])}::tsvector`,
  }));
  await trx
    .insertInto('finding_words')
    .values(rows)
    .onConflict((oc) => oc.column('finding_id').doUpdateSet((eb) => ({ words: eb.ref('excluded.words') })))
    .execute();
}
