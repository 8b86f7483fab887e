import { suspensionWorkflowId } from '../workflows/contract.ts';
import { startErrand } from './startErrand.ts';
import type { Engine } from './temporal.ts';

/** Begins to bring an approval, or its end, to the findings of its scope; what is under way sees to it too. */
export function startSuspension(engine: Engine, orderId: string): Promise<void> {
  return startErrand(engine, 'suspension', suspensionWorkflowId(orderId), [orderId]);
}
