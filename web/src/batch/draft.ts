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
  kind: Content['kind'];
  deadlineKind: Content['deadlineKind'];
  unit: string;
  leadUnit: string;
  rectifyBy: string;
}

export const blankDraft: Written = {
  number: '',
  title: '',
  statement: '',
  topic: '',
  goal: '',
  closingStandard: '',
  level: 'county',
  kind: 'individual',
  deadlineKind: 'staged',
  unit: '',
  leadUnit: '',
  rectifyBy: '',
};

export function writtenOf({ number, content }: Draft): Written {
  const { closingStandard, unit, leadUnit, rectifyBy, topic, ...rest } = content;
  return {
    ...rest,
    number,
    topic: topic ?? '',
    closingStandard: closingStandard.join('\n'),
    unit: unit ?? '',
    leadUnit: leadUnit ?? '',
    rectifyBy: rectifyBy ?? '',
  };
}

export function draftOf({ number, topic, ...written }: Written): Draft {
  const lines = written.closingStandard.split('\n').map((line) => line.trim());
  return {
    number: number.trim(),
    content: {
      ...written,
      ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
      closingStandard: lines.filter((line) => line !== ''),
      unit: written.unit || null,
      leadUnit: written.leadUnit || null,
      rectifyBy: written.rectifyBy || null,
    },
  };
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
  const said = writtenOf(draftOf(written));
  return (Object.keys(now) as (keyof Written)[]).every((field) => said[field] === now[field]);
}
