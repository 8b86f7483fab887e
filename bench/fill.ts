import { sql } from 'kysely';
import type { Db } from '../db/connection.ts';
import { dispatchChunk } from '../db/dispatch.ts';
import { addDays } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { enterFindings } from './office.ts';

/** Really dispatched; all others are copies of them under other numbers, dates and stages. */
const originals = 400;

/**
 * Fills the ledger to about so many findings as years of work leave them: seven in ten closed, the
 * others open with dates on both sides of `now`. Lists and searches read nothing that a copy lacks.
 */
export async function fill(db: Db, count: number, now: Instant): Promise<void> {
  const { id } = await enterFindings(db, 'L', originals, addDays(dayOf(now), 30));
  await dispatchChunk(db, id, '', originals, { at: now, by: 'office-head' });
  await sql`
    insert into finding (batch_id, number, draft, stage, seq, version, state, unit_id, turn_role, turn_unit_id,
      turn_seq, next_due_at)
    select batch_id, number || '-' || copy, draft, case when closed then 'closed' else stage end, seq, version,
      jsonb_set(state, '{rectifyBy}', to_jsonb((rectify_by - 90 + (copy * 7 % 120))::text)), unit_id,
      case when not closed then turn_role end, case when not closed then turn_unit_id end,
      case when not closed then turn_seq end, case when not closed then next_due_at end
    from finding, generate_series(1, ${Math.ceil(count / originals)}) copy,
      lateral (select (abs(hashtext(number)) + copy) % 10 < 7 as closed) as fate
    where batch_id = ${id}`.execute(db);
  await sql`
    insert into finding_words (finding_id, words)
    select copy.id, finding_words.words
    from finding copy join finding original on original.number = regexp_replace(copy.number, '-[0-9]+$', '')
      join finding_words on finding_words.finding_id = original.id
    where copy.batch_id = ${id}`.execute(db);
  await sql`analyze finding, finding_words`.execute(db);
}
