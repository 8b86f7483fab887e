import { type Kysely, sql } from 'kysely';

/**
 * What Today puts first of all that is asked of a post, and how much that is, is read out of one index: each
 * ask has its finding's place in that order, and the post whose turn the finding is. Whatever writes either
 * row, they stay alike.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table ask
      add column overdue_after date,
      add column rectify_by date,
      add column number_order text,
      add column turn_post text;

    create function place_ask() returns trigger language plpgsql as
      $$ begin
        select finding.overdue_after, finding.rectify_by, finding.number_order, finding.turn_post
          into new.overdue_after, new.rectify_by, new.number_order, new.turn_post
          from finding where id = new.finding_id;
        return new;
      end $$;
    create trigger ask_is_placed before insert on ask for each row execute function place_ask();

    create function place_asks() returns trigger language plpgsql as
      $$ begin
        update ask set overdue_after = new.overdue_after, rectify_by = new.rectify_by,
          number_order = new.number_order, turn_post = new.turn_post where finding_id = new.id;
        return null;
      end $$;
    create trigger finding_places_asks after update on finding for each row
      when (old.overdue_after is distinct from new.overdue_after or old.rectify_by is distinct from new.rectify_by
        or old.number_order <> new.number_order or old.turn_post is distinct from new.turn_post)
      execute function place_asks();

    update ask set overdue_after = finding.overdue_after, rectify_by = finding.rectify_by,
      number_order = finding.number_order, turn_post = finding.turn_post
      from finding where finding.id = ask.finding_id;
    alter table ask alter column number_order set not null;
    drop index ask_of_post;
    create index ask_of_post on ask (post, overdue_after, rectify_by, number_order)
      include (finding_id, kind, turn_post);
  `.execute(db);
}
