import { type Kysely, sql } from 'kysely';

/** Rules and people change: versions of the calendar and the policy from a day on, who is away meanwhile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- every version stays; what the office is set up with is in force since ever
    alter table calendar_year
      add from_day date not null default '1900-01-01',
      add in_force_at timestamptz not null default 'epoch',
      add by text references person,
      add reason text,
      drop constraint calendar_year_pkey,
      add primary key (year, version);
    alter table policy_version
      add in_force_at timestamptz not null default 'epoch',
      add by text references person,
      add reason text;
    create trigger calendar_year_is_kept before update or delete on calendar_year
      for each statement execute function refuse_change();
    create trigger policy_version_is_kept before update or delete on policy_version
      for each statement execute function refuse_change();

    -- since when the rules are in force by which the finding was planned
    alter table finding add rules_since timestamptz not null default 'epoch';
    create index finding_ruled on finding (rules_since, id) where stage not in ('draft', 'closed', 'withdrawn');

    create table absence (
      id bigint generated always as identity primary key,
      person_id text not null references person,
      from_day date not null,
      -- the last day
      to_day date not null check (to_day >= from_day),
      reason text not null
    );
    create index absence_of_person on absence (person_id, to_day);
    -- who changed which of the office's people and posts
    create table people_change (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      by text not null references person,
      change jsonb not null
    );
    create trigger people_change_is_kept before update or delete on people_change
      for each statement execute function refuse_change();
    grant select, insert, update on absence to xiaohao_app;
    grant select, insert on people_change to xiaohao_app;
  `.execute(db);
}
