import { prompt, type Telling } from '../telling.ts';

export const superiorTelling = {
  /** What was sent back is told by its reopening. */
  superiorAnswered: ({ answer }) =>
    answer === 'sentBack' ? [] : [prompt('decided', ['handler', 'principal'])],
} satisfies Telling;
