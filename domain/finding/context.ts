import type { Seats } from '../permissions/seats.ts';
import type { Rules } from './clocks/rungs.ts';

/** Everything outside a finding that its rules read. */
export interface Context extends Rules {
  /** Who holds the posts this finding's rules name, at the act's instant. */
  readonly seats: Seats;
}
