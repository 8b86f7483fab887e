import { unfitCount } from '../quantity.ts';
import { blank, refuse } from '../refusal.ts';
import type { Rule } from './rule.ts';

/** 进展, with the milestones it completes. */
export const reportProgress: Rule<'reportProgress'> = {
  stages: ['rectifying'],
  decide: ({ plan, assignment: { quantity } }, { text, milestonesDone = [], quantityNow }) => {
    const planned = plan?.content.milestones.length ?? 0;
    const unknown = milestonesDone.findIndex((index) => !isIndex(index, planned));
    if (unknown >= 0) return refuse('no-such-milestone', `milestonesDone.${unknown}`);
    const fault = unfitCount(quantity, quantityNow, 'quantityNow') ?? blank({ text });
    const counted = quantityNow === undefined ? {} : { quantityNow };
    return fault ?? [{ type: 'progressReported', text, milestonesDone, ...counted }];
  },
};

/** 佐证材料, by reference: on a measure, on an item, or on the closing form. */
export const attachEvidence: Rule<'attachEvidence'> = {
  stages: ['rectifying', 'closureReview'],
  decide: ({ plan }, { measure, item, reference }, _act, { items = [] }) => {
    if (measure !== undefined && !isIndex(measure, plan?.content.measures.length ?? 0)) {
      return refuse('no-such-measure', 'measure');
    }
    if (item !== undefined && !items.some(({ no, state }) => no === item && state !== 'struck')) {
      return refuse('no-such-item', 'item');
    }
    const proves = { measure: measure ?? null, ...(item === undefined ? {} : { item }) };
    return blank({ reference }) ?? [{ type: 'evidenceAttached', ...proves, reference }];
  },
};

function isIndex(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length;
}
