import { proxyLocalActivities } from '@temporalio/workflow';
import type { LedgerActivities } from '../activities/ledger.ts';

/**
 * Local, for a transition is one short transaction and a round trip to the server would cost more
 * than it does. A few quick tries against a broken connection; a longer absence of PostgreSQL is
 * waited out by the workflow's own timer, with the turn given back.
 */
export const ledger = proxyLocalActivities<LedgerActivities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '100ms', maximumAttempts: 3 },
});
