import { type Kysely, sql } from 'kysely';

/**
 * The numbers of the office's papers, and what is noted on the call list. A supervision notice that was
 * issued before there were numbers keeps none; proposals made before then have been put off or handed on by nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- 文号: what stands before the year, as 景督办
    alter table office add mark text not null default '督办';
    -- the last number given of a year; a row is locked by whoever takes one until it is written down
    create table document_count (
      kind text not null,
      year integer not null,
      last integer not null,
      primary key (kind, year)
    );
    grant select, insert, update on document_count to xiaohao_app;

    -- an entry of the call list that was dealt with: whatever came up to then is off the list
    create table call_noted (
      entry text not null,
      at timestamptz not null,
      by text not null references person,
      primary key (entry, at)
    );
    grant select, insert on call_noted to xiaohao_app;
    create index notice_to_call on notice (person_id, at) where channel = 'call' and not dropped;
    create index finding_unanswered on finding (id) where stage not in ('draft', 'closed', 'withdrawn')
      and jsonb_path_exists(state, '$.notices[*] ? (@.unansweredAt != null && @.answeredAt == null && @.voidedAt == null)');

    update finding set state = (state - 'notice') || jsonb_build_object(
      'notices', case when jsonb_typeof(state -> 'notice') = 'object' then jsonb_build_array(jsonb_build_object(
          'notice', 1, 'round', state -> 'round', 'demand', null, 'number', null,
          'draftedAt', state #> '{notice,issuedAt}', 'issuedAt', state #> '{notice,issuedAt}',
          'limitDays', state #> '{notice,limitDays}',
          'answeredAt', null, 'voidedAt', null, 'leftAt', null, 'unansweredAt', null))
        else '[]'::jsonb end,
      'requests', '[]'::jsonb,
      'instructions', '[]'::jsonb,
      'proposals', (
        select coalesce(jsonb_agg(proposal || '{"forwardedAt": null, "laterUntil": null}' order by place), '[]')
        from jsonb_array_elements(state -> 'proposals') with ordinality as open (proposal, place)))
    where state is not null and not state ? 'notices';
  `.execute(db);
}
