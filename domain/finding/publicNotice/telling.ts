import { prompt, type Telling, waiting } from '../telling.ts';
import { stepAfterNotice } from './place.ts';

export const publicNoticeTelling = {
  /** Where signatures are still to come nothing is decided yet. */
  publicNoticeOpened: (_event, finding) =>
    stepAfterNotice(finding) === null
      ? [prompt('decided', ['handler', 'principal'], finding.form?.appliedBy)]
      : [],
  publicNoticeEnded: (_event, finding) => waiting(finding),
  objectedToClosure: () => [prompt('returned', ['handler', 'principal'])],
} satisfies Telling;
