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

/** The way to the machine that dispatches a batch. */
export interface Dispatching {
  isRunning(): Promise<boolean>;
  start(act: Dispatcher): Promise<void>;
}

/** What becomes of drafts that would be refused: they stop the issue, or stay drafts while the others go. */
export type Faulty = 'refuse' | 'leave';

/** Whether a batch is issued, or why not. */
export type Issue =
  | { readonly issued: true }
  | { readonly refused: 'not-permitted' | 'not-found' | 'nothing-to-dispatch' }
  | { readonly refused: 'drafts-at-fault'; readonly faults: readonly Fault[] };

/**
 * 签发: one signature of the office head for a whole batch, and its dispatch begins (domain.md §4). While
 * that runs, and once nothing is left to dispatch, an issue is the same one again; drafts that are left
 * when it is over can be issued anew. The batch is locked until the dispatch has begun, so that no
 * draft changes between signature and dispatch, and none is signed that does not begin.
 */
export function issueBatch(
  db: Db,
  batchId: string,
  act: Dispatcher,
  faulty: Faulty,
  dispatching: Dispatching,
): Promise<Issue> {
  return db.transaction().execute(async (trx) => {
    if (!(await mayIssue(trx, act.by, dayOf(act.at)))) return { refused: 'not-permitted' };
    const batch = await lock(trx, batchId);
    if (batch === undefined) return { refused: 'not-found' };
    const drafts = await countDrafts(trx, batchId);
    const begun = batch.issued_at !== null && (drafts === 0 || (await dispatching.isRunning()));
    if (begun) return { issued: true };
    const fault = await unfit(trx, batchId, drafts, act, faulty);
    if (fault !== null) return fault;
    await trx
      .updateTable('batch')
      .set({ issued_at: act.at, issued_by: act.by })
      .where('id', '=', batchId)
      .execute();
    await dispatching.start(act);
    return { issued: true };
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
  return trx.selectFrom('batch').where('id', '=', batchId).select('issued_at').forUpdate().executeTakeFirst();
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
