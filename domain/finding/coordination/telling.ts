import { morning, prompt, type Telling } from '../telling.ts';
import type { CoordinationHappening } from './words.ts';

export const coordinationTelling = {
  coordinationRequested: ({ from }) => [morning({ kind: 'asked' }, [from])],
  coordinationAnswered: ({ request }, { requests }) => [
    prompt('decided', ['handler', 'principal'], requests.find((one) => one.request === request)?.askedBy),
  ],
} satisfies Pick<Telling, CoordinationHappening['type']>;
