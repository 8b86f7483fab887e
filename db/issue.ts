import type { Transaction } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import { type Dispatcher, type Fault, faultsOf } from './dispatch.ts';
import { draftsOf, type Share, shareIn } from './issuer.ts';
import type { DB } from './schema.ts';
import { type OpenSignature, sign } from './signature.ts';

/** What becomes of drafts that would be refused: they stop the issue, or stay drafts while the others go. */
export type Faulty = 'refuse' | 'leave';

/** The signature by which a batch is issued, or why it is not. */
export type Issue =
  | { readonly signature: OpenSignature | null }
  | {
      readonly refused:
        | 'not-permitted'
        | 'issued-by-leader'
        | 'not-found'
        | 'being-dispatched'
        | 'nothing-to-dispatch';
    }
  | { readonly refused: 'drafts-at-fault'; readonly faults: readonly Fault[] };

/**
 * 签发: one signature for a whole batch, or for what of it is led by the signer's lines (domain.md §4). While what
 * it began runs, and once nothing is left to dispatch, an issue is the same one again, `null` where that is over;
 * drafts that are left then can be issued anew. The signature stands before anything is dispatched by it, and the
 * batch is locked until it does, so that no draft changes in between.
 */
export function issueBatch(db: Db, batchId: string, act: Dispatcher, faulty: Faulty): Promise<Issue> {
  return db.transaction().execute(async (trx) => {
    const { issuedBy, share } = await shareIn(trx, batchId, act.by, dayOf(act.at));
    if (share.length === 0) return { refused: ofOthers[issuedBy] };
    return issueShare(trx, batchId, share, act, faulty);
  });
}

/** Why somebody issues none of a batch, by who issues it. */
const ofOthers = {
  nobody: 'not-permitted',
  'office-head': 'not-permitted',
  'leader-in-charge': 'issued-by-leader',
} as const;

async function issueShare(
  trx: Transaction<DB>,
  batchId: string,
  share: Share,
  act: Dispatcher,
  faulty: Faulty,
): Promise<Issue> {
  const batch = await lock(trx, batchId);
  if (batch === undefined) return { refused: 'not-found' };
  const { dispatching, at, by } = batch;
  if (dispatching && at !== null && by !== null) return under({ batchId, at, by }, share, act.by);
  const drafts = await countDrafts(trx, batchId, share);
  if (at !== null && drafts === 0) return { signature: null };
  const fault = await unfit(trx, batchId, drafts, share, act, faulty);
  if (fault !== null) return fault;
  await sign(trx, batchId, act);
  return { signature: { batchId, ...act } };
}

/** A signature whose dispatch runs is the same again, save for whoever's drafts it does not cover. */
function under(signature: OpenSignature, share: Share, by: PersonId): Issue {
  return share === 'all' || signature.by === by ? { signature } : { refused: 'being-dispatched' };
}

async function unfit(
  trx: Transaction<DB>,
  batchId: string,
  drafts: number,
  share: Share,
  act: Dispatcher,
  faulty: Faulty,
): Promise<Issue | null> {
  const faults = await faultsOf(trx, batchId, act, share);
  if (faults.length > 0 && faulty === 'refuse') return { refused: 'drafts-at-fault', faults };
  return faults.length === drafts ? { refused: 'nothing-to-dispatch' } : null;
}

/** What whoever issues them would be told of a batch's drafts that somebody sees, were it issued at an instant; in order of number. */
export async function checkDrafts(
  db: Db,
  { drafts, issues = [] }: Pick<Scope, 'drafts' | 'issues'>,
  batchId: string,
  at: Instant,
): Promise<readonly Fault[]> {
  const share = drafts ? 'all' : issues;
  return share.length === 0 ? [] : faultsOf(db, batchId, { at, by: null }, share);
}

function lock(trx: Transaction<DB>, batchId: string) {
  return trx
    .selectFrom('batch')
    .where('id', '=', batchId)
    .select(['dispatching', 'issued_at as at', 'issued_by as by'])
    .forUpdate()
    .executeTakeFirst();
}

async function countDrafts(trx: Transaction<DB>, batchId: string, share: Share): Promise<number> {
  const { count } = await draftsOf(trx, batchId, share)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
