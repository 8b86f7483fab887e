import type { Finding } from '../../api/types.ts';
import type { Body, FormType } from './body.ts';
import { plainFields } from './plainFields.ts';
import { verifies } from './said.ts';

/** Whatever stands in them, they are not blank. */
const settled: ReadonlySet<string> = new Set(['count', 'choices']);

type Field = readonly [path: string, label: string, value: unknown];
/** The fields of a form that must be filled, as it is being written. */
type MustFill<T extends FormType> = (body: Body<T>, begun: Finding) => readonly Field[];

/** By form; one that is not here is nothing but plain fields. */
const required: { readonly [T in FormType]?: MustFill<T> } = {
  submitPlan: ({ plan }) => [...plan.measures.flatMap(ofMeasure), ...plan.milestones.flatMap(ofMilestone)],
  reportProgress: ({ text }) => [['text', 'field.text', text]],
  sign: ({ verification }, begun) =>
    verifies(begun) ? [['verification.how', 'field.how', verification.how]] : [],
  giveOpinion: ({ advice, opinion }) => [
    ['advice', 'field.advice', advice],
    ['opinion', 'field.opinion', opinion],
  ],
  decideExtension: ({ decision, reason, rectifyBy }) => [
    ['decision', 'field.decision', decision],
    ...only(decision === 'refuse', ['reason', 'field.reason', reason]),
    ...only(decision === 'grant', ['rectifyBy', 'field.rectifyBy', rectifyBy]),
  ],
  suspend: ({ cause, expectedEnd, reason }) => [
    ['cause', 'field.cause', cause],
    ['expectedEnd', 'field.expectedEnd', expectedEnd],
    ['reason', 'field.reason', reason],
  ],
  objectResponsibility: ({ proposed, reason }) => [
    ['proposed', 'field.proposed', proposed],
    ['reason', 'field.reason', reason],
  ],
  resolveObjection: ({ about, decision, reason, unit, document }) => [
    ['decision', 'field.decision', decision],
    ['reason', 'field.reason', reason],
    ...only(decision === 'reassigned', ['unit', 'field.unit', unit]),
    ...only(about === 'fact', ['document', 'field.document', document]),
  ],
  reassign: ({ unit, reason }) => [
    ['unit', 'field.unit', unit],
    ['reason', 'field.reason', reason],
  ],
  reportPart: ({ unit, text }) => [
    ['unit', 'field.part', unit],
    ['text', 'field.text', text],
  ],
  addItems: ({ items }) => [['items', 'field.table', items.length === 0 ? '' : 'items']],
  reportItem: ({ items, text }) => [
    ['items', 'field.items', items.join(' ')],
    ['text', 'field.doneHow', text],
  ],
  checkItem: ({ items, outcome, note }) => [
    ['items', 'field.items', items.join(' ')],
    ['outcome', 'field.outcome', outcome],
    ...only(outcome === 'not-met', ['note', 'field.note', note]),
  ],
  strikeItem: ({ items, reason }) => [
    ['items', 'field.items', items.join(' ')],
    ['reason', 'field.reason', reason],
  ],
  reviewLongTerm: ({ outcome, opinion, next }) => [
    ['outcome', 'field.outcome', outcome],
    ['opinion', 'field.seen', opinion],
    ...only(outcome === 'not-met', ['next', 'field.next', next]),
  ],
  // Words left as they were are not said: only the reason must be there.
  correct: ({ reason }) => [['reason', 'field.reason', reason]],
};

/** Paths of the fields that must be filled and are not, each with the key of its label. */
export function missingIn(body: Body<FormType>, begun: Finding): Map<string, string> {
  // The table is keyed by the form's own type, which the compiler does not follow through a look-up.
  const own = required[body.type] as MustFill<FormType> | undefined;
  const fields = own === undefined ? ofPlain(body) : own(body, begun);
  return new Map(fields.filter(isBlank).map(([path, label]) => [path, label]));
}

function isBlank([, , value]: Field): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

/** A field that must be filled only where the others say so. */
function only(asked: boolean, field: Field): readonly Field[] {
  return asked ? [field] : [];
}

function ofMeasure({ text, person, by }: Body<'submitPlan'>['plan']['measures'][number], i: number): Field[] {
  return [
    [`plan.measures.${i}.text`, 'field.measureText', text],
    [`plan.measures.${i}.person`, 'finding.person', person],
    [`plan.measures.${i}.by`, 'finding.by', by],
  ];
}

function ofMilestone({ name, by }: Body<'submitPlan'>['plan']['milestones'][number], i: number): Field[] {
  return [
    [`plan.milestones.${i}.name`, 'field.milestoneName', name],
    [`plan.milestones.${i}.by`, 'finding.by', by],
  ];
}

function ofPlain(body: Body<FormType>): Field[] {
  return (plainFields[body.type] ?? [])
    .filter(({ kind, optional }) => optional === undefined && !settled.has(kind))
    .map(({ name, label }) => [name, `field.${label ?? name}`, String(body[name as keyof typeof body])]);
}
