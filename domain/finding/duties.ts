import { isMissing, type MissingYear } from '../calendar/calendar.ts';
import { at as atTime, dayOf, type Instant, latest } from '../calendar/instant.ts';
import { workingDayAfter } from '../calendar/workingDays.ts';
import type { Clock, Rung } from './clocks/clock.ts';
import { rungTime } from './clocks/lateDays.ts';
import { type PlannedRung, plannedRungs, type Rules, refOf, rungsOf } from './clocks/rungs.ts';
import { isSilent, pausesOf, wasSilentAt } from './clocks/silence.ts';
import type { Errand } from './errand.ts';
import type { Happening } from './events.ts';
import { instructionErrands } from './instruction/errands.ts';
import { reviewOpensAt } from './longTerm/opening.ts';
import type { Proposal } from './proposals/words.ts';
import { noticeOver } from './publicNotice/period.ts';
import { stepAfterNotice } from './publicNotice/place.ts';
import { isOver } from './stage.ts';
import type { Dispatched, Finding } from './state.ts';
import { noticeOf } from './supervision/drafting.ts';
import { supervisionErrands } from './supervision/errands.ts';
import { suspensionErrands } from './suspension/errands.ts';

/** What the clock makes happen, at its nominal instant however late the machine is. */
export interface Fallen {
  readonly at: Instant;
  readonly happening: Happening;
}

/** When the clock has something to do next, or why it has not. */
export type NextDuty =
  | { readonly at: Instant }
  | { readonly none: 'draft' | 'over' | 'silent' | 'ladder-done' }
  | { readonly none: 'waiting-for-calendar'; readonly year: number };

/** The earliest thing the clock will do if nobody acts. Total. */
export function nextDuty(finding: Finding, rules: Rules): NextDuty {
  if (finding.stage === 'draft') return { none: 'draft' };
  if (isOver(finding.stage)) return { none: 'over' };
  const once = [
    ...remembered(finding).map((proposal) => recallOf(proposal, rules)),
    ...errandsOf(finding, rules).map(({ when }) => when),
    noticeOver(finding, rules.calendar),
    reviewOpensAt(finding),
  ].map((when) => (typeof when === 'string' ? onceAwake(finding, when) : when));
  const planned = [...plannedRungs(finding, rules).map(({ when }) => when), ...once];
  const instants = planned.filter((when) => typeof when === 'string').sort();
  if (instants[0] !== undefined) return { at: instants[0] };
  const missing = planned.find((when) => isMissing(when as MissingYear));
  if (missing) return { none: 'waiting-for-calendar', year: (missing as MissingYear).missingYear };
  return { none: isSilent(finding) ? 'silent' : 'ladder-done' };
}

/** A rung that nobody can plan before a year's calendar is published. */
export interface WaitingRung {
  readonly clock: Clock;
  readonly rung: Rung;
  readonly year: number;
}

/** The rungs of an open finding that wait for a calendar year, each by itself (domain.md §6). */
export function waitingRungs(finding: Dispatched, rules: Rules): WaitingRung[] {
  return plannedRungs(finding, rules).flatMap(({ clock, rung, when }) =>
    isMissing(when) ? [{ clock, rung, year: when.missingYear }] : [],
  );
}

/** The years of which the calendar is missing for what the clock does beside the ladders. */
export function yearsOfErrands(finding: Dispatched, rules: Rules): number[] {
  return errandsOf(finding, rules).flatMap(({ when }) => (isMissing(when) ? [when.missingYear] : []));
}

