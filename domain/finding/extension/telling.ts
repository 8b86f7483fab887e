import { holderOfStep } from '../closingChain.ts';
import { morning, prompt, type Telling } from '../telling.ts';

const unit = ['handler', 'principal'] as const;

/** Who hears of an extension: whoever has to answer, in the morning; the unit, at once, when it is decided. */
export const extensionTelling = {
  extensionRequested: () => [morning({ kind: 'asked' }, [holderOfStep('extension-opinion')])],
  opinionGiven: ({ next }) => [morning({ kind: 'asked' }, [holderOfStep(next)])],
  extensionDecided: ({ decision }) => (decision === 'refuse' ? [prompt('decided', unit)] : []),
  deadlineMoved: () => [prompt('decided', unit)],
} satisfies Telling;
