import type { FormType } from './body.ts';

/** A field that is text or a day, by its name in the command. */
export interface PlainField {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'day';
  readonly optional?: true;
}

const text = (name: string): PlainField => ({ name, kind: 'text' });
const opinion: PlainField = { name: 'opinion', kind: 'text', optional: true };

/** The fields of the commands that are nothing but such fields. */
export const plainFields: Partial<Record<FormType, readonly PlainField[]>> = {
  receive: [],
  approvePlan: [opinion],
  returnPlan: [text('reason')],
  applyForClosure: [text('summary')],
  supplement: [text('reason'), text('missing')],
  return: [text('reason'), text('toAdd')],
  changeDeadline: [{ name: 'rectifyBy', kind: 'day' }, text('reason')],
  withdraw: [text('reason'), { name: 'superiorDocument', kind: 'line', optional: true }],
};
