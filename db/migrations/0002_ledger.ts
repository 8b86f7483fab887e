import { type Kysely, sql } from 'kysely';

/** Findings, their events for ever, the rungs that had their turn, and what people submitted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table batch (
      id uuid primary key default gen_random_uuid(),
      title text not null,
      source text not null
    );
    create table finding (
      id uuid primary key default gen_random_uuid(),
      batch_id uuid not null references batch,
      number text not null unique,
      -- what a draft says; from dispatch on the assignment in the state counts
      draft jsonb not null,
      stage text not null default 'draft',
      seq integer not null default 0,
      version integer not null default 0,
      state jsonb,
      unit_id text references unit,
      -- the post whose move it is; of the county where it has no unit
      turn_role text,
      turn_unit_id text references unit,
      turn_seq integer,
      next_due_at timestamptz,
      waiting_for_year integer,
      -- hash of the latest event
      chain_hash bytea,
      check ((stage = 'draft') = (state is null))
    );
    create index finding_of_batch on finding (batch_id, number);
    create index finding_due on finding (next_due_at) where next_due_at is not null;
    create index finding_waiting on finding (waiting_for_year) where waiting_for_year is not null;
    create index finding_turn on finding (turn_role, turn_unit_id) where turn_role is not null;
    create index finding_open on finding (id) where stage not in ('draft', 'closed', 'withdrawn');

    create table event (
      finding_id uuid not null references finding,
      seq integer not null,
      at timestamptz not null,
      -- null: the clock
      by text references person,
      type text not null,
      data jsonb not null,
      hash bytea not null,
      primary key (finding_id, seq)
    );
    create table submission (
      finding_id uuid not null references finding,
      command_id text not null,
      author text not null references person,
      at timestamptz not null,
      content jsonb not null,
      hash bytea not null,
      primary key (finding_id, command_id)
    );
    create table receipt (
      finding_id uuid not null,
      command_id text not null,
      answer jsonb not null,
      primary key (finding_id, command_id),
      foreign key (finding_id, command_id) references submission
    );
    -- tries that were refused: a later one with the same id counts from its own instant
    create table refused_try (
      finding_id uuid not null,
      command_id text not null,
      at timestamptz not null,
      code text not null,
      primary key (finding_id, command_id),
      foreign key (finding_id, command_id) references submission
    );
    create table rung (
      finding_id uuid not null references finding,
      round integer not null,
      clock text not null,
      -- '' where the clock has no step
      step text not null,
      day date not null,
      rung text not null,
      outcome text not null check (outcome in ('fired', 'overtaken', 'passed', 'silenced')),
      at timestamptz not null,
      primary key (finding_id, round, clock, step, day, rung)
    );
    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is append-only', tg_table_name; end $$;
    create trigger event_is_kept before update or delete on event
      for each statement execute function refuse_change();
    create trigger event_is_not_emptied before truncate on event
      for each statement execute function refuse_change();
    create trigger rung_is_kept before update or delete on rung
      for each statement execute function refuse_change();
    create trigger submission_is_kept before update or delete on submission
      for each statement execute function refuse_change();
  `.execute(db);
}
