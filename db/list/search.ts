import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { amongUnits, type Query, queryOf } from '../words.ts';

/** Up to so many findings a search is read out of the index of words. */
const few = 2_000;
/** More are not worth naming. */
const fewUnits = 100;

/** The findings with these words, or, where they are many, the words themselves. */
export type Matches = { readonly ids: readonly string[] } | { readonly query: Query };

/**
 * Looks a text up. Few matches are taken together and put in order; of many there soon is a pageful in
 * any order. Which it is PostgreSQL cannot know beforehand, so it is tried out. A text in which there is nothing to look for is found nowhere.
 */
export async function search(db: Db, { county, units }: Scope, text: string): Promise<Matches> {
  const query = queryOf(text);
  if (query === null) return { ids: [] };
  // Others' matches need not be read: a hint alone, for the scope is a condition of the list itself.
  const narrowed = !county && units.length > 0 && units.length <= fewUnits;
  const asked = narrowed ? amongUnits(query.whole, units) : query.whole;
  const { rows } = await sql<{ ids: string[] | null }>`
    select case when count(*) <= ${few} then array_agg(finding_id) end as ids
    from (select finding_id from finding_words where words @@ ${asked}::tsquery limit ${few + 1}) as found
    having count(*) > 0`.execute(db);
  const [found] = rows;
  if (found === undefined) return { ids: [] };
  return found.ids === null ? { query } : { ids: found.ids };
}

/** Whether a finding is among the matches, beside a `finding` in the query. */
export function among(matches: Matches): RawBuilder<SqlBool> {
  if ('ids' in matches) return sql<SqlBool>`finding.id = any(${matches.ids}::uuid[])`;
  const { whole, roughly } = matches.query;
  // The case keeps the planner's eye on the rough query, whose matches it can guess.
  return sql<SqlBool>`finding.id in (
    select finding_id from finding_words
    where words @@ ${roughly}::tsquery and case when words @@ ${whole}::tsquery then true else false end)`;
}
