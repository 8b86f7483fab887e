import type { Instant } from '../calendar/instant.ts';
import type { Seats } from '../permissions/seats.ts';
import type { Rules } from './clocks/rungs.ts';
import type { Item } from './items/item.ts';

/** Rules that held until an instant. */
export interface FormerRules extends Rules {
  readonly until: Instant;
}

/** Everything outside a finding that its rules read. */
export interface Context extends Rules {
  /** Who holds the posts this finding's rules name, at the act's instant. */
  readonly seats: Seats;
  /** Who holds the posts of the units that the act would give it to; absent: it names none, or one that there is not. */
  readonly elsewhere?: Seats;
  /** The items that the command is about, as `itemsNamedBy` names them; none where it is about none. */
  readonly items?: readonly Item[];
  /** In order, those that held since the finding was last planned and hold no more; absent: none. */
  readonly former?: readonly FormerRules[];
}
