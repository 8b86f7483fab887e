import { type SqlBool, sql } from 'kysely';
import type { UnitId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';

/**
 * Whether the unit `below` is the unit `above` or one below it, beside two units of these names: its path
 * begins with the other's. Written as a range, for an index serves no prefix that comes from a row; the
 * path ends with a slash, and no character comes between a slash and a zero.
 */
export const isBelow = sql<SqlBool>`below.path ~>=~ above.path and below.path ~<~ (left(above.path, -1) || '0')`;

/** A unit and all below it; none where there is no such unit. */
export async function unitsFrom(db: Db, unit: UnitId): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select below.id from unit as above join unit as below on ${isBelow} where above.id = ${unit}`.execute(db);
  return rows.map(({ id }) => id);
}
