import type { MadeCommandType } from '../finding/commands.ts';
import type { Role } from './post.ts';

/**
 * Who may give which command (domain.md §1, §4). The signing commands name every post that can have
 * a step; which of them has it now is the step's question.
 */
export const mayGive: Record<MadeCommandType, readonly Role[]> = {
  dispatch: ['office-head'],
  receive: ['handler'],
  submitPlan: ['handler', 'principal'],
  approvePlan: ['office'],
  returnPlan: ['office'],
  reportProgress: ['handler', 'principal'],
  attachEvidence: ['handler'],
  applyForClosure: ['handler'],
  sign: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  supplement: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  return: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  correct: ['office'],
  changeDeadline: ['leader-in-charge'],
  withdraw: ['office-head'],
  addItems: ['handler', 'office'],
  reportItem: ['handler', 'principal'],
  checkItem: ['principal', 'lead-reviewer', 'office'],
  strikeItem: ['office'],
  reviewLongTerm: ['lead-reviewer'],
};
