import { isMissing } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Assignment } from '../assignment.ts';
import { type Clock, dayOfClock, type Rung } from '../clocks/clock.ts';
import { daysGiven } from '../clocks/given.ts';
import { type Rules, refOf, rungKey, rungsOf } from '../clocks/rungs.ts';
import type { Dispatched } from '../state.ts';
import type { MovedClock, ReplanningHappening } from './words.ts';

/**
 * What other rules do to a finding's clocks at an instant, or null where no T moves. A calendar moves what is
 * counted in working days; a policy gives a running clock the days that it gives new ones, unless the clock
 * was given others. A date that somebody set stays.
 */
export function replanning(
  finding: Dispatched,
  before: Rules,
  after: Rules,
  at: Instant,
): ReplanningHappening | null {
  const moved = finding.clocks.flatMap((clock) => movedClock(clock, finding, before, after, at) ?? []);
  return moved.length === 0 ? null : { type: 'replanned', moved };
}

function movedClock(
  clock: Clock,
  finding: Dispatched,
  before: Rules,
  after: Rules,
  at: Instant,
): MovedClock | null {
  const term = termBy(clock, finding.assignment, before, after);
  const from = known(clock, before);
  const to = known({ ...clock, term }, after);
  if (from === to && term === clock.term) return null;
  const { kind, step, planned } = clock;
  const kept = from === null || to === null ? [] : keptRungs(clock, { ...clock, term }, from, finding);
  return { kind, step, planned, term, from, to, kept };

  /** Those that had their turn under the old T and whose time by the new one has come and gone. */
  function keptRungs(old: Clock, moved: Clock, day: Day, { round, noted, ...rest }: Dispatched): Rung[] {
    const anew = { ...moved, planned: at, since: at };
    return rungsOf(anew, { ...rest, round, noted: {} }, after)
      .filter(({ rung }) => rungKey(round, refOf(old, day), rung) in noted)
      .filter(({ when }) => typeof when === 'string' && when <= at)
      .map(({ rung }) => rung);
  }
}

/** The term with the new policy's days, where the old policy gave it its own. */
function termBy(
  { kind, step, term }: Clock,
  assignment: Assignment,
  before: Rules,
  after: Rules,
): Clock['term'] {
  if ('day' in term) return term;
  const [was, is] = [before, after].map(({ policy }) => daysGiven(kind, step, assignment, policy));
  return was === is || is == null || term.workingDays !== was ? term : { ...term, workingDays: is };
}

function known(clock: Clock, { calendar }: Rules): Day | null {
  const day = dayOfClock(clock, calendar);
  return isMissing(day) ? null : day;
}
