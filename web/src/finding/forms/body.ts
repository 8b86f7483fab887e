import type { CommandOf, MadeCommandType } from '../../../../domain/finding/commands.ts';
import type { Finding } from '../../api/types.ts';

/** What people do on a finding's page; dispatch goes by batches, evidence has a place of its own. */
export type FormType = Exclude<MadeCommandType, 'dispatch' | 'attachEvidence'>;

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: Mutable<NonNullable<T[K]>> }
    : T;
/** A form as it is being written: every field is there, and may be blank. */
export type Body<T extends FormType> = Mutable<CommandOf<T>>;

/** The blank form of a command; a plan that came back begins with what it said. */
export const blankBody: { readonly [T in FormType]: (finding: Finding) => Body<T> } = {
  receive: () => ({ type: 'receive' }),
  submitPlan: ({ plan }) => ({ type: 'submitPlan', plan: startedPlan(plan) }),
  approvePlan: () => ({ type: 'approvePlan', opinion: '' }),
  returnPlan: () => ({ type: 'returnPlan', reason: '' }),
  reportProgress: () => ({ type: 'reportProgress', text: '', milestonesDone: [] }),
  applyForClosure: () => ({ type: 'applyForClosure', summary: '' }),
  sign: () => ({ type: 'sign', opinion: '', verification: { how: 'on-site', ticked: [] } }),
  supplement: () => ({ type: 'supplement', reason: '', missing: '' }),
  return: () => ({ type: 'return', reason: '', toAdd: '' }),
  correct: ({ title, statement, goal }) => ({
    type: 'correct',
    reason: '',
    correction: { title, statement, goal },
  }),
  changeDeadline: () => ({ type: 'changeDeadline', reason: '', rectifyBy: '' as never }),
  withdraw: () => ({ type: 'withdraw', reason: '', superiorDocument: '' }),
};

function startedPlan(plan: Finding['plan']): Body<'submitPlan'>['plan'] {
  if (plan === null)
    return { causeAnalysis: '', measures: [{ text: '', person: '', by: '' as never }], milestones: [] };
  const { causeAnalysis = '', measures, milestones } = plan.content;
  return structuredClone({ causeAnalysis, measures, milestones }) as Body<'submitPlan'>['plan'];
}
