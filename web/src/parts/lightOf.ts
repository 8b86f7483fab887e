import type { Row } from '../api/types.ts';

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'over';

const inOtherHands: ReadonlySet<Row['stage']> = new Set([
  'draft',
  'objected',
  'planReview',
  'closureReview',
  'publicNotice',
]);

/** The light of a line of the ledger. */
export function lightOf({ stage, overdue }: Pick<Row, 'stage' | 'overdue'>): Light {
  if (stage === 'closed' || stage === 'withdrawn') return 'over';
  if (overdue) return 'red';
  return inOtherHands.has(stage) ? 'grey' : 'green';
}
