import { type Kysely, sql } from 'kysely';

const columns = [
  'stage',
  'unit_id',
  'lead_unit_id',
  'batch_id',
  'campaign_id',
  'topic',
  'rectify_by',
  'overdue_after',
  'last_at',
  'number_order',
];
const kept = sql.join(columns.map((column) => sql.ref(column)));
const of = (row: string) => sql.join(columns.map((column) => sql.ref(`${row}.${column}`)));

/**
 * What a search finds has all that a list filters by and is put in order by beside its words: to look each
 * finding up took longer than to find it. Whatever writes either row, they stay alike.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table finding_words
      add column stage text,
      add column unit_id text,
      add column lead_unit_id text,
      add column batch_id uuid,
      add column campaign_id uuid,
      add column topic text,
      add column rectify_by date,
      add column overdue_after date,
      add column last_at text,
      add column number_order text,
      -- room for the next version of a row beside it, so that no index hears of it
      set (fillfactor = 80);

    create function place_words() returns trigger language plpgsql as
      $$ begin
        select ${of('finding')} into ${of('new')} from finding where id = new.finding_id;
        return new;
      end $$;
    create trigger words_are_placed before insert on finding_words for each row execute function place_words();

    create function place_words_of() returns trigger language plpgsql as
      $$ begin
        update finding_words set (${kept}) = row(${of('new')}) where finding_id = new.id;
        return null;
      end $$;
    create trigger finding_places_words after update on finding for each row
      when ((${of('old')}) is distinct from (${of('new')})) execute function place_words_of();

    update finding_words set (${kept}) = row(${of('finding')}) from finding where finding.id = finding_id;
  `.execute(db);
}
