import { prompt, type Telling, waiting } from '../telling.ts';
import type { ObjectionHappening } from './words.ts';

/** Whoever answers hears in the morning; the unit hears the answer. Where another unit has it now, who objected alone. */
export const objectionTelling = {
  objected: ({ about }, finding) =>
    about === 'responsibility'
      ? waiting(finding)
      : [{ ...prompt('decided', ['office']), channel: 'morning' }],
  objectionResolved: ({ decision, objector }) => [
    prompt('decided', decision === 'reassigned' ? [] : ['handler', 'principal'], objector),
  ],
} satisfies Pick<Telling, ObjectionHappening['type']>;
