import { type Correction, correctable } from '../assignment.ts';
import { blank, refuse } from '../refusal.ts';
import { openStages } from '../stage.ts';
import type { Rule } from './rule.ts';

/** 更正: a typing error, before receipt only. */
export const correct: Rule<'correct'> = {
  stages: ['dispatched'],
  // A finding in its second round was received in its first.
  step: ({ round }) => (round > 1 ? refuse('wrong-stage') : null),
  decide: ({ assignment }, { reason, correction }) => {
    const changed = correctable.filter(
      (field) => correction[field] !== undefined && correction[field] !== assignment[field],
    );
    if (changed.length === 0) return refuse('nothing-to-correct', 'correction');
    const texts = Object.fromEntries(changed.map((field) => [`correction.${field}`, correction[field]]));
    // Field by field: whatever else came with the words, the original date among it, stays out.
    const words: Correction = Object.fromEntries(changed.map((field) => [field, correction[field]]));
    return blank({ reason, ...texts }) ?? [{ type: 'corrected', reason, correction: words }];
  },
};

/** 撤回交办: reason and approver kept; a superior's finding only with the superior's document. */
export const withdraw: Rule<'withdraw'> = {
  stages: openStages,
  decide: ({ assignment }, { reason, superiorDocument }) => {
    if (assignment.level !== 'county' && !superiorDocument?.trim()) {
      return refuse('superior-document-missing', 'superiorDocument');
    }
    const document = superiorDocument === undefined ? {} : { superiorDocument };
    return blank({ reason }) ?? [{ type: 'withdrawn', reason, ...document }];
  },
};
