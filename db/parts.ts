import { sql } from 'kysely';
import type { UnitId } from '../domain/permissions/post.ts';
import type { Write } from './writeTogether.ts';

/** Which units cooperate in which findings: they see them. A unit that there is not cooperates in nothing. */
export function partsWrite(
  parts: readonly { readonly finding_id: string; readonly unit_id: UnitId }[],
): Write {
  return sql`
    insert into finding_part (finding_id, unit_id)
    select finding_id, unit.id
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as part(finding_id uuid, unit_id text)
      join unit on unit.id = part.unit_id
    on conflict do nothing`;
}
