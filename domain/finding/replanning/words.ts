import type { Day } from '../../calendar/day.ts';
import type { Clock, Rung } from '../clocks/clock.ts';

/** A clock whose T other rules put elsewhere; `planned` tells clocks of one kind apart. */
export interface MovedClock extends Pick<Clock, 'kind' | 'step' | 'term' | 'planned'> {
  /** T before and after; null where it waits for a calendar year. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Rungs that had their turn and whose time has passed by the new T too: they have no other. */
  readonly kept: readonly Rung[];
}

/** What happens to a finding when the office's rules change (domain.md §6): dates alone, by nobody's act on it. */
export type ReplanningHappening = {
  readonly type: 'replanned';
  readonly moved: readonly MovedClock[];
};
