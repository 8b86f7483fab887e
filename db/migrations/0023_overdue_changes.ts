import { type Kysely, sql } from 'kysely';

/**
 * How many findings of the whole county count as overdue is the sum of what has changed, for to count
 * them took longer than all else that Today asks. Each change is a row of its own: a sum kept in one row
 * would have everybody who files wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table overdue_change (
      -- as finding.overdue_after has it
      day date not null,
      findings integer not null
    );
    grant select, insert, update, delete on overdue_change to xiaohao_app;

    create function note_overdue() returns trigger language plpgsql as
      $$ begin
        if tg_op <> 'INSERT' and old.overdue_after is not null then
          insert into overdue_change values (old.overdue_after, -1);
        end if;
        if tg_op <> 'DELETE' and new.overdue_after is not null then
          insert into overdue_change values (new.overdue_after, 1);
        end if;
        return null;
      end $$;
    create trigger finding_begins_overdue after insert on finding for each row
      when (new.overdue_after is not null) execute function note_overdue();
    create trigger finding_changes_overdue after update on finding for each row
      when (old.overdue_after is distinct from new.overdue_after) execute function note_overdue();
    create trigger finding_ends_overdue after delete on finding for each row
      when (old.overdue_after is not null) execute function note_overdue();

    insert into overdue_change
      select overdue_after, count(*) from finding where overdue_after is not null group by overdue_after;
  `.execute(db);
}
