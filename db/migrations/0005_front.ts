import { type Kysely, sql } from 'kysely';
import { vectorOf } from '../words.ts';

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
    create index post_substitute on post (substitute_id) where substitute_id is not null;
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
    -- a number as people count: A2 before A10; the number itself at the end, so that no two are equal
    create function in_order(number text) returns text immutable strict language sql as
      $$ select coalesce(string_agg(case when part[1] ~ '[0-9]'
           then lpad(part[1], greatest(9, length(part[1])), '0') else part[1] end, '' order by place), '') || '/' || number
         from regexp_matches(number, '[0-9]+|[^0-9]+', 'g') with ordinality as parts (part, place) $$;
    alter table finding
      add campaign_id uuid references campaign,
      -- raised by every edit of the draft
      add draft_version integer not null default 1,
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
      -- overdue from the next day on; null: never, for it is over, long-term, or filed and with its reviewers
      add overdue_after date
        generated always as (case when stage not in ('draft', 'closed', 'withdrawn')
          and state #>> '{form,filedAt}' is null and state #>> '{assignment,deadlineKind}' is distinct from 'long-term'
          then office_day(state ->> 'rectifyBy') end) stored,
      -- the post whose move it is, in one word
      add turn_post text
        generated always as (turn_role || '@' || coalesce(turn_unit_id, '')) stored,
      -- instant of the latest event in the domain's own form, in which text sorts as time; '' of a draft
      add last_at text not null
        generated always as (coalesce(state ->> 'lastAt', '')) stored,
      add number_order text not null
        generated always as (in_order(number)) stored;
    -- a thousand units: what each has a planner must know, or it takes a village for a town
    alter table finding alter unit_id set statistics 1000, alter lead_unit_id set statistics 1000;
    create unique index finding_by_number on finding (number_order);
    create index finding_by_date on finding (coalesce(rectify_by, 'infinity'), number_order);
    create index finding_by_change on finding (last_at, number_order);
    -- a stage lies where its time lies: what is closed is old, so an order alone would be walked for long
    create index finding_of_stage_by_number on finding (stage, number_order);
    create index finding_of_stage_by_date on finding (stage, coalesce(rectify_by, 'infinity'), number_order);
    create index finding_of_stage_by_change on finding (stage, last_at, number_order);
    create index finding_of_unit on finding (unit_id, stage, overdue_after);
    create index finding_of_lead_unit on finding (lead_unit_id, stage, overdue_after);
    create index finding_of_campaign on finding (campaign_id) where campaign_id is not null;
    create index finding_of_topic on finding (topic);
    -- with all that tells who sees a finding, so that they are counted without being read
    create index finding_overdue on finding (overdue_after, number_order) include (stage, unit_id, lead_unit_id)
      where overdue_after is not null;
    create index finding_overdue_of_unit on finding (unit_id, overdue_after) include (stage, lead_unit_id)
      where overdue_after is not null;
    create index finding_overdue_of_lead_unit on finding (lead_unit_id, overdue_after) include (stage, unit_id)
      where overdue_after is not null;
    create index finding_waits on finding (turn_post, overdue_after, rectify_by, number_order)
      include (stage, unit_id, lead_unit_id) where turn_post is not null;
    create index notice_of_person on notice (person_id, at);

    -- the words of a finding, cut for the search (db/words.ts); a table of its own, for a finding
    -- changes often and its words do not, and their index is dear to write
    create table finding_words (
      finding_id uuid primary key references finding,
      words tsvector not null
    );
    create index finding_words_words on finding_words using gin (words);

    -- a file that was taken in; evidence from the receipt of the command that attaches it on
    create table evidence (
      id uuid primary key,
      finding_id uuid not null references finding,
      command_id text not null,
      -- index of the plan's measure; null: of the closing form
      measure integer,
      name text not null,
      version integer not null,
      type text not null,
      bytes bigint not null,
      sha256 bytea not null,
      uploaded_by text not null references person,
      at timestamptz not null,
      unique (finding_id, command_id),
      unique nulls not distinct (finding_id, measure, name, version)
    );
    create function keep_attached() returns trigger language plpgsql as
      $$ begin
        if exists (select from receipt where finding_id = old.finding_id and command_id = old.command_id) then
          raise exception 'evidence is kept';
        end if;
        return old;
      end $$;
    create trigger evidence_is_kept before delete on evidence
      for each row execute function keep_attached();

    create function tell_of_change() returns trigger language plpgsql as
      $$ begin perform pg_notify('finding', new.id::text); return null; end $$;
    create trigger finding_changed after insert or update of seq, draft_version on finding
      for each row execute function tell_of_change();

    grant select, insert on secretary, delegation, account, session, campaign, evidence, finding_words to xiaohao_app;
    grant update on secretary, delegation, account, campaign, finding_words to xiaohao_app;
    grant delete on session, evidence to xiaohao_app;
  `.execute(db);
  await cutWords(db);
}

/** What was entered before there was a search is found too. */
async function cutWords(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Said>`
    select id, number, title, coalesce(state #>> '{assignment,statement}', draft ->> 'statement', '') as statement,
      unit_id as unit, lead_unit_id as lead
    from finding`.execute(db);
  for (const { id, number, title, statement, unit, lead } of rows) {
    const words = vectorOf([number, title, statement], [unit, lead]);
    await sql`insert into finding_words (finding_id, words) values (${id}, ${words}::tsvector)`.execute(db);
  }
}

interface Said {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly statement: string;
  readonly unit: string | null;
  readonly lead: string | null;
}
