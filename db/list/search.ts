import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../actor.ts';
import type { DB } from '../schema.ts';
import { amongUnits, type Query, queryOf } from '../words.ts';

/** Up to so many findings a search is read out of the index of words. */
const few = 5_000;
/** More are not worth naming. */
const fewUnits = 100;

/**
 * A text that is looked for. Few matches are taken together and put in order; of many there soon is a
 * pageful in any order. Which it is PostgreSQL cannot know beforehand, so both ways are asked for and
 * each goes only where the count lets it.
 */
export interface Search {
  /** What is searched, as a row `finding` with all that a list asks of one, and its words. */
  readonly searched: RawBuilder<DB['finding']>;
  /** Whether a row of what is searched has the text. */
  readonly matches: RawBuilder<SqlBool>;
  /** Whether it is among many, beside a `finding` itself. */
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
    searched: sql`(
      select finding_id as id, words, stage, unit_id, lead_unit_id, batch_id, campaign_id, topic, rectify_by,
        overdue_after, last_at, number_order from finding_words)`,
    matches: sql`words @@ ${asked}::tsquery`,
    amongMany: sql`(${counted} > ${few} and ${has(query)})`,
  };
}

/** In front of a question: matches with the keys of their order, one more than are few. */
export function tried(found: SelectQueryBuilder<DB, 'finding', object>): RawBuilder<unknown> {
  return sql`with tried as materialized (${found.limit(few + 1)})`;
}

const counted = sql`(select count(*) from tried)`;

/** What was tried, where that is few. */
export const amongFew = sql`select id, number_order, first_key from tried where ${counted} <= ${few}`;

/** The case keeps the planner's eye on the rough query, whose matches it can guess. */
function has({ whole, roughly }: Query): RawBuilder<SqlBool> {
  return sql<SqlBool>`finding.id in (
    select finding_id from finding_words
    where words @@ ${roughly}::tsquery and case when words @@ ${whole}::tsquery then true else false end)`;
}
