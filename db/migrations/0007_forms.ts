import { type Kysely, sql } from 'kysely';

/** Whose hand a form under review bears is found by an index: no one signs twice, so it is not theirs any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index finding_forms on finding using gin ((state -> 'form') jsonb_path_ops)
      where stage = 'closureReview';
  `.execute(db);
}
