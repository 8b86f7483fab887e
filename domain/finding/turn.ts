import type { Role } from '../permissions/post.ts';
import { holderOfStep } from './closingChain.ts';
import type { Dispatched } from './state.ts';

/** The post whose move it is at a stage (domain.md §4), or null when the finding is over. */
export function roleOnTurn({
  stage,
  form,
  longTerm,
}: Pick<Dispatched, 'stage' | 'form' | 'longTerm'>): Role | null {
  switch (stage) {
    case 'dispatched':
    case 'planning':
      return 'handler';
    case 'rectifying':
      return longTerm?.openedAt ? holderOfStep('longTerm') : 'handler';
    case 'closureReview':
      return form?.openStep ?? null;
    case 'planReview':
    case 'objected':
    case 'publicNotice':
      return 'office';
    case 'closed':
    case 'withdrawn':
      return null;
  }
}
