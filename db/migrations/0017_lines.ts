import { type Kysely, sql } from 'kysely';

/**
 * What a line of the ledger shows of a finding's state, kept beside it: out of the state, which PostgreSQL
 * has packed, each of them is unpacked anew for each line. And a unit's page of the ledger out of an index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table finding
      add column turn_since text generated always as (state #>> '{turn,since}') stored,
      add column filed_at text generated always as (state #>> '{form,filedAt}') stored,
      add column filing_counted text generated always as (state #>> '{filing,counted}') stored,
      add column closed_at text generated always as (state ->> 'closedAt') stored,
      add column suspended_from text generated always as (state #>> '{suspensions,current,from}') stored,
      add column long_term_goal text generated always as (state #>> '{longTerm,goal}') stored,
      add column milestones jsonb generated always as (state #> '{plan,content,milestones}') stored,
      add column milestones_done jsonb generated always as (state -> 'milestonesDone') stored;
    -- a unit's findings in order of date, with all that tells who sees them
    drop index finding_of_unit, finding_of_lead_unit;
    create index finding_of_unit on finding (unit_id, coalesce(rectify_by, 'infinity'), number_order)
      include (stage, lead_unit_id, rectify_by, id);
    create index finding_of_lead_unit on finding (lead_unit_id, coalesce(rectify_by, 'infinity'), number_order)
      include (stage, unit_id, rectify_by, id);
  `.execute(db);
}
