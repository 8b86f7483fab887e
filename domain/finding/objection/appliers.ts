import type { Applier } from '../appliers.ts';
import { silenced, unsilenced, within, without } from '../clocks/running.ts';
import type { Dispatched } from '../state.ts';
import type { ObjectionHappening } from './words.ts';

/** While an objection to responsibility is open the unit does not hold the finding; one to the facts changes no clock. */
export const objectionAppliers = {
  objected: (finding, event) => {
    const { by, at, reason } = event;
    const said = { by: by ?? '', at, reason };
    if (event.about === 'fact') return { ...finding, objections: { ...finding.objections, fact: said } };
    const { proposed, step, reviewDays } = event;
    return {
      ...setAside(silenced(finding, at, 'objected')),
      stage: 'objected',
      objections: {
        ...finding.objections,
        raised: finding.objections.raised + 1,
        open: { ...said, proposed, step, from: backTo(finding.stage) },
      },
      clocks: [...without(finding, 'review'), within('review', step, at, reviewDays)],
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

/**
 * What is under review is set aside: a plan is the unit's again, a form and its signatures are void and
 * what was filed with it is lost. An open review of a long-term goal opens anew once the unit is at work
 * again.
 */
function setAside(finding: Dispatched): Dispatched {
  const { form, filing, longTerm } = finding;
  const isFiled = form !== null && form.filedAt !== null;
  return {
    ...finding,
    form: null,
    filing: isFiled ? { ...filing, kept: null } : filing,
    verifiedAt: null,
    publicNotice: null,
    longTerm: longTerm && { ...longTerm, openedAt: null },
  };
}

/** Where an assignment that stands goes on: as after a return, where something was under review. */
function backTo(stage: Dispatched['stage']): Dispatched['stage'] {
  if (stage === 'planReview') return 'planning';
  return stage === 'closureReview' || stage === 'publicNotice' ? 'rectifying' : stage;
}
