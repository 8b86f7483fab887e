import type { Finding } from '../../api/types.ts';
import type { FormType } from './body.ts';

/** Which word says what a form does, where that depends on the finding. */
export function aboutOf(type: FormType, { deadlineKind, holder }: Pick<Finding, 'deadlineKind' | 'holder'>) {
  // What is to be put right at once has no plan, whose term receipt would begin.
  if (type === 'receive' && deadlineKind === 'at-once') return 'receiveAtOnce';
  return type === 'approvePlan' && holder?.role === 'lead-reviewer' ? 'approvePlanFirst' : type;
}
