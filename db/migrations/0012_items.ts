import { type Kysely, sql } from 'kysely';
import type { Measure } from '../../domain/finding/plan.ts';
import { bandsOfPlan } from '../copied.ts';

/**
 * 明细 as rows beside their finding, whose state has the counts alone; what was dispatched before has none, no quantity
 * reported, and is not long-term, for such were not dispatched. Plans are found by what their measures say.
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
    -- numbers by which plans that have a measure in common are found (domain/finding/copied)
    create table plan_bands (
      finding_id uuid primary key references finding,
      bands integer[] not null
    );
    create index plan_bands_bands on plan_bands using gin (bands);
    grant select, insert, update on item, plan_bands to xiaohao_app;

    update finding set state = state || jsonb_build_object(
      'items', jsonb_build_object('entered', 0, 'found', 0, 'done', 0, 'checked', 0),
      'quantityNow', null, 'longTerm', null)
    where state is not null and not state ? 'items';
  `.execute(db);
  await bandPlans(db);
}

/** Plans that were submitted before are found too. */
async function bandPlans(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; measures: Measure[] }>`
    select id, state #> '{plan,content,measures}' as measures from finding
    where state #> '{plan,content,measures}' is not null`.execute(db);
  for (const { id, measures } of rows) {
    await sql`insert into plan_bands (finding_id, bands) values (${id}, ${bandsOfPlan(measures)})`.execute(
      db,
    );
  }
}
