import { WorkflowNotFoundError } from '@temporalio/client';
import { ensureAllWorkflows } from '../engine/ensureWorkflows.ts';
import { type MorningStart, morningWorkflowId, officeQueue } from '../workflows/contract.ts';
import type { Watched } from './watch.ts';

/**
 * Sees to it that the morning mail's workflow runs. It runs for ever, so where it is unknown Temporal
 * has lost its data, or is new: then every open finding's workflow is begun first, and the morning
 * mail's last, so that what is cut short in between begins again.
 */
export async function ensureMorning({ db, engine, ending }: Watched): Promise<void> {
  const { client, clockOffset } = engine;
  const handle = client.workflow.getHandle(morningWorkflowId);
  const known = await handle.describe().catch((failure: unknown) => {
    if (failure instanceof WorkflowNotFoundError) return null;
    throw failure;
  });
  if (known?.status.name === 'RUNNING') return;
  if (!(await ensureAllWorkflows(engine, db, ending))) return;
  const start: MorningStart = { clockOffset };
  await client.workflow.start('morningMail', {
    taskQueue: officeQueue,
    workflowId: morningWorkflowId,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [start],
  });
}
