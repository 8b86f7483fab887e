/**
 * Why a command did not happen: a closed list, each with a sentence and a next step in the message
 * catalogues and a line in docs/refusals.md. Order of the checks: what the person saw, stage, person,
 * step, content.
 */
export const refusalCodes = [
  'changed-since',
  'not-available-yet',
  // stage
  'not-dispatched',
  'already-dispatched',
  'wrong-stage',
  'already-closed',
  'already-withdrawn',
  // person
  'not-permitted',
  // step
  'not-your-step',
  'already-signed',
  'filer-may-not-sign',
  'items-open',
  'review-not-open',
  'goal-not-met',
  // content
  'text-missing',
  'unit-undecided',
  'date-undecided',
  'standard-missing',
  'unit-verifies-itself',
  'one-person-two-steps',
  'date-not-in-future',
  'date-unchanged',
  'measures-missing',
  'cause-analysis-missing',
  'measure-after-deadline',
  'no-such-measure',
  'no-such-milestone',
  'verification-missing',
  'standard-not-ticked',
  'superior-document-missing',
  'nothing-to-correct',
  'items-missing',
  'item-entered-twice',
  'no-such-item',
  'item-not-open',
  'item-not-done',
  'own-item',
  'quantity-unfit',
  'no-quantity',
  'target-not-reached',
  'next-date-missing',
  'calendar-not-published',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
  /** Path into the command, where one part of it is at fault: `plan.measures.0.by`. */
  readonly field?: string;
}

export function refuse(refused: RefusalCode, field?: string): Refusal {
  return field === undefined ? { refused } : { refused, field };
}

export function isRefusal<T extends object>(answer: T | Refusal): answer is Refusal {
  return 'refused' in answer;
}

/** The first of these fields that is blank, as a refusal. */
export function blank(texts: Readonly<Record<string, string | undefined>>): Refusal | null {
  const field = Object.keys(texts).find((name) => !texts[name]?.trim());
  return field === undefined ? null : refuse('text-missing', field);
}
