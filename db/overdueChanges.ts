import { sql } from 'kysely';
import type { Db } from './connection.ts';

/**
 * Brings the changes of each day to one row, so that a sum stays short. What changes meanwhile is added
 * beside it; where another does the same, each takes what the other has not.
 */
export async function foldOverdueChanges(db: Db): Promise<void> {
  await sql`
    with folded as (
      delete from overdue_change where ctid = any(array(
        select ctid from overdue_change
        where day in (select day from overdue_change group by day having count(*) > 1)
        for update skip locked))
      returning day, findings)
    insert into overdue_change select day, sum(findings) from folded group by day having sum(findings) <> 0`.execute(
    db,
  );
}
