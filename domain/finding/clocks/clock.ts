import type { Calendar, MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import { countyLeaders } from '../../permissions/post.ts';
import { holderOfStep, type ReviewStep } from '../closingChain.ts';

/** `goal`: the day of a long-term goal, in place of `rectify`. */
export type ClockKind = 'rectify' | 'goal' | 'receive' | 'plan' | 'review';
export type Rung = `remind-${number}` | 'due' | 'urge' | 'supervise' | 'circular' | 'interview' | 'account';

/** T: a day, or so many working days after the day of an act ("within n working days", domain.md §5). */
export type Term = { readonly day: Day } | { readonly after: Day; readonly workingDays: number };

/** One running clock of a finding, as it is stored. */
export interface Clock {
  readonly kind: ClockKind;
  readonly step: ReviewStep | null;
  readonly term: Term;
  /** Dispatch, receipt, a step's opening or a moved date: what its T comes from. */
  readonly planned: Instant;
  /** The later of `planned` and the last end of silence: fixed rungs at or before it are skipped. */
  readonly since: Instant;
}

/** T, or the unpublished year it needs. */
export function dayOfClock(clock: Clock, calendar: Calendar): Day | MissingYear {
  return 'day' in clock.term
    ? clock.term.day
    : workingDayAfter(calendar, clock.term.after, clock.term.workingDays);
}

/** A clock that presses the unit is silent while the unit does not hold the finding. */
export function pressesUnit(clock: Clock): boolean {
  return clock.kind !== 'review';
}

/** False where a county leader has the step: no rung ever goes to a leader (domain.md §5). */
export function pressesReviewer(step: ReviewStep): boolean {
  return !countyLeaders.has(holderOfStep(step));
}
