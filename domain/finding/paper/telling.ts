import { prompt, type Telling, waiting } from '../telling.ts';

export const paperTelling = {
  paperSubmitted: (_event, finding) => waiting(finding),
  /** Whoever applied hears of it, and whoever has the step again. */
  paperRefused: (_event, finding) => [
    prompt('returned', ['handler', 'principal'], finding.form?.appliedBy),
    ...waiting(finding),
  ],
} satisfies Telling;
