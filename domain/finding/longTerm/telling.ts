import { prompt, type Telling, waiting } from '../telling.ts';

export const longTermTelling: Telling = {
  longTermReviewOpened: (_event, finding) => waiting(finding),
  longTermReviewed: ({ outcome }) => [
    prompt(outcome === 'met' ? 'decided' : 'returned', ['handler', 'principal']),
  ],
};
