import type { Clock } from '../activities/clock.ts';
import type { Db } from '../db/connection.ts';
import { dueBefore, plannedOtherwise, yearArrived } from '../db/findings.ts';
import { foldOverdueChanges } from '../db/overdueChanges.ts';
import { openSignatures } from '../db/signature.ts';
import { openSuspensions } from '../db/suspensions.ts';
import { addMillis, dayOf } from '../domain/calendar/instant.ts';
import { gentle, wakeWorkflow } from '../engine/ensureWorkflows.ts';
import { paced } from '../engine/paced.ts';
import { startDispatch } from '../engine/startDispatch.ts';
import { startReplanning } from '../engine/startReplanning.ts';
import { startSuspension } from '../engine/startSuspension.ts';
import type { Engine } from '../engine/temporal.ts';
import { ensureMorning } from './morning.ts';

/** What the watch looks after. */
export interface Watched {
  readonly db: Db;
  readonly engine: Engine;
  readonly clock: Clock;
  /** Aborted when the worker stops. */
  readonly ending: AbortSignal;
}

/** A duty unsettled for so long has lost its timer; a signature open for so long may have begun nothing. */
const patienceMs = 60_000;
const atOnce = 1_000;

/**
 * One round of the watch, the only reconciler there is (architecture.md §2): brings back everything
 * where Temporal has lost its data, begins the dispatch of every batch, and the suspension of every scope,
 * that was signed a minute ago and is not through, and the planning anew after a change of rules, where none
 * runs, and wakes every finding whose timer should have gone off a minute ago, or whose calendar year has
 * arrived. It also keeps short what the county's overdue are summed from. It never asks for another round at
 * once: a finding that is slow to settle, or cannot, would be woken without end.
 */
export async function watch(watched: Watched): Promise<number> {
  const { db, engine, clock, ending } = watched;
  await foldOverdueChanges(db);
  await ensureMorning(watched);
  const now = await clock();
  const today = dayOf(now);
  const longAgo = addMillis(now, -patienceMs);
  for (const signature of await openSignatures(db, longAgo)) await startDispatch(engine, signature);
  for (const order of await openSuspensions(db, longAgo)) await startSuspension(engine, order);
  if ((await plannedOtherwise(db, today, null, 1)).length > 0) await startReplanning(engine);
  const late = await dueBefore(db, longAgo, atOnce);
  const replanned = await yearArrived(db, today, atOnce);
  await paced([...late, ...replanned], gentle, (id) => wakeWorkflow(engine, db, id), ending);
  return 0;
}
