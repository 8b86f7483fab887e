import { type Kysely, sql } from 'kysely';

/** 佐证材料 of one item; and common findings, of which there are few, are found among all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- number of the item that it proves; null: of a measure, or of the closing form
    alter table evidence
      add item integer,
      drop constraint evidence_finding_id_measure_name_version_key,
      add unique nulls not distinct (finding_id, measure, item, name, version);
    create index finding_common on finding (number_order) where draft ->> 'kind' = 'common';
  `.execute(db);
}
