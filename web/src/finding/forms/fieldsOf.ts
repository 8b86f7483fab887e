import type { Component } from 'vue';
import type { FormType } from './body.ts';
import CorrectFields from './CorrectFields.vue';
import ExtensionFields from './ExtensionFields.vue';
import ItemFields from './ItemFields.vue';
import PaperFields from './PaperFields.vue';
import PartFields from './PartFields.vue';
import PlainFields from './PlainFields.vue';
import PlanFields from './PlanFields.vue';
import ProgressFields from './ProgressFields.vue';
import ResolveFields from './ResolveFields.vue';
import ReviewFields from './ReviewFields.vue';
import SignFields from './SignFields.vue';
import SuspendFields from './SuspendFields.vue';
import TableFields from './TableFields.vue';
import UnitFields from './UnitFields.vue';

/** The fields of each command's form, in the order in which the commands are offered. */
export const fieldsOf: Record<FormType, Component> = {
  receive: PlainFields,
  submitPlan: PlanFields,
  approvePlan: PlainFields,
  returnPlan: PlainFields,
  sign: SignFields,
  supplement: PlainFields,
  return: PlainFields,
  submitPaper: PaperFields,
  passPaper: PlainFields,
  refusePaper: PlainFields,
  objectToClosure: PlainFields,
  reportToSuperior: PlainFields,
  recordSuperiorAnswer: PlainFields,
  reopen: PlainFields,
  reportProgress: ProgressFields,
  applyForClosure: PlainFields,
  addItems: TableFields,
  reportItem: ItemFields,
  checkItem: ItemFields,
  strikeItem: ItemFields,
  reviewLongTerm: ReviewFields,
  correct: CorrectFields,
  requestExtension: PlainFields,
  giveOpinion: ExtensionFields,
  decideExtension: ExtensionFields,
  changeDeadline: PlainFields,
  suspend: SuspendFields,
  resume: PlainFields,
  requestCoordination: PlainFields,
  answerCoordination: PlainFields,
  draftSupervisionNotice: PlainFields,
  issueSupervisionNotice: PlainFields,
  answerSupervisionNotice: PlainFields,
  voidSupervisionNotice: PlainFields,
  decideProposal: PlainFields,
  instruct: PlainFields,
  acknowledge: PlainFields,
  noteContact: PlainFields,
  objectResponsibility: UnitFields,
  objectFact: PlainFields,
  resolveObjection: ResolveFields,
  reassign: UnitFields,
  handOn: PlainFields,
  receivePart: PlainFields,
  reportPart: PartFields,
  withdraw: PlainFields,
};

export type { FormType };

export const formTypes = Object.keys(fieldsOf) as FormType[];
