import type { MissingYear } from '../calendar/calendar.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Rules } from './clocks/rungs.ts';
import type { Happening } from './events.ts';
import type { Dispatched } from './state.ts';

/** Something the clock does once by itself and that is no rung; once it happened it is planned no more. */
export interface Errand {
  readonly when: Instant | MissingYear;
  readonly happening: Happening;
}

/** A room's errands of an open finding, as they are planned now. */
export type Errands = (finding: Dispatched, rules: Rules) => readonly Errand[];
