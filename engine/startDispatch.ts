import type { WorkflowHandle } from '@temporalio/client';
import {
  type DispatchResult,
  type DispatchStart,
  dispatchWorkflowId,
  officeQueue,
} from '../workflows/contract.ts';
import type { Engine } from './temporal.ts';

/** A dispatch under way; `result` waits until every finding of the batch has its workflow. */
export interface StartedDispatch {
  result(): Promise<DispatchResult>;
}

/** Begins what a batch's signature covers; begun a second time while it runs, it is the same one. */
export async function startDispatch({ client }: Engine, start: DispatchStart): Promise<StartedDispatch> {
  const handle: WorkflowHandle = await client.workflow.start('dispatch', {
    taskQueue: officeQueue,
    workflowId: dispatchWorkflowId(start),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [start],
  });
  return { result: () => handle.result() };
}
