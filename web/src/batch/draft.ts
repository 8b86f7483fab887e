import type { paths } from '../api/schema.d.ts';

/** A draft as it is written down. */
export type Draft = paths['/api/batches/{id}/drafts']['post']['requestBody']['content']['application/json'];
export type Content = Draft['content'];

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
