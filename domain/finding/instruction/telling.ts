import { morning, prompt, type Telling } from '../telling.ts';
import type { InstructionHappening } from './words.ts';

export const instructionTelling = {
  instructed: ({ to }) => [prompt('issued', [...to, 'office'])],
  instructionDue: ({ instruction }, { instructions }) => [
    morning({ kind: 'asked' }, instructions.find((one) => one.instruction === instruction)?.to ?? []),
  ],
} satisfies Pick<Telling, Exclude<InstructionHappening['type'], 'acknowledged'>>;
