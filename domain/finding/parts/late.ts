import type { Day } from '../../calendar/day.ts';
import { endOf, type Instant } from '../../calendar/instant.ts';
import type { Dispatched } from '../state.ts';
import type { PartState } from './words.ts';

/** A part's last day: its own, else the finding's current one. */
export function partBy({ by }: PartState, { rectifyBy }: Pick<Dispatched, 'rectifyBy'>): Day {
  return by ?? rectifyBy;
}

/**
 * Whether a part is late at an instant, or was when it was done: late to its cooperating unit, as the
 * finding is to the responsible one (domain.md §4).
 */
export function isPartLate(part: PartState, finding: Pick<Dispatched, 'rectifyBy'>, asOf: Instant): boolean {
  return (part.doneAt ?? asOf) > endOf(partBy(part, finding));
}
