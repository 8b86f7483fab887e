import { morning, prompt, type Telling } from '../telling.ts';

const unit = ['handler', 'principal'] as const;

/** The unit hears at once; whoever approved it, in the morning once it lasts longer than expected. */
export const suspensionTelling = {
  suspended: () => [prompt('decided', [...unit, 'lead-reviewer'])],
  resumed: () => [prompt('decided', [...unit, 'lead-reviewer'])],
  suspensionOverran: (_event, { suspensions: { current } }) =>
    current === null ? [] : [{ ...morning({ kind: 'asked' }, ['office-head']), asker: current.by }],
} satisfies Telling;
