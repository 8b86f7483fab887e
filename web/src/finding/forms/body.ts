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
/** Nor what the superior answered, or why it is opened again. */
const unheard = '' as 'filed';
const unfound = '' as 'look-back';
/** Nor what is decided, or whom one asks. */
const undecided = '' as 'do';
const unasked = '' as 'leader-in-charge';
/** Neither is what is granted, or why work stands still. */
const unanswered = '' as 'grant';
const uncaused = '' as 'epidemic';

const unresolved = '' as 'upheld';

/** The blank form of a command; a plan that came back begins with what it said. */
export const blankBody: { readonly [T in FormType]: (finding: Finding) => Body<T> } = {
  receive: () => ({ type: 'receive' }),
  submitPlan: ({ plan }) => ({ type: 'submitPlan', plan: startedPlan(plan) }),
  approvePlan: () => ({ type: 'approvePlan', opinion: '' }),
  returnPlan: () => ({ type: 'returnPlan', reason: '' }),
  reportProgress: () => ({ type: 'reportProgress', text: '', milestonesDone: [], quantityNow: uncounted }),
  applyForClosure: () => ({ type: 'applyForClosure', summary: '' }),
  sign: () => ({
    type: 'sign',
    opinion: '',
    verification: { how: unsaid, ticked: [], quantityNow: uncounted },
  }),
  supplement: () => ({ type: 'supplement', reason: '', missing: '' }),
  return: () => ({ type: 'return', reason: '', toAdd: '' }),
  correct: ({ title, statement, goal }) => ({
    type: 'correct',
    reason: '',
    correction: { title, statement, goal },
  }),
  requestExtension: () => ({ type: 'requestExtension', reason: '', rectifyBy: '', superiorDocument: '' }),
  giveOpinion: () => ({ type: 'giveOpinion', advice: unanswered, opinion: '', superiorDocument: '' }),
  decideExtension: ({ extension }) => ({
    type: 'decideExtension',
    decision: unanswered,
    reason: '',
    rectifyBy: extension?.to ?? '',
    superiorDocument: '',
  }),
  changeDeadline: () => ({ type: 'changeDeadline', reason: '', rectifyBy: '', superiorDocument: '' }),
  suspend: () => ({ type: 'suspend', cause: uncaused, reason: '', expectedEnd: '' }),
  resume: () => ({ type: 'resume', reason: '' }),
  draftSupervisionNotice: () => ({ type: 'draftSupervisionNotice', demand: '', limitDays: 5 }),
  issueSupervisionNotice: ({ notices }) => {
    const draft = notices.find(({ issuedAt, voidedAt }) => issuedAt === null && voidedAt === null);
    const { notice = 1, demand = null, limitDays = 5 } = draft ?? {};
    return { type: 'issueSupervisionNotice', notice, demand: demand ?? '', limitDays };
  },
  voidSupervisionNotice: ({ notices }) => ({
    type: 'voidSupervisionNotice',
    notice: notices.findLast(({ voidedAt }) => voidedAt === null)?.notice ?? 1,
    reason: '',
  }),
  answerSupervisionNotice: ({ notices }) => ({
    type: 'answerSupervisionNotice',
    notice: notices.find(({ issuedAt, answeredAt }) => issuedAt !== null && answeredAt === null)?.notice ?? 1,
    result: '',
  }),
  decideProposal: ({ proposals }) => ({
    type: 'decideProposal',
    rung: proposals[0]?.rung ?? 'interview',
    decision: undecided,
    reason: '',
    until: '',
  }),
  requestCoordination: () => ({ type: 'requestCoordination', stuck: '', need: '', from: unasked }),
  answerCoordination: ({ requests }) => ({
    type: 'answerCoordination',
    request: requests.find(({ answeredAt }) => answeredAt === null)?.request ?? 1,
    answer: '',
  }),
  instruct: () => ({ type: 'instruct', text: '', to: ['principal'], limitDays: 5 }),
  acknowledge: () => ({ type: 'acknowledge', opinion: '' }),
  noteContact: () => ({ type: 'noteContact', text: '' }),
  objectResponsibility: () => ({ type: 'objectResponsibility', reason: '', proposed: '' }),
  objectFact: () => ({ type: 'objectFact', reason: '' }),
  resolveObjection: ({ objections }) => ({
    type: 'resolveObjection',
    about: objections.responsibility === null ? 'fact' : 'responsibility',
    decision: unresolved,
    reason: '',
    unit: objections.responsibility?.proposed.id ?? '',
    leadUnit: '',
    document: '',
  }),
  reassign: () => ({ type: 'reassign', reason: '', unit: '', leadUnit: '' }),
  handOn: ({ handlers, deputies }) => ({
    type: 'handOn',
    handler: handlers.length === 1 ? (handlers[0]?.id ?? '') : '',
    deputy: deputies[0]?.id ?? '',
    note: '',
  }),
  receivePart: ({ parts }) => ({ type: 'receivePart', unit: parts[0]?.unit.id ?? '' }),
  reportPart: ({ parts }) => ({
    type: 'reportPart',
    unit: parts[0]?.unit.id ?? '',
    text: '',
    measures: [],
    done: false,
  }),
  submitPaper: ({ holder }) => ({
    type: 'submitPaper',
    reference: '',
    signer: holder?.people.length === 1 ? (holder.people[0]?.id ?? '') : '',
    signedOn: '',
    opinion: '',
    verification: { how: unsaid, ticked: [], quantityNow: uncounted },
  }),
  passPaper: () => ({ type: 'passPaper' }),
  refusePaper: () => ({ type: 'refusePaper', reason: '' }),
  objectToClosure: () => ({ type: 'objectToClosure', objector: '', reason: '', toAdd: '' }),
  reportToSuperior: () => ({ type: 'reportToSuperior', document: '' }),
  recordSuperiorAnswer: () => ({
    type: 'recordSuperiorAnswer',
    answer: unheard,
    document: '',
    reason: '',
    rectifyBy: '',
  }),
  reopen: () => ({ type: 'reopen', cause: unfound, reason: '', rectifyBy: '', document: '' }),
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
