import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './connection.ts';

/** Longer than this is as good as away. */
const patienceMs = 2_000;

/** Whether PostgreSQL answers, soon. */
export function databaseAnswers(db: Db): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, setTimeout(patienceMs, false, { ref: false })]);
}
