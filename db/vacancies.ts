import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Db } from './connection.ts';
import { isThere, serves } from './tenure.ts';

/** Posts, as `finding.turn_post` has them, whose moves fall to the office (domain.md §1). */
export interface Fallen {
  /** Handlers', for nobody holds the post, its substitute's or the principal's. */
  readonly handlers: readonly string[];
  /** Those of others at which something is asked, for nobody holds the post or its substitute's. */
  readonly asked: readonly string[];
}

/** What falls to the office on a day; of the handlers' posts those alone at which something waits. */
export async function fallenToOffice(db: Db, on: Day): Promise<Fallen> {
  const { rows } = await sql<Fallen>`
    with served as materialized (
      select role, unit_id, true as in_person from post join post_holder as holder on holder.post_id = post.id
      where role in ('handler', 'principal', 'office-head') and ${serves(on)}
      union all
      select role, unit_id, false from post join post_holder as holder on holder.post_id = post.substitute_id
      where role in ('handler', 'principal', 'office-head') and ${isThere(on)})
    select
      array(
        select 'handler@' || id from unit as vacant
        where id not in (select unit_id from served where role = 'handler' or role = 'principal' and in_person)
          -- most units without posts are villages, which nothing waits for: one look at the index says so
          and (exists (select from finding where turn_post = 'handler@' || vacant.id)
            or exists (select from ask where post = 'handler@' || vacant.id))) as handlers,
      array(
        select post from ask where post = 'office-head@' or post like 'principal@%' group by post
        having post not in (select role || '@' || coalesce(unit_id, '') from served)) as asked`.execute(db);
  return rows[0] ?? { handlers: [], asked: [] };
}
