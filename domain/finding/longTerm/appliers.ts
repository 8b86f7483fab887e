import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import { within } from '../clocks/running.ts';
import type { EventOf } from '../events.ts';
import type { Dispatched } from '../state.ts';
import type { LongTermHappening } from './words.ts';

type Type = LongTermHappening['type'];

export const longTermAppliers = {
  longTermReviewOpened: (finding, { at, reviewDays }) => ({
    ...finding,
    longTerm: finding.longTerm && { ...finding.longTerm, openedAt: at },
    clocks: [...finding.clocks, within('review', 'longTerm', at, reviewDays)],
  }),

  longTermReviewed: (finding, { at, outcome, next }) => {
    const moved = goalMoved(finding, next, at);
    const met = (finding.longTerm?.met ?? 0) + (outcome === 'met' ? 1 : 0);
    return { ...moved, longTerm: moved.longTerm && { ...moved.longTerm, met } };
  },
} satisfies { [T in Type]: (finding: Dispatched, event: EventOf<T>) => Dispatched };

/** Another day for the goal: an open review is over, and the goal's clock is planned anew. */
export function goalMoved(finding: Dispatched, to: Day, at: Instant): Dispatched {
  const { longTerm } = finding;
  if (longTerm === null) return finding;
  return {
    ...finding,
    longTerm: { ...longTerm, goal: to, openedAt: null },
    clocks: finding.clocks
      .filter(({ step }) => step !== 'longTerm')
      .map((clock) =>
        clock.kind === 'goal' ? { ...clock, term: { day: to }, planned: at, since: at } : clock,
      ),
  };
}
