import { morning, prompt, type Telling } from '../telling.ts';

export const reopeningTelling = {
  /** A false report goes to the top leader too (domain.md §3.11): by the morning mail, as all that leaders get. */
  reopened: ({ cause }) => [
    prompt('assigned', ['handler', 'principal']),
    ...(cause === 'false-report' ? [morning({ kind: 'decided' }, ['top-leader'])] : []),
  ],
} satisfies Telling;
