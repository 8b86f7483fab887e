import type { Role } from '../permissions/post.ts';
import { holderOfStep } from './closingChain.ts';
import type { Dispatched } from './state.ts';
import { isSuspended } from './suspension/words.ts';

/** The post whose move it is at a stage (domain.md §4), or null when the finding is over or suspended. */
export function roleOnTurn({
  stage,
  plan,
  form,
  longTerm,
  objections,
  suspensions,
}: Pick<Dispatched, 'stage' | 'plan' | 'form' | 'longTerm' | 'objections' | 'suspensions'>): Role | null {
  if (isSuspended({ suspensions })) return null;
  switch (stage) {
    case 'dispatched':
    case 'planning':
      return 'handler';
    case 'rectifying':
      return longTerm?.openedAt ? holderOfStep('longTerm') : 'handler';
    case 'closureReview':
      return form?.paper ? holderOfStep('paper') : (form?.openStep ?? null);
    case 'objected':
      return holderOfStep(objections.open?.step ?? 'objection');
    case 'planReview':
      return holderOfStep(plan?.step ?? 'plan');
    case 'publicNotice':
      return 'office';
    case 'closed':
    case 'withdrawn':
      return null;
  }
}
