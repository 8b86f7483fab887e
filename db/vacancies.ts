import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { UnitId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import { isAway, lasts, serves } from './tenure.ts';

/**
 * Units whose handler's move falls to the office, for on that day nobody holds the post, its substitute's
 * or the principal's (domain.md §1); those alone at which a finding waits for its handler.
 */
export async function fallenToOffice(db: Db, on: Day): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`
    select vacant.id from (
      select id from unit
      except
      select unit_id from post join post_holder as holder on holder.post_id = post.id
      where role in ('handler', 'principal') and ${serves(on)}
      except
      select unit_id from post join post_holder as holder on holder.post_id = post.substitute_id
      where role = 'handler' and ${lasts('holder', on)} and not ${isAway('holder.person_id', on)}) as vacant
    -- most units without posts are villages, which nothing waits for: one look at the index says so
    cross join lateral (select from finding where turn_post = 'handler@' || vacant.id limit 1) as waiting`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
