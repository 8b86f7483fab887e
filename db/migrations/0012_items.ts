import { type Kysely, sql } from 'kysely';

/**
 * 明细 as rows beside their finding, whose state has the counts alone; what was dispatched before has none, no quantity
 * reported, and is not long-term, for such were not dispatched.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table item (
      finding_id uuid not null references finding,
      no integer not null,
      name text not null,
      place text,
      what text,
      state text not null check (state in ('open', 'done', 'checked', 'struck')),
      done_by text references person,
      done_at timestamptz,
      done_how text,
      checked_by text references person,
      checked_at timestamptz,
      note text,
      primary key (finding_id, no)
    );
    create index item_of_state on item (finding_id, state, no);
    create index item_named on item (finding_id, name);
    grant select, insert, update on item to xiaohao_app;

    update finding set state = state || jsonb_build_object(
      'items', jsonb_build_object('entered', 0, 'found', 0, 'done', 0, 'checked', 0),
      'quantityNow', null, 'longTerm', null)
    where state is not null and not state ? 'items';
  `.execute(db);
}
