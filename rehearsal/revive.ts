import { WorkflowNotFoundError } from '@temporalio/client';
import type { Db } from '../db/connection.ts';
import { openFindings } from '../db/findings.ts';
import { batchIds } from '../db/rehearsal.ts';
import type { Engine } from '../engine/temporal.ts';
import { dispatchWorkflowId, findingWorkflowId, morningWorkflowId } from '../workflows/contract.ts';

/**
 * Frees what a dead worker held. The time-skipping server, other than a real one, goes on keeping a
 * workflow's tasks for the worker that had it in memory. So the workflows are ended, and the new
 * worker's watch begins them again from the ledger, as after any loss of Temporal's.
 */
export async function revive({ client }: Engine, db: Db): Promise<void> {
  const batches = await batchIds(db);
  const open = await openFindings(db, null, 10_000);
  const ids = [...batches.map(dispatchWorkflowId), ...open.map(findingWorkflowId), morningWorkflowId];
  for (const id of ids) {
    await client.workflow
      .getHandle(id)
      .terminate('its worker died')
      .catch((failure: unknown) => {
        if (!(failure instanceof WorkflowNotFoundError)) throw failure;
      });
  }
}
