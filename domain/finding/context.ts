import type { Instant } from '../calendar/instant.ts';
import type { Seats } from '../permissions/seats.ts';
import type { Rules } from './clocks/rungs.ts';

/** Rules that held until an instant. */
export interface FormerRules extends Rules {
  readonly until: Instant;
}

/** Everything outside a finding that its rules read. */
export interface Context extends Rules {
  /** Who holds the posts this finding's rules name, at the act's instant. */
  readonly seats: Seats;
  /** In order, those that held since the finding was last planned and hold no more; absent: none. */
  readonly former?: readonly FormerRules[];
}
