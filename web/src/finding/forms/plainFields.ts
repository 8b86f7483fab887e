import type { Finding } from '../../api/types.ts';
import type { Words } from '../../words.ts';
import type { FormType } from './body.ts';

/** A field that is text or a day, by its name in the command. */
export interface PlainField {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'day' | 'count' | 'choice' | 'choices';
  readonly optional?: true;
  /** Of the field's label, where it is not its name. */
  readonly label?: string;
  /** What a choice is among. */
  readonly options?: (finding: Finding, words: Words) => readonly Option[];
}

export interface Option {
  readonly value: string | number;
  readonly label: string;
}

const text = (name: string): PlainField => ({ name, kind: 'text' });
const opinion: PlainField = { name: 'opinion', kind: 'text', optional: true };

const newDate: PlainField = { name: 'rectifyBy', kind: 'day' };
const ownDocument: PlainField = { name: 'document', kind: 'line', label: 'documentNumber' };
const superiorDocument: PlainField = { name: 'superiorDocument', kind: 'line', optional: true };

/** Working days that an act sets; how far they may go is the domain's to say. */
const limitDays: PlainField = { name: 'limitDays', kind: 'count' };
const notice = (which: (notice: Finding['notices'][number]) => boolean): PlainField => ({
  name: 'notice',
  kind: 'choice',
  options: ({ notices }, { t }) =>
    notices
      .filter(which)
      .map(({ notice, number }) => ({ value: notice, label: number ?? t('pressed.draft', { n: notice }) })),
});
const choice = (name: string, values: readonly string[], words: string): PlainField => ({
  name,
  kind: 'choice',
  options: (_finding, { t }) => values.map((value) => ({ value, label: t(`${words}.${value}`) })),
});

function byName({ id, name }: { readonly id: string; readonly name: string }): Option {
  return { value: id, label: name };
}

/** The fields of the commands that are nothing but such fields. */
export const plainFields: Partial<Record<FormType, readonly PlainField[]>> = {
  receive: [],
  approvePlan: [opinion],
  returnPlan: [text('reason')],
  applyForClosure: [text('summary')],
  supplement: [text('reason'), text('missing')],
  return: [text('reason'), text('toAdd')],
  requestExtension: [newDate, text('reason'), superiorDocument],
  changeDeadline: [newDate, text('reason'), superiorDocument],
  resume: [text('reason')],
  draftSupervisionNotice: [text('demand'), limitDays],
  issueSupervisionNotice: [
    notice(({ issuedAt, voidedAt }) => issuedAt === null && voidedAt === null),
    { ...text('demand'), optional: true },
    limitDays,
  ],
  voidSupervisionNotice: [notice(({ voidedAt }) => voidedAt === null), text('reason')],
  answerSupervisionNotice: [
    notice(
      ({ issuedAt, answeredAt, voidedAt }) => issuedAt !== null && answeredAt === null && voidedAt === null,
    ),
    text('result'),
  ],
  decideProposal: [
    {
      name: 'rung',
      kind: 'choice',
      options: ({ proposals }, { t }) =>
        proposals.map(({ rung }) => ({ value: rung, label: t(`rung.${rung}`) })),
    },
    { ...choice('decision', ['forward', 'do', 'doNot', 'later'], 'decision'), label: 'proposalDecision' },
    text('reason'),
    { name: 'until', kind: 'day', optional: true },
  ],
  requestCoordination: [
    text('stuck'),
    text('need'),
    choice('from', ['assigned-leader', 'leader-in-charge', 'lead-reviewer'], 'role'),
  ],
  answerCoordination: [
    {
      name: 'request',
      kind: 'choice',
      options: ({ requests }) =>
        requests
          .filter(({ answeredAt }) => answeredAt === null)
          .map(({ request, stuck }) => ({ value: request, label: stuck })),
    },
    text('answer'),
  ],
  instruct: [
    { ...text('text'), label: 'instruction' },
    { ...choice('to', ['principal', 'handler', 'lead-reviewer', 'office-head'], 'role'), kind: 'choices' },
    limitDays,
  ],
  acknowledge: [opinion],
  noteContact: [{ name: 'text', kind: 'line', label: 'contact' }],
  objectFact: [text('reason')],
  handOn: [
    { name: 'handler', kind: 'choice', options: ({ handlers }) => handlers.map(byName) },
    { name: 'deputy', kind: 'choice', optional: true, options: ({ deputies }) => deputies.map(byName) },
    { ...text('note'), optional: true },
  ],
  receivePart: [
    {
      name: 'unit',
      label: 'part',
      kind: 'choice',
      options: ({ parts }) => parts.map(({ unit }) => byName(unit)),
    },
  ],
  submitPaper: [
    {
      name: 'reference',
      kind: 'choice',
      label: 'scan',
      options: ({ evidence }) => evidence.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: 'signer', kind: 'choice', options: ({ holder }) => (holder?.people ?? []).map(byName) },
    { name: 'signedOn', kind: 'day' },
  ],
  passPaper: [],
  refusePaper: [text('reason')],
  objectToClosure: [{ name: 'objector', kind: 'line' }, text('reason'), text('toAdd')],
  reportToSuperior: [ownDocument],
  recordSuperiorAnswer: [
    { ...choice('answer', ['filed', 'endorsed', 'sentBack'], 'superiorAnswer'), label: 'superiorAnswer' },
    ownDocument,
    { ...text('reason'), label: 'sentBackReason', optional: true },
    { ...newDate, optional: true },
  ],
  reopen: [
    { ...choice('cause', ['look-back', 'false-report', 'superior'], 'reopening'), label: 'reopening' },
    text('reason'),
    newDate,
    { ...ownDocument, optional: true },
  ],
  withdraw: [text('reason'), superiorDocument],
};
