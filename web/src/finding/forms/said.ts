import type { Command, Finding } from '../../api/types.ts';
import type { Body, FormType } from './body.ts';

/** What a written form says, on the finding as it was when the form began. */
type Saying<T extends FormType> = (body: Body<T>, begun: Finding) => Command;

/** By form; one that is not here says all that stands in it. */
const sayings: { readonly [T in FormType]?: Saying<T> } = {
  submitPlan: (body) => {
    const { causeAnalysis, ...plan } = body.plan;
    return { ...body, plan: causeAnalysis.trim() === '' ? plan : body.plan };
  },
  sign: ({ type, opinion, verification }, begun) => ({
    type,
    ...filled({ opinion }),
    ...verified(verification, begun),
  }),
  submitPaper: ({ opinion, verification, ...paper }, begun) => ({
    ...paper,
    ...filled({ opinion }),
    ...verified(verification, begun),
  }),
  recordSuperiorAnswer: ({ reason, rectifyBy, ...answer }) =>
    // Only what was sent back has a reason and a date; those written before the answer was changed are dropped.
    answer.answer === 'sentBack' ? { ...answer, ...filled({ reason, rectifyBy }) } : answer,
  reopen: ({ document, ...rest }) => ({ ...rest, ...filled({ document }) }),
  issueSupervisionNotice: ({ demand, ...rest }) => ({ ...rest, ...filled({ demand }) }),
  decideProposal: ({ until, ...rest }) =>
    // A day is named only for later.
    rest.decision === 'later' && until !== '' ? { ...rest, until } : rest,
  acknowledge: ({ type, opinion }) => ({ type, ...filled({ opinion }) }),
  approvePlan: ({ type, opinion }) => ({ type, ...filled({ opinion }) }),
  decideExtension: ({ type, decision, reason, rectifyBy, superiorDocument }) => {
    // The date begins as the one asked for: a refusal does not say it.
    const date = decision === 'refuse' || rectifyBy === '' ? {} : { rectifyBy };
    return { type, decision, ...filled({ reason, superiorDocument }), ...date };
  },
  resolveObjection: ({ unit, leadUnit, document, ...rest }) => {
    // The unit begins as the one proposed: only a reassignment says it.
    const units = rest.decision === 'reassigned' ? filled({ unit, leadUnit }) : {};
    return { ...rest, ...units, ...(rest.about === 'fact' ? filled({ document }) : {}) };
  },
  reassign: ({ leadUnit, ...rest }) => ({ ...rest, ...filled({ leadUnit }) }),
  handOn: ({ deputy, note, ...rest }) => ({ ...rest, ...filled({ deputy, note }) }),
  reportPart: ({ measures, ...rest }) => (measures.length === 0 ? rest : { ...rest, measures }),
  requestExtension: withConsentIfAny,
  giveOpinion: withConsentIfAny,
  changeDeadline: withConsentIfAny,
  withdraw: withConsentIfAny,
  addItems: ({ type, items }) => ({ type, items: items.map(itemSaid) }),
  checkItem: ({ note, ...rest }) => ({ ...rest, ...filled({ note }) }),
  reviewLongTerm: ({ next, ...rest }) => (next === '' ? rest : { ...rest, next }),
  reportProgress: ({ quantityNow, ...rest }) => (quantityNow === null ? rest : { ...rest, quantityNow }),
  correct: ({ correction, ...rest }, begun) => ({ ...rest, correction: changedIn(correction, begun) }),
};

/**
 * The command that a written form amounts to: what may be left blank and was is left unsaid, and so are words that were
 * not changed since the form began on the finding as it was then.
 */
export function saidIn(body: Body<FormType>, begun: Finding): Command {
  // The table is keyed by the form's own type, which the compiler does not follow through a look-up.
  const say = sayings[body.type] as Saying<FormType> | undefined;
  return say === undefined ? body : say(body, begun);
}

/** Whether the step that is open verifies: its signature says how, and ticks the closing standard. */
export function verifies({ form }: Pick<Finding, 'form'>): boolean {
  return form?.openStep === 'lead-reviewer';
}

/** The verification, where the open step verifies; with the number that was counted, where one was. */
function verified({ quantityNow, ...rest }: Body<'sign'>['verification'], begun: Finding) {
  if (!verifies(begun)) return {};
  return { verification: quantityNow === null ? rest : { ...rest, quantityNow } };
}

/** The superior's consent is on paper for some dates only. */
function withConsentIfAny(
  body: Body<'requestExtension' | 'giveOpinion' | 'changeDeadline' | 'withdraw'>,
): Command {
  const { superiorDocument, ...rest } = body;
  return superiorDocument.trim() === '' ? rest : body;
}

function itemSaid({ name, place, what }: Body<'addItems'>['items'][number]) {
  return { name, ...(place === '' ? {} : { place }), ...(what === '' ? {} : { what }) };
}

/** The words that are not those of the finding. */
function changedIn(correction: Body<'correct'>['correction'], begun: Finding) {
  const changed = Object.entries(correction).filter(
    ([word, text]) => text !== begun[word as keyof typeof correction],
  );
  return Object.fromEntries(changed);
}

/** What of it is not blank. */
function filled<T extends Record<string, string>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<T>;
}
