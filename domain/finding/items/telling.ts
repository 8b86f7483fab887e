import { prompt, type Telling } from '../telling.ts';

/** Whoever works on items hears of those that are open again; the rest is on the page. */
export const itemsTelling: Telling = {
  itemChecked: ({ outcome }) => (outcome === 'not-met' ? [prompt('returned', ['handler'])] : []),
};
