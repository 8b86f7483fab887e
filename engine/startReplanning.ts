import { officeQueue, replanningWorkflowId } from '../workflows/contract.ts';
import type { Engine } from './temporal.ts';

/** Begins to plan the open findings anew after a change of rules; where that is under way already, it is the same. */
export async function startReplanning({ client }: Engine): Promise<void> {
  await client.workflow.start('replanning', {
    taskQueue: officeQueue,
    workflowId: replanningWorkflowId,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [],
  });
}
