import { type Expression, type RawBuilder, sql } from 'kysely';

/**
 * All rows of a question as one value of another, in their order: the way to PostgreSQL costs more than a
 * question that is answered out of an index. Days arrive as they always do; an instant as JSON has it.
 */
export function listOf<Row>(rows: Expression<unknown>): RawBuilder<readonly Row[]> {
  return sql`(select coalesce(json_agg(listed), '[]') from (${rows}) as listed)`;
}