/** What has fallen due by an instant, in nominal order; empty once all of it has been applied. */
export function fallenDue(finding: Finding, rules: Rules, by: Instant): Fallen[] {
  if (finding.stage === 'draft' || isOver(finding.stage)) return [];
  const once = [
    ...remembered(finding).flatMap((proposal) => recalled(proposal, rules, by)),
    ...errandsOf(finding, rules).flatMap(({ when, happening }) =>
      isMissing(when) || when > by ? [] : [{ at: when, happening }],
    ),
    ...noticeEnded(finding, rules, by),
    ...reviewOpened(finding, rules, by),
  ].map((fallen) => ({ ...fallen, at: onceAwake(finding, fallen.at) }));
  const fallen = [...finding.clocks.flatMap((clock) => fallenOf(clock, finding, rules, by)), ...once];
  return untilOver(fallen.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
}

/** Closed, nothing fires (domain.md §5): not what would have fallen due behind the closing either, where both are late. */
function untilOver(fallen: readonly Fallen[]): Fallen[] {
  const closing = fallen.findIndex(({ happening }) => happening.type === 'closed');
  return fallen.slice(0, closing < 0 ? fallen.length : closing + 1);
}

/** What came due while a finding was over or suspended happens when it is opened again. */
function onceAwake({ rounds, suspensions }: Dispatched, when: Instant): Instant {
  const opened = [rounds.at(-1)?.reopenedAt, suspensions.past.at(-1)?.to];
  return opened.reduce<Instant>((at, since) => (since === undefined ? at : latest(at, since)), when);
}

/**
 * One clock's share: fixed rungs at or before `since` are skipped in one event; of several due at
 * once the strongest fires and the weaker are overtaken (domain.md §5).
 */
function fallenOf(clock: Clock, finding: Dispatched, rules: Rules, by: Instant): Fallen[] {
  const due = rungsOf(clock, finding, rules)
    .filter(isTimed)
    .filter(({ when }) => when <= by);
  const skipped = due.filter(({ fixed, when }) => fixed && when <= clock.since);
  const firing = due.filter((rung) => !skipped.includes(rung));
  return [...skips(skipped, clock, finding), ...fires(firing, clock, finding, rules)];
}

function skips(rungs: readonly Timed[], clock: Clock, finding: Dispatched): Fallen[] {
  const pauses = pausesOf(clock, finding);
  const silenced = rungs.filter(({ when }) => when > clock.planned && wasSilentAt(pauses, when));
  const passed = rungs.filter((rung) => !silenced.includes(rung));
  return (
    [
      ['passed', passed],
      ['silenced', silenced],
    ] as const
  ).flatMap(([why, [first, ...others]]) =>
    first === undefined
      ? []
      : {
          at: clock.since,
          happening: {
            type: 'rungsSkipped' as const,
            ...refOf(clock, first.day),
            why,
            rungs: [first, ...others].map(({ rung }) => rung),
          },
        },
  );
}

function fires(rungs: readonly Timed[], clock: Clock, finding: Dispatched, rules: Rules): Fallen[] {
  const strongest = rungs.at(-1);
  if (strongest === undefined) return [];
  const { rung, when, day } = strongest;
  const overtaken = rungs.slice(0, -1).map((weaker) => weaker.rung);
  const fired: Fallen = { at: when, happening: { type: 'rungFired', ...refOf(clock, day), rung, overtaken } };
  const notices = clock.kind === 'rectify' && rung === 'supervise';
  return notices ? [fired, { at: when, happening: noticeOf(finding, rules) }] : [fired];
}

/** What the clock does once beside the ladders. */
function errandsOf(finding: Dispatched, rules: Rules): Errand[] {
  return [supervisionErrands, instructionErrands, suspensionErrands].flatMap((errands) =>
    errands(finding, rules),
  );
}

/** A finding has one line for each kind of proposal: the oldest speaks for one that a moved date repeated. */
function remembered({ proposals }: Dispatched): Proposal[] {
  return proposals.filter(({ rung }, i) => proposals.findIndex((older) => older.rung === rung) === i);
}

/** An open proposal is a line in the morning mail every so many working days, and no rung. */
function recalled(proposal: Proposal, rules: Rules, by: Instant): Fallen[] {
  let last: Instant | null = null;
  for (let next = recallOf(proposal, rules); typeof next === 'string' && next <= by; ) {
    last = next;
    next = recallOf({ ...proposal, recalledOn: dayOf(last), laterUntil: null }, rules);
  }
  return last === null ? [] : [{ at: last, happening: { type: 'proposalRecalled', rung: proposal.rung } }];
}

/** Every fifth working day; put off, on the day it was put off to. */
function recallOf(
  { madeAt, recalledOn, laterUntil }: Proposal,
  { calendar, policy }: Rules,
): Instant | MissingYear {
  if (laterUntil !== null) return atTime(laterUntil, rungTime);
  const day = workingDayAfter(calendar, recalledOn ?? dayOf(madeAt), policy.proposalRecallDays);
  return isMissing(day) ? day : atTime(day, rungTime);
}

/** The day of a long-term goal is over: its reviewer has the next move. */
function reviewOpened(finding: Dispatched, { policy }: Rules, by: Instant): Fallen[] {
  const at = reviewOpensAt(finding);
  if (at === null || at > by || finding.longTerm === null) return [];
  const { goal } = finding.longTerm;
  return [{ at, happening: { type: 'longTermReviewOpened', goal, reviewDays: policy.longTermReviewDays } }];
}

/** A closing to which nobody objected in time: the next step's turn, or after the last its end. */
function noticeEnded(finding: Dispatched, { calendar, policy }: Rules, by: Instant): Fallen[] {
  const over = noticeOver(finding, calendar);
  if (over === null || isMissing(over) || over > by) return [];
  const next = stepAfterNotice(finding);
  if (next === null) return [{ at: over, happening: { type: 'closed' } }];
  return [{ at: over, happening: { type: 'publicNoticeEnded', next, nextDays: policy.closingStepDays } }];
}

type Timed = PlannedRung & { readonly when: Instant; readonly day: NonNullable<PlannedRung['day']> };

function isTimed(rung: PlannedRung): rung is Timed {
  return typeof rung.when === 'string' && rung.day !== null;
}
