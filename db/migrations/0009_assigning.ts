import { type Kysely, sql } from 'kysely';

/**
 * Cooperating units see the findings in which they have a part. A finding dispatched before there were
 * objections, hand-ons and parts has had none; its days to object were counted from its dispatch.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finding_part (
      finding_id uuid not null references finding,
      unit_id text not null references unit,
      primary key (finding_id, unit_id)
    );
    create index finding_part_of_unit on finding_part (unit_id);
    grant select, insert on finding_part to xiaohao_app;

    update finding set state = state || jsonb_build_object(
      'objections', jsonb_build_object('since', (
          select to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          from event where event.finding_id = finding.id and event.seq = 1),
        'raised', 0, 'open', null, 'fact', null),
      'hands', null,
      'parts', '[]'::jsonb)
    where state is not null and not state ? 'objections';
  `.execute(db);
}
