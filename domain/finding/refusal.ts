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
  'suspended',
  // person
  'not-permitted',
  // step
  'not-your-step',
  'already-signed',
  'filer-may-not-sign',
  'extension-pending',
  'no-extension-pending',
  'opinion-given',
  'opinion-missing',
  'not-suspended',
  'nothing-open',
  'no-items',
  'items-open',
  'review-not-open',
  'goal-not-met',
  'objection-final',
  'objection-open',
  'no-open-objection',
  'paper-pending',
  'no-paper',
  'own-paper',
  'no-superior',
  'already-reported',
  'not-reported',
  // content
  'text-missing',
  'unit-undecided',
  'date-undecided',
  'standard-missing',
  'unit-verifies-itself',
  'one-person-two-steps',
  'date-not-in-future',
  'date-unchanged',
  'date-unconfirmed',
  'date-not-later',
  'extension-too-late',
  'other-leader-decides',
  'superior-consent-missing',
  'measures-missing',
  'cause-analysis-missing',
  'measure-after-deadline',
  'no-such-measure',
  'no-such-milestone',
  'verification-missing',
  'standard-not-ticked',
  'superior-document-missing',
  'decision-document-missing',
  'paper-date-impossible',
  'not-the-signer',
  'answer-unchanged',
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
  'objection-too-late',
  'decision-unfit',
  'unit-unchanged',
  'unit-named-twice',
  'unknown-unit',
  'not-of-the-unit',
  'no-such-part',
  'part-received',
  'part-not-received',
  'part-done',
  'calendar-not-published',
  'days-out-of-range',
  'date-missing',
  'date-too-late',
  'no-such-notice',
  'no-such-proposal',
  'nothing-to-forward',
  'not-forwarded',
  'not-theirs-to-decide',
  'nobody-to-ask',
  'already-asked',
  'no-such-request',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
  /** Path into the command, where one part of it is at fault: `plan.measures.0.by`. */
  readonly field?: string;
  /** All such paths, the first of them too, where many can be at fault at once. */
  readonly fields?: readonly string[];
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
