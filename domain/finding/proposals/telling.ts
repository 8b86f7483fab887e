import { morning, prompt, type Telling } from '../telling.ts';
import type { ProposalHappening } from './words.ts';

/** Who is summoned hears of it once it is decided; discipline sees an account then, and not before (domain.md §5). */
export const proposalTelling = {
  proposalDecided: ({ rung, decision }) => {
    switch (decision) {
      case 'forward':
        return [morning({ kind: 'proposal', rung }, ['top-leader'])];
      case 'do':
        return rung === 'interview'
          ? [prompt('decided', ['principal', 'office-head'])]
          : [prompt('decided', ['office-head', 'discipline'])];
      case 'doNot':
      case 'later':
        return [prompt('decided', ['office-head'])];
    }
  },
} satisfies Pick<Telling, ProposalHappening['type']>;
