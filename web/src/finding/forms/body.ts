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
const unjudged = '' as 'met';
/** Nor is a number. */
const uncounted = null as unknown as number;

/** The blank form of a command; a plan that came back begins with what it said. */
export const blankBody: { readonly [T in FormType]: (finding: Finding) => Body<T> } = {
  receive: () => ({ type: 'receive' }),
  submitPlan: ({ plan }) => ({ type: 'submitPlan', plan: startedPlan(plan) }),
  approvePlan: () => ({ type: 'approvePlan', opinion: '' }),
  returnPlan: () => ({ type: 'returnPlan', reason: '' }),
  reportProgress: () => ({ type: 'reportProgress', text: '', milestonesDone: [], quantityNow: uncounted }),
  applyForClosure: () => ({ type: 'applyForClosure', summary: '' }),
  sign: () => ({ type: 'sign', opinion: '', verification: { how: unsaid, ticked: [], quantityNow: uncounted } }),
  supplement: () => ({ type: 'supplement', reason: '', missing: '' }),
  return: () => ({ type: 'return', reason: '', toAdd: '' }),
  correct: ({ title, statement, goal }) => ({
    type: 'correct',
    reason: '',
    correction: { title, statement, goal },
  }),
  changeDeadline: () => ({ type: 'changeDeadline', reason: '', rectifyBy: '' }),
  withdraw: () => ({ type: 'withdraw', reason: '', superiorDocument: '' }),
  addItems: () => ({ type: 'addItems', items: [] }),
  reportItem: () => ({ type: 'reportItem', items: [], text: '' }),
  checkItem: () => ({ type: 'checkItem', items: [], outcome: unjudged, note: '' }),
  strikeItem: () => ({ type: 'strikeItem', items: [], reason: '' }),
  reviewLongTerm: () => ({ type: 'reviewLongTerm', outcome: unjudged, opinion: '', next: '' }),
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
