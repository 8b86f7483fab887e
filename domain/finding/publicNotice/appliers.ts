import type { Applier } from '../appliers.ts';
import { voided } from '../voided.ts';
import type { PublicNoticeHappening } from './words.ts';

export const publicNoticeAppliers: { readonly [T in PublicNoticeHappening['type']]: Applier<T> } = {
  publicNoticeOpened: (finding, { at, workingDays }) => ({
    ...finding,
    stage: 'publicNotice',
    publicNotice: { openedAt: at, workingDays },
  }),

  objectedToClosure: (finding, { at }) => ({
    ...voided(finding, at),
    filing: { ...finding.filing, kept: null },
    publicNotice: null,
  }),
};
