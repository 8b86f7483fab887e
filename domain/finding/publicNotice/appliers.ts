import type { Applier } from '../appliers.ts';
import { within, without } from '../clocks/running.ts';
import { voided } from '../voided.ts';
import type { PublicNoticeHappening } from './words.ts';

export const publicNoticeAppliers: { readonly [T in PublicNoticeHappening['type']]: Applier<T> } = {
  publicNoticeOpened: (finding, { at, workingDays }) => ({
    ...finding,
    stage: 'publicNotice',
    publicNotice: { openedAt: at, workingDays },
  }),

  publicNoticeEnded: (finding, { at, next, nextDays }) => ({
    ...finding,
    stage: 'closureReview',
    form: finding.form && { ...finding.form, openStep: next },
    clocks: [...without(finding, 'review'), within('review', next, at, nextDays)],
  }),

  objectedToClosure: (finding, { at }) => ({
    ...voided(finding, at),
    filing: { ...finding.filing, kept: null },
  }),
};
