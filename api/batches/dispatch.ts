import type { Batch } from '../../db/batches.ts';
import type { Dispatching } from '../../db/issue.ts';
import { type DispatchState, dispatchState } from '../../engine/dispatchState.ts';
import { startDispatch } from '../../engine/startDispatch.ts';
import type { House } from '../house.ts';
import { Problem } from '../problem.ts';

/** How long Temporal is waited for before the outcome counts as unknown: less than others wait for a lock. */
const deadlineMs = 4_000;

/** The way to Temporal for one batch. Throws `outcome-unknown` where Temporal is away. */
export function dispatching({ engine }: House, batchId: string): Dispatching {
  return {
    isRunning: () => orUnknown(async () => (await dispatchState(engine, batchId)) === 'running'),
    start: (act) =>
      orUnknown(async () => {
        await engine.client.withDeadline(Date.now() + deadlineMs, () =>
          startDispatch(engine, { batchId, ...act }),
        );
      }),
  };
}

async function orUnknown<T>(asking: () => Promise<T>): Promise<T> {
  try {
    return await asking();
  } catch {
    throw new Problem(503, 'outcome-unknown', { retryAfter: 5 });
  }
}

/** Throws `being-dispatched` while a batch is, or may be, on its way: what was signed is not changed. */
export async function notWhileDispatched(
  house: House,
  { id, issuedAt }: Pick<Batch, 'id' | 'issuedAt'>,
): Promise<void> {
  if (issuedAt === null) return;
  if (await dispatching(house, id).isRunning()) throw new Problem(409, 'being-dispatched');
}

/** How far a batch's dispatch is; where Temporal cannot say, as the ledger has it. */
export async function progressOf({ engine }: House, batch: Batch): Promise<DispatchState> {
  const { id, issuedAt, drafts, dispatched } = batch;
  if (drafts === 0) return dispatched === 0 ? 'none' : 'done';
  if (issuedAt === null) return 'none';
  const state = await dispatchState(engine, id).catch(() => 'running' as const);
  if (state !== 'none') return state;
  return dispatched === 0 ? 'failed' : 'done';
}
