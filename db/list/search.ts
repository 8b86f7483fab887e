import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../actor.ts';
import { amongUnits, type Query, queryOf } from '../words.ts';

/** Up to so many findings a search is read out of the index of words. */
const few = 2_000;
/** More are not worth naming. */
const fewUnits = 100;

/**
 * A text that is looked for. Few matches are taken together and put in order; of many there soon is a
 * pageful in any order. Which it is PostgreSQL cannot know beforehand, so both ways are asked for and
 * each goes only where the count lets it: `tried` is what they count by, in front of the question.
 */
export interface Search {
  readonly tried: RawBuilder<unknown>;
  /** Whether a finding is among few matches, beside a `finding`. */
  readonly amongFew: RawBuilder<SqlBool>;
  /** Whether it is among many. */
  readonly amongMany: RawBuilder<SqlBool>;
}

/** Null where there is nothing to look for. */
export function searchFor({ county, units }: Scope, text: string): Search | null {
  const query = queryOf(text);
  if (query === null) return null;
  // Others' matches need not be read: a hint alone, for the scope is a condition of the list itself.
  const narrowed = !county && units.length > 0 && units.length <= fewUnits;
  const asked = narrowed ? amongUnits(query.whole, units) : query.whole;
  return {
    tried: sql`with tried as materialized (
      select finding_id from finding_words where words @@ ${asked}::tsquery limit ${few + 1})`,
    amongFew: sql<SqlBool>`(${counted} <= ${few} and finding.id = any(array(select finding_id from tried)))`,
    amongMany: sql<SqlBool>`(${counted} > ${few} and ${has(query)})`,
  };
}

const counted = sql`(select count(*) from tried)`;

/** The case keeps the planner's eye on the rough query, whose matches it can guess. */
function has({ whole, roughly }: Query): RawBuilder<SqlBool> {
  return sql<SqlBool>`finding.id in (
    select finding_id from finding_words
    where words @@ ${roughly}::tsquery and case when words @@ ${whole}::tsquery then true else false end)`;
}
