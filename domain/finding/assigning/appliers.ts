import type { Applier } from '../appliers.ts';
import { unsilenced, within, without } from '../clocks/running.ts';
import { noObjections } from '../objection/words.ts';
import type { AssigningHappening } from './words.ts';

/**
 * Another unit begins where this one stood at dispatch: a receive clock of its own, its ladder from here,
 * and nothing of the former unit's plan or form. The date stays, and so do the late days.
 */
export const assigningAppliers = {
  reassigned: (finding, { at, unit, leadUnit, chain, receiveDays }) => {
    const held = unsilenced(finding, at);
    return {
      ...held,
      stage: 'dispatched',
      assignment: { ...finding.assignment, unit, leadUnit, chain },
      plan: null,
      milestonesDone: [],
      form: null,
      filing: { ...finding.filing, kept: null },
      verifiedAt: null,
      publicNotice: null,
      objections: { ...noObjections(at), raised: finding.objections.raised, fact: finding.objections.fact },
      hands: null,
      parts: finding.parts.filter((part) => part.unit !== unit),
      clocks: [...without(held, 'receive', 'plan', 'review'), within('receive', null, at, receiveDays)],
    };
  },

  handedOn: (finding, { handler, deputy }) => ({ ...finding, hands: { handler, deputy } }),
} satisfies { [T in AssigningHappening['type']]: Applier<T> };
