import { endOf } from '../../calendar/instant.ts';
import { type Correction, correctable } from '../assignment.ts';
import { blank, refuse } from '../refusal.ts';
import { openStages } from '../stage.ts';
import type { Rule } from './rule.ts';

/** 更正: a typing error, before receipt only. */
export const correct: Rule<'correct'> = {
  stages: ['dispatched'],
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

/** A moved date, as the leader in charge's own act with a reason; it lies in the future (domain.md §5). */
export const changeDeadline: Rule<'changeDeadline'> = {
  stages: openStages,
  decide: (finding, { reason, rectifyBy }, { at }) => {
    if (endOf(rectifyBy) <= at) return refuse('date-not-in-future', 'rectifyBy');
    if (rectifyBy === finding.rectifyBy) return refuse('date-unchanged', 'rectifyBy');
    return blank({ reason }) ?? [{ type: 'deadlineMoved', reason, from: finding.rectifyBy, to: rectifyBy }];
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
