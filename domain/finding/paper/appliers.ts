import type { Applier } from '../appliers.ts';
import { silenced, unsilenced, within, without } from '../clocks/running.ts';
import type { PaperHappening } from './words.ts';

export const paperAppliers: { readonly [T in PaperHappening['type']]: Applier<T> } = {
  /** A principal's paper is in the office's hands: the time that its check takes never costs the unit. */
  paperSubmitted: (finding, { at, by, step, checkDays, seq: _seq, type: _type, ...paper }) => {
    if (finding.form === null) return finding;
    const handed = step === 'principal' ? silenced(finding, at, 'closureReview') : finding;
    return {
      ...handed,
      form: { ...finding.form, paper: { ...paper, submittedBy: by ?? '' } },
      clocks: [...without(handed, 'review'), within('review', 'paper', at, checkDays)],
    };
  },

  paperRefused: (finding, { at, step, stepDays }) => {
    const open = step === 'principal' ? unsilenced(finding, at) : finding;
    return {
      ...open,
      form: finding.form && { ...finding.form, paper: null },
      clocks: [
        ...without(open, 'review'),
        ...(step === 'principal' ? [] : [within('review', step, at, stepDays)]),
      ],
    };
  },
};
