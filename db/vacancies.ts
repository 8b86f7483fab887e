import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { UnitId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import { isThere, serves } from './tenure.ts';

/**
 * Units whose handler's move falls to the office, for on that day nobody holds the post, its substitute's
 * or the principal's (domain.md §1); those alone at which something waits for the handler.
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
      where role = 'handler' and ${isThere(on)}) as vacant
    -- most units without posts are villages, which nothing waits for: one look at the index says so
    cross join lateral (
      (select from finding where turn_post = 'handler@' || vacant.id limit 1)
      union all (select from ask where post = 'handler@' || vacant.id limit 1) limit 1) as waiting`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/**
 * Posts at which something is asked that falls to the office, for on that day nobody holds the post or its
 * substitute's; a handler's stand above.
 */
export async function asksFallenToOffice(db: Db, on: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ post: string }>`
    select post from ask where split_part(post, '@', 1) in ('principal', 'office-head')
    except
    select role || '@' || coalesce(unit_id, '')
    from post join post_holder as holder on holder.post_id = post.id
    where role in ('principal', 'office-head') and ${serves(on)}
    except
    select role || '@' || coalesce(unit_id, '')
    from post join post_holder as holder on holder.post_id = post.substitute_id
    where role in ('principal', 'office-head') and ${isThere(on)}`.execute(db);
  return rows.map(({ post }) => post);
}
