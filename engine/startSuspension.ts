import { officeQueue, suspensionWorkflowId } from '../workflows/contract.ts';
import type { Engine } from './temporal.ts';

/** Begins to bring an approval, or its end, to the findings of its scope; where that is under way, it is the same. */
export async function startSuspension({ client }: Engine, orderId: string): Promise<void> {
  await client.workflow.start('suspension', {
    taskQueue: officeQueue,
    workflowId: suspensionWorkflowId(orderId),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [orderId],
  });
}
