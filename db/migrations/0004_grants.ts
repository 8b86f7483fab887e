import { type Kysely, sql } from 'kysely';

/**
 * The application's role owns nothing: what is written for ever it can add to and read, never change.
 * The owner of the database creates the role `xiaohao_app` before it migrates.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    grant usage on schema public to xiaohao_app;
    grant select on all tables in schema public to xiaohao_app;
    grant insert on all tables in schema public to xiaohao_app;
    grant update
      on office, unit, person, post, post_holder, calendar_year, policy_version, batch, finding, mail, notice
      to xiaohao_app;
    revoke all on kysely_migration, kysely_migration_lock from xiaohao_app;
  `.execute(db);
}
