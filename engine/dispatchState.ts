import { WorkflowNotFoundError } from '@temporalio/client';
import { dispatchWorkflowId } from '../workflows/contract.ts';
import type { Engine } from './temporal.ts';

/** How a batch's latest dispatch stands; `none` where there was none or it is long forgotten. */
export type DispatchState = 'none' | 'running' | 'done' | 'failed';

/** How long Temporal is waited for. */
const deadlineMs = 3_000;

/** Asks Temporal. Throws where it is away. */
export async function dispatchState({ client }: Engine, batchId: string): Promise<DispatchState> {
  const handle = client.workflow.getHandle(dispatchWorkflowId(batchId));
  try {
    const { status } = await client.withDeadline(Date.now() + deadlineMs, () => handle.describe());
    if (status.name === 'RUNNING') return 'running';
    return status.name === 'COMPLETED' ? 'done' : 'failed';
  } catch (failure) {
    if (failure instanceof WorkflowNotFoundError) return 'none';
    throw failure;
  }
}
