import { sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Act } from '../domain/finding/commands.ts';
import type { Context } from '../domain/finding/context.ts';
import { decide } from '../domain/finding/decide.ts';
import { assignmentOf, type Drafted } from '../domain/finding/draft.ts';
import { isRefusal, type Refusal } from '../domain/finding/refusal.ts';
import { draft as untouched } from '../domain/finding/state.ts';
import { perform } from '../domain/finding/transition.ts';
import { issuersOf } from '../domain/permissions/issuing.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import { draftsOf, type Share } from './issuer.ts';
import { lockedColumns } from './life.ts';
import { recordAll, type Written } from './record.ts';
import { readRules } from './rules.ts';
import type { DB } from './schema.ts';
import { seatsOn } from './seats.ts';
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
  db: Db | Transaction<DB>,
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
      .select(lockedColumns)
      .select([source, clearBy])
      .orderBy('number')
      .limit(limit)
      .forNoKeyUpdate()
      .execute();
    const day = dayOf(act.at);
    const rules = await readRules(trx, day);
    const seatsOf = seatsOn(trx, day);
    const refused: { number: string; refusal: Refusal }[] = [];
    const written: Written[] = [];
    for (const row of rows.filter(({ stage }) => stage === 'draft')) {
      const context = { ...rules, seats: await seatsOf(row.draft) };
      const done = dispatchOne(row, row.clear_by, act, context);
      if (isRefusal(done)) refused.push({ number: row.number, refusal: done });
      else written.push({ locked: row, done, context });
    }
    await recordAll(trx, written);
    const stillDraft = new Set(refused.map(({ number }) => number));
    return {
      ids: rows.filter(({ number }) => !stillDraft.has(number)).map(({ id }) => id),
      refused,
      last: rows.length < limit ? null : (rows.at(-1)?.number ?? null),
    };
  });
}

/** A draft that would be refused at dispatch, and why. */
export interface Fault {
  readonly id: string;
  readonly number: string;
  readonly refusal: Refusal;
}

/** What a share of a batch's drafts would be refused with, were they dispatched by somebody, `null` each by whoever issues it; in order of number. */
export async function faultsOf(
  db: Db | Transaction<DB>,
  batchId: string,
  act: { readonly at: Instant; readonly by: PersonId | null },
  share: Share,
): Promise<readonly Fault[]> {
  const drafts = await draftsOf(db, batchId, share)
    .select(['id', 'number', 'draft', source])
    .orderBy('number_order')
    .execute();
  const day = dayOf(act.at);
  const rules = await readRules(db, day);
  const seatsOf = seatsOn(db, day);
  const faults: Fault[] = [];
  for (const { id, ...drafted } of drafts) {
    const context: Context = { ...rules, seats: await seatsOf(drafted.draft) };
    const by = act.by ?? issuersOf(context.seats, context.policy)[0] ?? '';
    const dispatch = actFor(drafted, null, { at: act.at, by }, context);
    const decided = isRefusal(dispatch) ? dispatch : decide(untouched, dispatch, context);
    if (isRefusal(decided)) faults.push({ id, number: drafted.number, refusal: decided });
  }
  return faults;
}

function dispatchOne(draft: Drafted, clearBy: Day | null, by: Dispatcher, context: Context) {
  const act = actFor(draft, clearBy, by, context);
  if (isRefusal(act)) return act;
  const { refusal, ...done } = perform(untouched, act, context);
  return refusal ?? done;
}

const source = sql<string>`(select source from batch where batch.id = finding.batch_id)`.as('source');

/** The day by which a finding's campaign is to be cleared, as it stands at dispatch. */
const clearBy = sql<Day | null>`(select clear_by from campaign where campaign.id = finding.campaign_id)`.as(
  'clear_by',
);

/** The act that dispatches a draft, or what has to be decided before. */
function actFor(
  drafted: Drafted,
  clearBy: Day | null,
  { at, by }: Dispatcher,
  { seats, policy }: Context,
): Act | Refusal {
  const assignment = assignmentOf(drafted, !seats.absent.includes('assigned-leader'), policy);
  if (isRefusal(assignment)) return assignment;
  const cleared = clearBy === null ? assignment : { ...assignment, clearBy };
  return { at, by, command: { type: 'dispatch', assignment: cleared } };
}
