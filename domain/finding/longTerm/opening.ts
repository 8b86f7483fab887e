import { addDays } from '../../calendar/day.ts';
import { at, type Instant, latest } from '../../calendar/instant.ts';
import { rungTime } from '../clocks/lateDays.ts';
import { isSilent } from '../clocks/silence.ts';
import type { Dispatched } from '../state.ts';

/**
 * When the review of a long-term goal opens: at 08:00 of the day after the goal's, or as soon as the unit is at work
 * again where something else stood between. Null: no review is coming, or it is open already.
 */
export function reviewOpensAt(finding: Dispatched): Instant | null {
  const { longTerm, stage, turn } = finding;
  if (longTerm === null || longTerm.openedAt !== null || stage !== 'rectifying' || isSilent(finding))
    return null;
  const due = at(addDays(longTerm.goal, 1), rungTime);
  return turn === null ? due : latest(due, turn.since);
}
