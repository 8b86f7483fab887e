import { type Kysely, sql } from 'kysely';

/**
 * What of a finding waits for somebody beside its turn (domain/finding/asks), for Today to find by its post.
 * What is open already is entered out of the findings' states.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ask (
      finding_id uuid not null references finding,
      kind text not null,
      -- the post it waits for, as finding.turn_post has it
      post text not null,
      since timestamptz not null,
      primary key (finding_id, kind, post)
    );
    create index ask_of_post on ask (post, finding_id) include (kind);
    grant select, insert, update, delete on ask to xiaohao_app;
  `.execute(db);
  await sql`
    with open as (
      select id, state, state -> 'round' as round, coalesce(state #>> '{suspensions,current}', '') <> '' as suspended,
        '@' || (state #>> '{assignment,unit}') as unit, '@' || (state #>> '{assignment,leadUnit}') as lead_unit,
        state #> '{extensions,pending}' as pending, state #> '{suspensions,current}' as suspension
      from finding where stage not in ('draft', 'closed', 'withdrawn') and state is not null),
    notices as (
      select id, unit, said from open, jsonb_array_elements(state -> 'notices') as said
      where not suspended and said -> 'round' = round and said ->> 'voidedAt' is null),
    proposals as (
      select distinct on (id, said ->> 'rung') id, said
      from open, jsonb_array_elements(state -> 'proposals') as said
      where said ->> 'laterUntil' is null order by id, said ->> 'rung', said ->> 'madeAt')
    insert into ask (finding_id, kind, post, since)
    select id, kind, post, min(since::timestamptz) from (
      select id, 'extensionOpinion', 'office-head@', pending ->> 'at' from open
      where not suspended and pending ->> 'at' is not null and pending ->> 'opinion' is null
      union all
      select id, 'extensionDecision',
        case pending ->> 'openStep' when 'extension-top-decision' then 'top-leader@' else 'leader-in-charge' || lead_unit end,
        pending #>> '{opinion,at}' from open
      where not suspended and pending #>> '{opinion,at}' is not null
      union all
      select id, 'factObjection', 'office@', state #>> '{objections,fact,at}' from open
      where not suspended and state #>> '{objections,fact,at}' is not null
      union all
      select id, 'suspensionOverrun', 'leader-in-charge' || lead_unit,
        (((suspension ->> 'expectedEnd')::date + 1)::timestamp at time zone 'Asia/Shanghai')::text from open
      where suspension ->> 'remindedOn' is not null
      union all
      select id, 'noticeDraft', 'office-head@', said ->> 'draftedAt' from notices where said ->> 'issuedAt' is null
      union all
      select id, 'slip', 'principal' || unit, said ->> 'issuedAt' from notices
      where said ->> 'issuedAt' is not null and said ->> 'answeredAt' is null
      union all
      select id, 'interview', leader, said ->> 'madeAt'
      from proposals, unnest(array['top-leader@', 'deputy-head@']) as leader where said ->> 'rung' = 'interview'
      union all
      select id, 'account', case when said ->> 'forwardedAt' is null then 'office-head@' else 'top-leader@' end,
        coalesce(said ->> 'forwardedAt', said ->> 'madeAt')
      from proposals where said ->> 'rung' = 'account'
      union all
      select id, 'coordination',
        (said ->> 'from') || case said ->> 'from' when 'assigned-leader' then unit else lead_unit end, said ->> 'askedAt'
      from open, jsonb_array_elements(state -> 'requests') as said
      where not suspended and said -> 'round' = round and said ->> 'answeredAt' is null
      union all
      select id, 'instruction', role || unit, said ->> 'at'
      from open, jsonb_array_elements(state -> 'instructions') as said,
        lateral (
          select own from unnest(array['handler', 'principal']) as own
          where said -> 'to' ? own or own = 'handler' and not said -> 'to' ?| array['handler', 'principal']) as roles (role)
      where not suspended and state ->> 'stage' = 'rectifying' and said ->> 'reportedAt' is null
      union all
      select id, 'part', 'handler@' || (said ->> 'unit'),
        coalesce(said ->> 'receivedAt', state #>> '{rounds,-1,reopenedAt}', state #>> '{objections,since}')
      from open, jsonb_array_elements(state -> 'parts') as said
      where not suspended and said ->> 'doneAt' is null
    ) as asked (id, kind, post, since)
    group by id, kind, post`.execute(db);
}
