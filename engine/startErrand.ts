import { againName, officeQueue } from '../workflows/contract.ts';
import type { Engine } from './temporal.ts';

/**
 * Begins an errand of the office, of which there is one at a time; one under way is asked to begin once
 * more when it is through, for it may have looked past what is new already.
 */
export async function startErrand(
  { client }: Engine,
  errand: 'suspension' | 'replanning',
  workflowId: string,
  args: readonly string[],
): Promise<void> {
  await client.workflow.signalWithStart(errand, {
    taskQueue: officeQueue,
    workflowId,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    args: [...args],
    signal: againName,
  });
}
