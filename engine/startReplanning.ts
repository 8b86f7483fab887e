import { replanningWorkflowId } from '../workflows/contract.ts';
import { startErrand } from './startErrand.ts';
import type { Engine } from './temporal.ts';

/** Begins to plan the open findings anew after a change of rules; what is under way does it once more. */
export function startReplanning(engine: Engine): Promise<void> {
  return startErrand(engine, 'replanning', replanningWorkflowId, []);
}
