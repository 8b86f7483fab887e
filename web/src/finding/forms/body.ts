import type { Command, Finding } from '../../api/types.ts';

/** What people do on a finding's page; evidence has a place of its own. */
export type FormType = Command['type'];

type Whole<T> = T extends (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<NonNullable<T[K]>> }
    : T;
/** A form as it is being written: every field is there, and may be blank. */
export type Body<T extends FormType> = Whole<Extract<Command, { type: T }>>;
/** How something was verified is for whoever verified it to say: nothing is said for them. */
const unsaid = '' as 'papers';

/** The blank form of a command; a plan that came back begins with what it said. */
export const blankBody: { readonly [T in FormType]: (finding: Finding) => Body<T> } = {
  receive: () => ({ type: 'receive' }),
  submitPlan: ({ plan }) => ({ type: 'submitPlan', plan: startedPlan(plan) }),
  approvePlan: () => ({ type: 'approvePlan', opinion: '' }),
  returnPlan: () => ({ type: 'returnPlan', reason: '' }),
  reportProgress: () => ({ type: 'reportProgress', text: '', milestonesDone: [] }),
  applyForClosure: () => ({ type: 'applyForClosure', summary: '' }),
  sign: () => ({ type: 'sign', opinion: '', verification: { how: unsaid, ticked: [] } }),
  supplement: () => ({ type: 'supplement', reason: '', missing: '' }),
  return: () => ({ type: 'return', reason: '', toAdd: '' }),
  correct: ({ title, statement, goal }) => ({
    type: 'correct',
    reason: '',
    correction: { title, statement, goal },
  }),
  changeDeadline: () => ({ type: 'changeDeadline', reason: '', rectifyBy: '' }),
  withdraw: () => ({ type: 'withdraw', reason: '', superiorDocument: '' }),
};

function startedPlan(plan: Finding['plan']): Body<'submitPlan'>['plan'] {
  if (plan === null)
    return { causeAnalysis: '', measures: [{ text: '', person: '', by: '' }], milestones: [] };
  const { causeAnalysis = '', measures, milestones } = plan.content;
  return {
    causeAnalysis,
    measures: measures.map((measure) => ({ ...measure })),
    milestones: milestones.map((milestone) => ({ ...milestone })),
  };
}
