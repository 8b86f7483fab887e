import { type Kysely, sql } from 'kysely';

/** What a search found is put in order, and cut to what its reader may see, out of an index: a finding's row is wide. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index finding_found on finding (id)
      include (stage, unit_id, lead_unit_id, rectify_by, overdue_after, number_order)`.execute(db);
}
