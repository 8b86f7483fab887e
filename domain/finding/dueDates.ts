import { isMissing } from '../calendar/calendar.ts';
import { type Day, yearOf } from '../calendar/day.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type Clock, type ClockKind, dayOfClock, type Rung } from './clocks/clock.ts';
import { ladderOf, type When } from './clocks/ladder.ts';
import { type PlannedRung, type Rules, refOf, rungKey, rungsOf } from './clocks/rungs.ts';
import { isPaused } from './clocks/silence.ts';
import type { ReviewStep } from './closingChain.ts';
import type { FindingEvent } from './events.ts';
import type { Dispatched, Noted } from './state.ts';

/** One date that runs, with the rule that made it and what was made from it (domain.md §5, §6). */
export interface DueDate {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  /** T; null where it waits for a calendar. */
  readonly day: Day | null;
  readonly waitingForYear: number | null;
  readonly rule: DateRule;
  /** Of the years that its dates were counted in. */
  readonly calendarVersions: Readonly<Record<number, number>>;
  readonly rungs: readonly DatedRung[];
}

/** A day that was set, at dispatch or by a later act that moved it, or so many working days after the day of an act. */
export type DateRule =
  | { readonly kind: 'fixed' | 'moved'; readonly after: null; readonly workingDays: null }
  | { readonly kind: 'after'; readonly after: Day; readonly workingDays: number };

export interface DatedRung {
  readonly rung: Rung;
  /** When it fires or had its turn; null where nobody can say. */
  readonly at: Instant | null;
  /** `held`: while the unit does not hold the finding. `awaitsNotice`: until a supervision notice's limit has passed. */
  readonly state: 'coming' | 'held' | 'awaitsNotice' | 'waitingForCalendar' | Noted;
  readonly when: When;
}

/** Every date of a finding that runs now; `events` are its own, which say when a rung had its turn. */
export function dueDates(finding: Dispatched, rules: Rules, events: readonly FindingEvent[]): DueDate[] {
  const turns = turnsOf(events, finding.round);
  return finding.clocks.map((clock) => {
    const T = dayOfClock(clock, rules.calendar);
    const rungs = datedRungs(clock, finding, rules, turns);
    const day = isMissing(T) ? null : T;
    return {
      clock: clock.kind,
      step: clock.step,
      day,
      waitingForYear: isMissing(T) ? T.missingYear : null,
      rule: ruleOf(clock, finding),
      calendarVersions: versions([...daysOf(clock), ...(day === null ? [] : [day]), ...daysAt(rungs)], rules),
      rungs,
    };
  });
}

/** The rectify clock alone has a day that was set; the assignment keeps the one that dispatch set. */
function ruleOf({ term }: Clock, { assignment }: Dispatched): DateRule {
  if ('after' in term) return { kind: 'after', after: term.after, workingDays: term.workingDays };
  const kind = term.day === assignment.rectifyBy ? 'fixed' : 'moved';
  return { kind, after: null, workingDays: null };
}

/** The whole ladder of a clock, weakest first: what had its turn as it went, the rest as it is planned. */
function datedRungs(
  clock: Clock,
  finding: Dispatched,
  rules: Rules,
  turns: ReadonlyMap<string, Instant>,
): DatedRung[] {
  const planned = new Map(rungsOf(clock, finding, rules).map((rung) => [rung.rung, rung]));
  const T = dayOfClock(clock, rules.calendar);
  return ladderOf(clock, rules.policy).map(({ rung, when }) => {
    const coming = planned.get(rung);
    if (coming !== undefined) return { rung, when, ...stands(coming, finding) };
    const key = isMissing(T) ? '' : rungKey(finding.round, refOf(clock, T), rung);
    return { rung, when, at: turns.get(key) ?? null, state: finding.noted[key] ?? 'passed' };
  });
}

/** A rung without an instant is held by a silence; where there is none, by a notice that is not issued yet. */
function stands({ clock, when }: PlannedRung, finding: Dispatched): Pick<DatedRung, 'at' | 'state'> {
  if (when === null) return { at: null, state: isPaused(clock, finding) ? 'held' : 'awaitsNotice' };
  return isMissing(when) ? { at: null, state: 'waitingForCalendar' } : { at: when, state: 'coming' };
}

/** When each rung of the round had its turn, by `rungKey`. */
function turnsOf(events: readonly FindingEvent[], round: number): Map<string, Instant> {
  const turns = new Map<string, Instant>();
  for (const event of events) {
    if (event.type === 'reopened') turns.clear();
    if (event.type !== 'rungFired' && event.type !== 'rungsSkipped') continue;
    const rungs = event.type === 'rungFired' ? [event.rung, ...event.overtaken] : event.rungs;
    for (const rung of rungs) turns.set(rungKey(round, event, rung), event.at);
  }
  return turns;
}

function daysOf({ term }: Clock): Day[] {
  return 'after' in term ? [term.after] : [];
}

function daysAt(rungs: readonly DatedRung[]): Day[] {
  return rungs.flatMap(({ at }) => (at === null ? [] : [dayOf(at)]));
}

/** The versions of all published years from the first of these days to the last. */
function versions(days: readonly Day[], { calendar }: Rules): Record<number, number> {
  const years = days.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const counted = Object.entries(calendar).filter(([year]) => Number(year) >= first && Number(year) <= last);
  return Object.fromEntries(counted.map(([year, { version }]) => [Number(year), version]));
}
