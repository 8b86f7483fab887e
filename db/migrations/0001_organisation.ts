import { type Kysely, sql } from 'kysely';

/** Units, people and the posts they hold from and to a day; calendar years and policy versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the supervision office itself: whom every notice says to call
    create table office (
      single boolean primary key default true check (single),
      name text not null,
      contact text not null,
      phone text not null
    );
    create table unit (
      id text primary key,
      name text not null
    );
    create table person (
      id text primary key,
      name text not null,
      email text,
      phone text,
      language text not null default 'zh-CN' check (language in ('zh-CN', 'en'))
    );
    create table post (
      id bigint generated always as identity primary key,
      role text not null,
      -- null: a post of the county's
      unit_id text references unit,
      unique nulls not distinct (unit_id, role)
    );
    create table post_holder (
      post_id bigint not null references post,
      person_id text not null references person,
      from_day date not null,
      -- the last day; null: for now
      to_day date,
      primary key (post_id, person_id, from_day)
    );
    create index post_holder_person on post_holder (person_id);
    create table calendar_year (
      year integer primary key,
      version integer not null,
      exceptions jsonb not null
    );
    create table policy_version (
      version integer primary key,
      from_day date not null,
      policy jsonb not null
    );
  `.execute(db);
}
