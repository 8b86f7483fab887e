import { type Kysely, sql } from 'kysely';

/**
 * What closing and reopening know of a finding, told anew from its events where it was dispatched before;
 * and until when a session may sign.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table session
      -- signing is unlocked by the password, for some minutes; null: it is locked
      add unlocked_until timestamptz;
    grant update (unlocked_until) on session to xiaohao_app;

    update finding set state = state
      || jsonb_build_object('publicNotice', null, 'superior', null, 'rounds', '[]'::jsonb, 'evidence', (
        select coalesce(
          jsonb_agg(jsonb_build_object('measure', data -> 'measure', 'reference', data -> 'reference') order by seq), '[]')
        from event where finding_id = finding.id and type = 'evidenceAttached'))
      where state is not null;
    update finding set state = jsonb_set(state, '{form}', state -> 'form' || coalesce((
        select jsonb_build_object('summary', data -> 'summary', 'paper', null,
          'appliedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from event where finding_id = finding.id and type = 'closureApplied' order by seq desc limit 1), '{}'))
      where state is not null and jsonb_typeof(state -> 'form') = 'object';
  `.execute(db);
}
