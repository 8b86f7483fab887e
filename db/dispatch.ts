import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Context } from '../domain/finding/context.ts';
import { assignmentOf } from '../domain/finding/draft.ts';
import { isRefusal, type Refusal } from '../domain/finding/refusal.ts';
import { draft as untouched } from '../domain/finding/state.ts';
import { perform } from '../domain/finding/transition.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import { type LockedFinding, record } from './record.ts';
import { readRules } from './rules.ts';
import { readSeats } from './seats.ts';
import { together } from './together.ts';

/** What came of a stretch of a batch, in order of number. */
export interface Chunk {
  /** Dispatched now or before: these need their workflows. */
  readonly ids: readonly string[];
  readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[];
  /** The last number looked at; null when the batch is through. */
  readonly last: string | null;
}

/** Who dispatches, and when. */
export interface Dispatcher {
  readonly at: Instant;
  readonly by: PersonId;
}

/**
 * Dispatches up to `limit` drafts of a batch behind a number, in one transaction. What is dispatched
 * already is passed over, so a stretch may be done again.
 */
export function dispatchChunk(
  db: Db,
  batchId: string,
  after: string,
  limit: number,
  act: Dispatcher,
): Promise<Chunk> {
  return together(db, async (trx) => {
    const rows = await trx
      .selectFrom('finding')
      .where('batch_id', '=', batchId)
      .where('number', '>', after)
      .select([
        'id',
        'number',
        'draft',
        'stage',
        'version',
        'state',
        'next_due_at',
        'waiting_for_year',
        'chain_hash',
      ])
      .orderBy('number')
      .limit(limit)
      .forNoKeyUpdate()
      .execute();
    const day = dayOf(act.at);
    const rules = await readRules(trx, day);
    const refused: { number: string; refusal: Refusal }[] = [];
    for (const row of rows.filter(({ stage }) => stage === 'draft')) {
      const seats = await readSeats(trx, row.draft, day);
      const context: Context = { ...rules, seats };
      const done = dispatchOne(row, act, context);
      if (isRefusal(done)) refused.push({ number: row.number, refusal: done });
      else await record(trx, row, done, context);
    }
    const stillDraft = new Set(refused.map(({ number }) => number));
    return {
      ids: rows.filter(({ number }) => !stillDraft.has(number)).map(({ id }) => id),
      refused,
      last: rows.length < limit ? null : (rows.at(-1)?.number ?? null),
    };
  });
}

function dispatchOne({ number, draft }: LockedFinding, { at, by }: Dispatcher, context: Context) {
  const assignment = assignmentOf(
    number,
    draft,
    !context.seats.absent.includes('assigned-leader'),
    context.policy,
  );
  if (isRefusal(assignment)) return assignment;
  const { refusal, ...done } = perform(
    untouched,
    { at, by, command: { type: 'dispatch', assignment } },
    context,
  );
  return refusal ?? done;
}
