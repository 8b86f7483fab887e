import { morning, prompt, type Telling } from '../telling.ts';
import type { SupervisionHappening } from './words.ts';

/** 主送 the principals, promptly; 抄送 the leader in charge, who is told in the morning alone. */
export const supervisionTelling = {
  supervisionNoticeDrafted: () => [morning({ kind: 'asked' }, ['office-head'])],
  supervisionNoticeIssued: ({ by }) =>
    // What the clock issues is told with its rung.
    by === null ? [] : [prompt('issued', ['principal']), morning({ kind: 'issued' }, ['leader-in-charge'])],
  supervisionNoticeVoided: () => [prompt('decided', ['principal'])],
  supervisionNoticeAnswered: () => [prompt('decided', ['office-head', 'office'])],
  supervisionNoticeLeft: () => [morning({ kind: 'asked' }, ['leader-in-charge', 'office-head'])],
  supervisionNoticeUnanswered: () => [morning({ kind: 'asked' }, ['office'])],
} satisfies Pick<Telling, SupervisionHappening['type']>;
