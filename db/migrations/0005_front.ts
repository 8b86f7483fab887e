import { type Kysely, sql } from 'kysely';

/** What the front of house needs: the tree of units, stand-ins, accounts, what lists ask for, evidence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- the units above, each followed by a slash, and the unit itself: a subtree is a prefix
    alter table unit
      add parent_id text references unit,
      add path text,
      -- ranks are made inside groups; null: in none
      add ranked_with text check (ranked_with in ('towns', 'bureaus'));
    update unit set path = '/' || id || '/';
    alter table unit alter path set not null;
    create unique index unit_path on unit (path text_pattern_ops);

    alter table post
      -- signs where the holder has signed already
      add substitute_id bigint references post;
    create table secretary (
      post_id bigint not null references post,
      person_id text not null references person,
      from_day date not null,
      to_day date,
      primary key (post_id, person_id, from_day)
    );
    create index secretary_person on secretary (person_id);
    create table delegation (
      id bigint generated always as identity primary key,
      post_id bigint not null references post,
      from_person text not null references person,
      to_person text not null references person,
      from_day date not null,
      -- the last day
      to_day date not null check (to_day >= from_day),
      reason text not null
    );
    create index delegation_post on delegation (post_id, to_day);
    create index delegation_person on delegation (to_person, to_day);

    create table account (
      person_id text primary key references person,
      -- what is typed at sign-in
      name text not null unique,
      -- argon2id, with its parameters
      password_hash text not null
    );
    create table session (
      token_hash bytea primary key,
      person_id text not null references account,
      began_at timestamptz not null,
      ends_at timestamptz not null
    );
    create index session_ends on session (ends_at);

    create table campaign (
      id uuid primary key default gen_random_uuid(),
      name text not null unique,
      clear_by date not null
    );
    alter table batch
      add received_on date,
      add issued_at timestamptz,
      add issued_by text references person;

    -- a day as the domain writes it; a cast from text would depend on a setting, so could not be stored
    create function office_day(day text) returns date immutable strict language sql as
      $$ select make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $$;
    alter table finding
      add campaign_id uuid references campaign,
      -- raised by every edit of the draft
      add draft_version integer not null default 1,
      -- the words of the finding, cut for the search (db/words.ts)
      add words tsvector,
      add title text not null
        generated always as (coalesce(state #>> '{assignment,title}', draft ->> 'title', '')) stored,
      add topic text
        generated always as (coalesce(state #>> '{assignment,topic}', draft ->> 'topic')) stored,
      add lead_unit_id text
        generated always as (coalesce(state #>> '{assignment,leadUnit}', draft ->> 'leadUnit')) stored,
      add rectify_by date
        generated always as (office_day(coalesce(state ->> 'rectifyBy', draft ->> 'rectifyBy'))) stored,
      add original_rectify_by date
        generated always as (office_day(coalesce(state #>> '{assignment,rectifyBy}', draft ->> 'rectifyBy'))) stored,
      -- the principal has signed: reviewers hold it, and no time of theirs makes it late
      add filed boolean not null
        generated always as (state #>> '{form,filedAt}' is not null) stored;
    create index finding_words on finding using gin (words);

    create table evidence (
      id uuid primary key,
      finding_id uuid not null references finding,
      -- index of the plan's measure; null: of the closing form
      measure integer,
      name text not null,
      version integer not null,
      type text not null,
      bytes bigint not null,
      sha256 bytea not null,
      uploaded_by text not null references person,
      at timestamptz not null,
      unique nulls not distinct (finding_id, measure, name, version)
    );

    create function tell_of_change() returns trigger language plpgsql as
      $$ begin perform pg_notify('finding', new.id::text); return null; end $$;
    create trigger finding_changed after insert or update of seq, draft_version on finding
      for each row execute function tell_of_change();

    grant select, insert on secretary, delegation, account, session, campaign, evidence to xiaohao_app;
    grant update on secretary, delegation, account, campaign to xiaohao_app;
    grant delete on session to xiaohao_app;
  `.execute(db);
}
