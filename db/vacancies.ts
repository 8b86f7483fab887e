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
    with recursive vacant as materialized (
      select 'handler@' || id as post from unit
      where not exists (
          select from post join post_holder as holder on holder.post_id = post.id
          where post.unit_id = unit.id and role in ('handler', 'principal') and ${serves(on)})
        and not exists (
          select from post join post_holder as holder on holder.post_id = post.substitute_id
          where post.unit_id = unit.id and role = 'handler' and ${isThere(on)})),
    asked as (
      -- from post to post in the index, for each is asked much
      (select post from ask order by post limit 1)
      union all
      select (select post from ask where post > asked.post order by post limit 1) from asked where post is not null)
    select
      -- most units without posts are villages, which nothing waits for: one look at the index says so
      array(
        select post from vacant where exists (select from finding where turn_post = vacant.post)
          or exists (select from ask where post = vacant.post)) as handlers,
      array(
        select post from asked where (post = 'office-head@' or post like 'principal@%')
        except
        select role || '@' || coalesce(unit_id, '')
        from post join post_holder as holder on holder.post_id = post.id
        where role in ('principal', 'office-head') and ${serves(on)}
        except
        select role || '@' || coalesce(unit_id, '')
        from post join post_holder as holder on holder.post_id = post.substitute_id
        where role in ('principal', 'office-head') and ${isThere(on)}) as asked`.execute(db);
  return rows[0] ?? { handlers: [], asked: [] };
}
