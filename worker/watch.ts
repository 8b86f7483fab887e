import type { Clock } from '../activities/clock.ts';
import type { Db } from '../db/connection.ts';
import { dueBefore, yearArrived } from '../db/findings.ts';
import { addMillis } from '../domain/calendar/instant.ts';
import { gentle, wakeWorkflow } from '../engine/ensureWorkflows.ts';
import { paced } from '../engine/paced.ts';
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

/** A duty unsettled for so long has lost its timer. */
const patienceMs = 60_000;
const atOnce = 1_000;

/**
 * One round of the watch, the only reconciler there is (architecture.md §2): brings back everything
 * where Temporal has lost its data, and wakes every finding whose timer should have gone off a minute
 * ago, or whose calendar year has arrived. It never asks for another round at once: a finding that is slow to settle, or cannot, would be
 * woken without end.
 */
export async function watch(watched: Watched): Promise<number> {
  await ensureMorning(watched);
  const { db, engine, clock, ending } = watched;
  const late = await dueBefore(db, addMillis(await clock(), -patienceMs), atOnce);
  const replanned = await yearArrived(db, atOnce);
  await paced([...late, ...replanned], gentle, (id) => wakeWorkflow(engine, db, id), ending);
  return 0;
}
