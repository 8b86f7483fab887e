import type { Component } from 'vue';
import type { FormType } from './body.ts';
import CorrectFields from './CorrectFields.vue';
import ItemFields from './ItemFields.vue';
import ReviewFields from './ReviewFields.vue';
import TableFields from './TableFields.vue';
import PlainFields from './PlainFields.vue';
import PlanFields from './PlanFields.vue';
import ProgressFields from './ProgressFields.vue';
import SignFields from './SignFields.vue';

/** The fields of each command's form, in the order in which the commands are offered. */
export const fieldsOf: Record<FormType, Component> = {
  receive: PlainFields,
  submitPlan: PlanFields,
  approvePlan: PlainFields,
  returnPlan: PlainFields,
  sign: SignFields,
  supplement: PlainFields,
  return: PlainFields,
  reportProgress: ProgressFields,
  applyForClosure: PlainFields,
  addItems: TableFields,
  reportItem: ItemFields,
  checkItem: ItemFields,
  strikeItem: ItemFields,
  reviewLongTerm: ReviewFields,
  correct: CorrectFields,
  changeDeadline: PlainFields,
  withdraw: PlainFields,
};

export type { FormType };

export const formTypes = Object.keys(fieldsOf) as FormType[];
