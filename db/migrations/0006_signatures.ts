import { type Kysely, sql } from 'kysely';

/**
 * What a batch's signature began stands in the ledger; a batch is opened once; a batch's lists have an
 * index. Ledgers whose 0002 was run before these two were in it get the table of refused tries and the index of
 * findings that wait for a year.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index if not exists finding_waiting on finding (waiting_for_year) where waiting_for_year is not null;
    -- tries that were refused: a later one with the same id counts from its own instant
    create table if not exists refused_try (
      finding_id uuid not null,
      command_id text not null,
      at timestamptz not null,
      code text not null,
      primary key (finding_id, command_id),
      foreign key (finding_id, command_id) references submission
    );
    grant select, insert on refused_try to xiaohao_app;

    alter table batch
      -- hash of the person and the key it was opened with; null: entered by another way
      add command_id text unique,
      -- from a signature until everything it covers is dispatched; what was signed before this column came
      -- is taken for done, for its drafts may have changed since: they are issued anew
      add dispatching boolean not null default false,
      add check (issued_at is not null and issued_by is not null or not dispatching);
    create index batch_dispatching on batch (issued_at) where dispatching;
    -- with all that tells who sees a finding, so that they are counted without being read
    create index finding_in_batch on finding (batch_id, number_order) include (stage, unit_id, lead_unit_id);
  `.execute(db);
}
