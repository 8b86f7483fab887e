import type { Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { mayDispatch } from '../domain/finding/rules/dispatch.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import { answering, type Seats } from '../domain/permissions/seats.ts';
import type { Db } from './connection.ts';
import { type Dispatcher, type Fault, faultsOf } from './dispatch.ts';
import type { DB } from './schema.ts';
import { readSeats } from './seats.ts';
import { type OpenSignature, sign } from './signature.ts';

/** What becomes of drafts that would be refused: they stop the issue, or stay drafts while the others go. */
export type Faulty = 'refuse' | 'leave';

/** The signature by which a batch is issued, or why it is not. */
export type Issue =
  | { readonly signature: OpenSignature | null }
  | { readonly refused: 'not-permitted' | 'not-found' | 'nothing-to-dispatch' }
  | { readonly refused: 'drafts-at-fault'; readonly faults: readonly Fault[] };

/**
 * 签发: one signature of the office head for a whole batch (domain.md §4). While what it began runs, and
 * once nothing is left to dispatch, an issue is the same one again, `null` where that is over; drafts that
 * are left then can be issued anew. The signature stands before anything is dispatched by it, and the
 * batch is locked until it does, so that no draft changes in between.
 */
export function issueBatch(db: Db, batchId: string, act: Dispatcher, faulty: Faulty): Promise<Issue> {
  return db.transaction().execute(async (trx) => {
    if (!(await mayIssue(trx, act.by, dayOf(act.at)))) return { refused: 'not-permitted' };
    const batch = await lock(trx, batchId);
    if (batch === undefined) return { refused: 'not-found' };
    const { dispatching, at, by } = batch;
    if (dispatching && at !== null && by !== null) return { signature: { batchId, at, by } };
    const drafts = await countDrafts(trx, batchId);
    if (at !== null && drafts === 0) return { signature: null };
    const fault = await unfit(trx, batchId, drafts, act, faulty);
    if (fault !== null) return fault;
    await sign(trx, batchId, act);
    return { signature: { batchId, ...act } };
  });
}

/** Whether somebody's signature issues a batch on a day: the office head's, where there is none an officer's. */
export async function mayIssue(db: Db | Transaction<DB>, by: PersonId, on: Day): Promise<boolean> {
  return mayDispatch(await countySeats(db, on), by);
}

/** The posts of no unit; those of units stay vacant. */
function countySeats(db: Db | Transaction<DB>, on: Day): Promise<Seats> {
  return readSeats(db, { unit: null, leadUnit: null }, on);
}

async function unfit(
  trx: Transaction<DB>,
  batchId: string,
  drafts: number,
  act: Dispatcher,
  faulty: Faulty,
): Promise<Issue | null> {
  const faults = await faultsOf(trx, batchId, act);
  if (faults.length > 0 && faulty === 'refuse') return { refused: 'drafts-at-fault', faults };
  return faults.length === drafts ? { refused: 'nothing-to-dispatch' } : null;
}

/** What the office head would be told of a batch's drafts, were it issued at an instant; in order of number. */
export async function checkDrafts(db: Db, batchId: string, at: Instant): Promise<readonly Fault[]> {
  const [head = ''] = answering(await countySeats(db, dayOf(at)), 'office-head');
  return faultsOf(db, batchId, { at, by: head });
}

function lock(trx: Transaction<DB>, batchId: string) {
  return trx
    .selectFrom('batch')
    .where('id', '=', batchId)
    .select(['dispatching', 'issued_at as at', 'issued_by as by'])
    .forUpdate()
    .executeTakeFirst();
}

async function countDrafts(trx: Transaction<DB>, batchId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('finding')
    .where('batch_id', '=', batchId)
    .where('stage', '=', 'draft')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
