import type { Applier } from '../appliers.ts';
import { silenced, unsilenced, within, without, withoutReview } from '../clocks/running.ts';
import type { ObjectionHappening } from './words.ts';

/** While an objection to responsibility is open the unit does not hold the finding; one to the facts changes no clock. */
export const objectionAppliers = {
  objected: (finding, event) => {
    const { by, at, reason } = event;
    const said = { by: by ?? '', at, reason };
    if (event.about === 'fact') return { ...finding, objections: { ...finding.objections, fact: said } };
    const { proposed, step, reviewDays } = event;
    return {
      ...silenced(finding, at, 'objected'),
      stage: 'objected',
      objections: {
        ...finding.objections,
        raised: finding.objections.raised + 1,
        open: { ...said, proposed, step, from: finding.stage },
      },
      // An open review of a long-term goal opens anew once the unit is at work again.
      longTerm: finding.longTerm && { ...finding.longTerm, openedAt: null },
      clocks: [...withoutReview(finding, 'longTerm'), within('review', step, at, reviewDays)],
    };
  },

  objectionResolved: (finding, { at, about }) => {
    if (about === 'fact') return { ...finding, objections: { ...finding.objections, fact: null } };
    const heldAgain = unsilenced(finding, at);
    return {
      ...heldAgain,
      stage: finding.objections.open?.from ?? finding.stage,
      objections: { ...finding.objections, open: null, since: at },
      clocks: without(heldAgain, 'review'),
    };
  },
} satisfies { [T in ObjectionHappening['type']]: Applier<T> };
