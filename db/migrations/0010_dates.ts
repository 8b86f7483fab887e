import { type Kysely, sql } from 'kysely';

/**
 * 暂缓 of a whole scope, with what came of it at each finding; extensions and suspensions of findings that
 * were dispatched before there were any: every move to a later date was an extension. What is suspended is
 * overdue by nothing: its date will have moved.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table suspension_order (
      id uuid primary key,
      command_id text not null unique,
      -- { unit }, with the units below it, { campaign } or { source }
      scope jsonb not null,
      cause text not null,
      reason text not null,
      expected_end date not null,
      approved_by text not null references person,
      approved_at timestamptz not null,
      -- when every finding of the scope had been gone through
      applied_at timestamptz,
      end_reason text,
      ended_by text references person,
      ended_at timestamptz,
      lifted_at timestamptz
    );
    create index suspension_order_by_time on suspension_order (approved_at desc, id);
    create table suspension_refused (
      order_id uuid not null references suspension_order,
      finding_id uuid not null references finding,
      -- the command that was refused
      command text not null check (command in ('suspend', 'resume')),
      code text not null,
      primary key (order_id, finding_id, command)
    );
    grant select, insert, update on suspension_order to xiaohao_app;
    grant select, insert on suspension_refused to xiaohao_app;

    update finding set state = state || jsonb_build_object(
      'extensions', jsonb_build_object('pending', null, 'moved', coalesce((
        select jsonb_agg(jsonb_build_object(
            'round', 1, 'to', event.data ->> 'to',
            'at', to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by event.seq)
        from event
        where event.finding_id = finding.id and event.type = 'deadlineMoved'
          and event.data ->> 'to' > event.data ->> 'from'), '[]'::jsonb)),
      'suspensions', jsonb_build_object('current', null, 'past', '[]'::jsonb))
    where state is not null and not state ? 'extensions';

    create index finding_suspended_by on finding ((state #>> '{suspensions,current,order}'), id)
      where state #>> '{suspensions,current,order}' is not null;
    alter table finding alter column overdue_after set expression as (
      case when stage not in ('draft', 'closed', 'withdrawn')
        and state #>> '{form,filedAt}' is null and state #>> '{suspensions,current,from}' is null
        and state #>> '{assignment,deadlineKind}' is distinct from 'long-term'
        then office_day(state ->> 'rectifyBy') end);
  `.execute(db);
}
