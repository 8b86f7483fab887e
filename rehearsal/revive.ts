import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { Db } from '../db/connection.ts';
import { openFindings } from '../db/findings.ts';
import { signatures } from '../db/rehearsal.ts';
import type { Engine } from '../engine/temporal.ts';
import { dispatchWorkflowId, findingWorkflowId, morningWorkflowId } from '../workflows/contract.ts';
import type { SkippingClock } from './clock.ts';

/**
 * Frees what a dead worker held. The time-skipping server, other than a real one, goes on keeping a
 * workflow's tasks for the worker that had it in memory. So the workflows are ended, and the new
 * worker's watch begins them again from the ledger, as after any loss of Temporal's. Every task still
 * open in an ended workflow holds the server's time for ever; those holds are released.
 */
export async function revive({ client }: Engine, db: Db, clock: SkippingClock): Promise<void> {
  const signed = await signatures(db);
  const open = await openFindings(db, null, 10_000);
  const ids = [...signed.map(dispatchWorkflowId), ...open.map(findingWorkflowId), morningWorkflowId];
  for (const id of ids) {
    const handle = client.workflow.getHandle(id);
    try {
      await handle.terminate('its worker died');
    } catch (failure) {
      if (failure instanceof WorkflowNotFoundError) continue;
      throw failure;
    }
    // Read afterwards, when nothing can be added any more.
    await clock.release(openTasks(await handle.fetchHistory()));
  }
}

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** How many workflow tasks and activities were scheduled and have not ended. */
function openTasks({ events }: History): number {
  // A field named for its kind carries what each event tells.
  const kinds = (events ?? []).flatMap((event) => Object.keys(event));
  const scheduled = kinds.filter((kind) => /TaskScheduledEventAttributes$/.test(kind));
  const ended = kinds.filter((kind) => /Task(Completed|Failed|TimedOut|Canceled)EventAttributes$/.test(kind));
  return scheduled.length - ended.length;
}
