import { api } from '../api/client.ts';
import { answered } from '../api/refused.ts';
import type { paths } from '../api/schema.d.ts';

/** A draft as it is written down. */
export type Draft = paths['/api/batches/{id}/drafts']['post']['requestBody']['content']['application/json'];
export type Content = Draft['content'];

/** A draft as it is kept. */
export type KeptDraft = Awaited<ReturnType<typeof readDraft>>;

/** A draft as it stands now. Throws `Refused` or `Unanswered`. */
export function readDraft(id: string) {
  return answered(api.GET('/api/drafts/{id}', { params: { path: { id } } }));
}

/** A draft on the page: its lists as lines, what is undecided as nothing. */
export interface Written {
  number: string;
  title: string;
  statement: string;
  topic: string;
  goal: string;
  /** One line each. */
  closingStandard: string;
  level: Content['level'];
  severity: NonNullable<Content['severity']>;
  kind: Content['kind'];
  deadlineKind: Content['deadlineKind'];
  /** The common finding it belongs to, where it is individual. */
  parent: string;
  /** What it is counted in; blank where it is not counted. */
  quantityUnit: string;
  quantityBaseline: number | null;
  quantityTarget: number | null;
  unit: string;
  leadUnit: string;
  rectifyBy: string;
}

/** What of a draft the form does not show, and keeps as it is. */
export type Unshown = Pick<Content, 'parts' | 'deadlinePhrase' | 'deadlineFirmness' | 'dateConfirmed'>;

export const blankDraft: Written = {
  number: '',
  title: '',
  statement: '',
  topic: '',
  goal: '',
  closingStandard: '',
  level: 'county',
  severity: 'ordinary',
  kind: 'individual',
  deadlineKind: 'staged',
  parent: '',
  quantityUnit: '',
  quantityBaseline: null,
  quantityTarget: null,
  unit: '',
  leadUnit: '',
  rectifyBy: '',
};

export function writtenOf({ number, content }: Pick<KeptDraft, 'number' | 'content'>): Written {
  const { title, statement, goal, level, kind, deadlineKind, quantity } = content;
  return {
    ...{ number, title, statement, goal, level, kind, deadlineKind },
    severity: content.severity ?? 'ordinary',
    topic: content.topic ?? '',
    closingStandard: content.closingStandard.join('\n'),
    parent: content.parent ?? '',
    quantityUnit: quantity?.unit ?? '',
    quantityBaseline: quantity?.baseline ?? null,
    quantityTarget: quantity?.target ?? null,
    unit: content.unit ?? '',
    leadUnit: content.leadUnit ?? '',
    rectifyBy: content.rectifyBy ?? '',
  };
}

export function unshownOf({ content }: Pick<KeptDraft, 'content'>): Unshown {
  const { parts, deadlinePhrase, deadlineFirmness, dateConfirmed } = content;
  return { parts, deadlinePhrase, deadlineFirmness, dateConfirmed };
}

export function draftOf(written: Written, unshown: Unshown): Draft {
  const { number, topic, parent, quantityUnit, quantityBaseline, quantityTarget, ...said } = written;
  const lines = said.closingStandard.split('\n').map((line) => line.trim());
  return {
    number: number.trim(),
    content: {
      ...unshown,
      ...said,
      ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
      ...(parent === '' || said.kind === 'common' ? {} : { parent }),
      ...quantityOf(written),
      closingStandard: lines.filter((line) => line !== ''),
      unit: said.unit || null,
      leadUnit: said.leadUnit || null,
      rectifyBy: said.rectifyBy || null,
    },
  };
}

type Counted = Pick<Written, 'quantityUnit' | 'quantityBaseline' | 'quantityTarget'>;

/** The numbers that lack, where something is counted. */
export function uncounted({ quantityUnit, quantityBaseline, quantityTarget }: Counted): readonly string[] {
  if (quantityUnit.trim() === '' && quantityBaseline === null && quantityTarget === null) return [];
  return [
    ...(quantityBaseline === null ? ['quantityBaseline'] : []),
    ...(quantityTarget === null ? ['quantityTarget'] : []),
  ];
}

function quantityOf({ quantityUnit, quantityBaseline, quantityTarget }: Counted): Pick<Content, 'quantity'> {
  if (quantityBaseline === null || quantityTarget === null) return {};
  return { quantity: { unit: quantityUnit.trim(), baseline: quantityBaseline, target: quantityTarget } };
}

/** A form brought up to date with what somebody else has saved meanwhile, and where they changed something. */
export interface UpToDate {
  readonly written: Written;
  readonly changed: readonly (keyof Written)[];
}

/** Their change stands wherever the form still said what it `began` with; what was typed stays as it was typed. */
export function upToDate(written: Written, began: Written, now: Written): UpToDate {
  const changed = (Object.keys(now) as (keyof Written)[]).filter((field) => now[field] !== began[field]);
  const untouched = changed.filter((field) => written[field] === began[field]);
  return {
    written: { ...written, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) },
    changed,
  };
}

/** Whether what is kept is what this form says: then it was saved, though the answer was lost. */
export function isKept(written: Written, now: Written): boolean {
  const said = writtenOf(draftOf(written, {}));
  return (Object.keys(now) as (keyof Written)[]).every((field) => said[field] === now[field]);
}
