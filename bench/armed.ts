import { setTimeout } from 'node:timers/promises';
import type { Engine } from '../engine/temporal.ts';

/** Events of a workflow that has begun its first wait: started, its task scheduled, begun and done, the timer. */
const waiting = 5;
const sampled = 20;

/**
 * Until every workflow waits with its timer armed. Asked of the last ones and of every twentieth: tasks
 * are done about in the order of the starts, and asking each would be a load of its own.
 */
export async function untilArmed({ client }: Engine, workflowIds: readonly string[]): Promise<void> {
  const asked = workflowIds.filter((_, i) => i % sampled === 0 || i >= workflowIds.length - 2 * sampled);
  for (const workflowId of asked) {
    const handle = client.workflow.getHandle(workflowId);
    while ((await handle.describe()).historyLength < waiting) await setTimeout(5);
  }
}
