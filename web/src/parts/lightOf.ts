import type { Row } from '../api/types.ts';

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey';

const inOtherHands: ReadonlySet<Row['stage']> = new Set([
  'objected',
  'planReview',
  'closureReview',
  'publicNotice',
]);
const unlit: ReadonlySet<Row['stage']> = new Set(['draft', 'closed', 'withdrawn']);

/** The light of a line of the ledger; none before its dispatch and once it is over. */
export function lightOf({ stage, overdue }: Pick<Row, 'stage' | 'overdue'>): Light | null {
  if (unlit.has(stage)) return null;
  if (overdue) return 'red';
  return inOtherHands.has(stage) ? 'grey' : 'green';
}
