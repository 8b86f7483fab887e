import { prompt, type Telling } from '../telling.ts';
import type { AssigningHappening } from './words.ts';

/** Whoever has it now is told at once. */
export const assigningTelling = {
  reassigned: () => [prompt('assigned', ['handler', 'principal'])],
  handedOn: () => [prompt('assigned', ['handler', 'deputy'])],
} satisfies Pick<Telling, AssigningHappening['type']>;
