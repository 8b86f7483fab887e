import type { MadeCommandType } from '../finding/commands.ts';
import type { Role } from './post.ts';

/** A post of the finding's, or the people of its cooperating units. */
export type Giver = Role | 'cooperating';

/**
 * Who may give which command (domain.md §1, §4). The signing commands name every post that can have
 * a step; which of them has it now is the step's question.
 */
export const mayGive = {
  // Which of them, the policy says.
  dispatch: ['office', 'office-head', 'leader-in-charge'],
  receive: ['handler'],
  submitPlan: ['handler', 'principal'],
  approvePlan: ['lead-reviewer', 'office'],
  returnPlan: ['lead-reviewer', 'office'],
  reportProgress: ['handler', 'principal'],
  attachEvidence: ['handler'],
  applyForClosure: ['handler'],
  sign: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  supplement: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  return: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  correct: ['office'],
  requestExtension: ['handler', 'principal'],
  giveOpinion: ['office-head'],
  decideExtension: ['leader-in-charge', 'top-leader'],
  changeDeadline: ['leader-in-charge', 'top-leader'],
  suspend: ['leader-in-charge', 'top-leader'],
  resume: ['leader-in-charge', 'top-leader'],
  withdraw: ['office-head'],
  draftSupervisionNotice: ['office', 'office-head'],
  issueSupervisionNotice: ['office-head'],
  voidSupervisionNotice: ['office-head'],
  answerSupervisionNotice: ['principal'],
  decideProposal: ['office-head', 'top-leader', 'deputy-head'],
  requestCoordination: ['handler', 'principal'],
  answerCoordination: ['assigned-leader', 'leader-in-charge', 'lead-reviewer'],
  instruct: ['assigned-leader', 'leader-in-charge', 'top-leader', 'deputy-head'],
  acknowledge: ['assigned-leader', 'leader-in-charge', 'top-leader', 'deputy-head'],
  noteContact: ['office', 'office-head'],
  submitPaper: ['handler', 'office'],
  passPaper: ['office', 'office-head'],
  refusePaper: ['office', 'office-head'],
  objectToClosure: ['office'],
  reportToSuperior: ['office'],
  recordSuperiorAnswer: ['office'],
  reopen: ['office-head'],
  addItems: ['handler', 'office'],
  reportItem: ['handler', 'principal'],
  checkItem: ['principal', 'lead-reviewer', 'office'],
  strikeItem: ['office'],
  reviewLongTerm: ['lead-reviewer'],
  objectResponsibility: ['principal'],
  objectFact: ['principal'],
  resolveObjection: ['office', 'leader-in-charge'],
  reassign: ['office-head'],
  handOn: ['handler'],
  receivePart: ['cooperating'],
  reportPart: ['cooperating'],
} as const satisfies Record<MadeCommandType, readonly Giver[]>;
