import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { amongUnits, type Query, queryOf } from '../words.ts';

/** Up to so many findings a search is read out of the index of words. */
const few = 2_000;
/** More are not worth naming. */
const fewUnits = 100;

/** The words that few findings have, or many: with those of a part of them, which can be guessed at. */
export type Matches = { readonly few: string } | { readonly many: Query };

/**
 * Looks a text up; null where it is nowhere, as one in which there is nothing to look for. Few matches are
 * taken together and put in order; of many there soon is a pageful in any order. Which it is PostgreSQL
 * cannot know beforehand, so it is tried out.
 */
export async function search(db: Db, { county, units }: Scope, text: string): Promise<Matches | null> {
  const query = queryOf(text);
  if (query === null) return null;
  // Others' matches need not be read: a hint alone, for the scope is a condition of the list itself.
  const narrowed = !county && units.length > 0 && units.length <= fewUnits;
  const asked = narrowed ? amongUnits(query.whole, units) : query.whole;
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from finding_words where words @@ ${asked}::tsquery limit ${few + 1}) as found`.execute(
    db,
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return null;
  return count > few ? { many: query } : { few: asked };
}

/** Whether a finding is among the matches, beside a `finding` in the query. */
export function among(matches: Matches): RawBuilder<SqlBool> {
  if ('few' in matches) {
    // An array is read once and looked up by its ids; how long it is the planner need not guess.
    return sql<SqlBool>`finding.id = any(array(
      select finding_id from finding_words where words @@ ${matches.few}::tsquery))`;
  }
  const { whole, roughly } = matches.many;
  // The case keeps the planner's eye on the rough query, whose matches it can guess.
  return sql<SqlBool>`finding.id in (
    select finding_id from finding_words
    where words @@ ${roughly}::tsquery and case when words @@ ${whole}::tsquery then true else false end)`;
}
