import { type Calendar, isMissing } from '../../domain/calendar/calendar.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { at, dayOf, type Instant } from '../../domain/calendar/instant.ts';
import {
  isWorkingDay,
  lastWorkingDayUpTo,
  workingDayAfter,
  workingDayBefore,
} from '../../domain/calendar/workingDays.ts';
import type { Assignment } from '../../domain/finding/assignment.ts';
import type { ClockKind } from '../../domain/finding/clocks/clock.ts';
import type { Rules } from '../../domain/finding/clocks/rungs.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import type { Policy } from '../../domain/policy/policy.ts';

/**
 * A clerk's paper diary: every morning at 08:00 the clerk opens it, counts a late day where the unit
 * holds the finding, and writes down the one rung each page calls for. It walks from morning to
 * morning and remembers; the rules look from today at the whole past. Both must say the same.
 */
export class Diary {
  readonly written: string[] = [];
  private readonly calendar: Calendar;
  /** By clock; the review of an extension goes beside any other. */
  private readonly pages = new Map<string, Page>();
  private readonly former = new Map<Day, Page>();
  /** The page of the finding's own day. */
  private whole: 'rectify' | 'goal' = 'rectify';
  private held = true;
  /** The day and the morning count of a suspension that goes on. */
  private suspended: { readonly from: Instant; mornings: number } | null = null;
  private graceUntil = '';
  /** The last days of the notices that are out, by their place; those that the clock issued with the rest. */
  private readonly noticeLimits = new Map<number, Day>();
  private readonly asked = new Map<number, string>();
  private notices = 0;
  private readonly policy: Policy;
  private planDays = 10;

  constructor({ calendar, policy }: Rules) {
    this.calendar = calendar;
    this.policy = policy;
  }

  morning(today: Day): void {
    if (this.suspended !== null) {
      if (isWorkingDay(this.calendar, today) === true) this.suspended.mornings += 1;
      return;
    }
    for (const page of this.pages.values()) {
      const pressed = page.clock === 'review' || this.held;
      if (pressed) this.read(page, today);
    }
  }

  private read(page: Page, today: Day): void {
    const spared = page.clock !== 'review' && today <= this.graceUntil;
    const late = isWorkingDay(this.calendar, today) === true && today > page.T && !spared;
    if (late) page.lateDays += 1;
    const calls = page.rungs.filter(([rung, n]) =>
      n > 0 ? late && this.callsFor(rung, n, page, today) : this.fixed(n, page.T) === today,
    );
    const strongest = calls.filter(([rung]) => !page.had.has(rung)).at(-1);
    for (const [rung] of calls) page.had.add(rung);
    if (strongest !== undefined) this.write(page, strongest[0], today);
  }

  private callsFor(rung: string, n: number, page: Page, today: Day): boolean {
    // An interview can be owed: it is written on the first late day on which nothing stands in its way.
    if (rung !== 'interview') return page.lateDays === n;
    return page.lateDays >= n && today > this.noticeLimit() && !page.had.has(rung);
  }

  private fixed(n: number, T: Day): Day {
    return this.known(
      n === 0 ? lastWorkingDayUpTo(this.calendar, T) : workingDayBefore(this.calendar, T, -n),
    );
  }

  private write(page: Page, rung: string, today: Day): void {
    this.written.push(`${today} ${page.clock} ${page.step ?? ''} ${page.T} ${rung}`);
    if (page.clock !== 'rectify' || rung !== 'supervise') return;
    this.notices += 1;
    if (this.policy.supervisionNotices === 'automatic') {
      this.noticeLimits.set(this.notices, this.after(today, this.policy.supervisionNoticeDays));
    }
  }

  private noticeLimit(): string {
    return [...this.noticeLimits.values()].sort()[0] ?? '9999-12-31';
  }

  private daysOfPlan({ source = '' }: Assignment): number {
    return this.policy.planDaysOfSource[source] ?? 10;
  }

  /** What people did, in the order in which they did it. */
  note(event: FindingEvent): void {
    this.ofForms(event);
    this.ofNotices(event);
    const today = dayOf(event.at);
    switch (event.type) {
      case 'dispatched':
        this.planDays = this.daysOfPlan(event.assignment);
        this.open(this.ofGoal(event.assignment), null, event.assignment.rectifyBy, event.at);
        this.open('receive', null, this.after(today, 2), event.at);
        break;
      case 'received':
        this.pages.delete('receive');
        if (event.planDays !== null) this.open('plan', null, this.after(today, this.planDays), event.at);
        break;
      case 'planSubmitted':
        this.held = false;
        this.open('review', event.step ?? 'plan', this.after(today, 3), event.at);
        break;
      case 'planPassed':
        this.open('review', 'plan', this.after(today, 3), event.at);
        break;
      case 'planApproved':
        this.pages.delete('plan');
        this.holdsAgain();
        break;
      case 'planReturned':
      case 'returned':
      case 'objectedToClosure':
        this.holdsAgain();
        break;
      case 'supplemented':
        this.holdsAgain();
        this.graceUntil = this.after(today, 2);
        break;
      case 'signed':
        this.held = false;
        this.pages.delete('review');
        if (event.next !== null) this.open('review', event.next, this.after(today, 5), event.at);
        break;
      case 'publicNoticeEnded':
        this.open('review', event.next, this.after(today, 5), event.at);
        break;
      case 'deadlineMoved':
        if (this.pages.get('review')?.step === 'longTerm') this.pages.delete('review');
        this.open(this.whole, null, event.to, event.at);
        this.pages.delete('extension');
        break;
      case 'extensionRequested':
        this.open('review', 'extension-opinion', this.after(today, 2), event.at);
        break;
      case 'opinionGiven':
        this.open('review', event.next, this.after(today, 2), event.at);
        break;
      case 'extensionDecided':
        this.pages.delete('extension');
        break;
      case 'suspended':
        this.suspended = { from: event.at, mornings: 0 };
        break;
      case 'resumed':
        this.goesOn(event.at);
        break;
      case 'objected':
        if (event.about === 'fact') break;
        this.held = false;
        this.open('review', event.step, this.after(today, 2), event.at);
        break;
      case 'objectionResolved':
        if (event.about === 'responsibility') this.holdsAgain();
        break;
      case 'reassigned':
        this.holdsAgain();
        this.pages.delete('plan');
        this.open('receive', null, this.after(today, 2), event.at);
        break;
      case 'coordinationRequested':
        this.asked.set(event.request, event.from);
        this.open('review', `coordination-${event.from}`, this.after(today, 5), event.at);
        break;
      case 'coordinationAnswered':
        this.pages.delete(`coordination-${this.asked.get(event.request)}`);
        break;
      case 'longTermReviewOpened':
        this.open('review', 'longTerm', this.after(today, 5), event.at);
        break;
      case 'longTermReviewed':
        this.pages.delete('review');
        this.open('goal', null, event.next, event.at);
        break;
      case 'closed':
      case 'withdrawn':
        this.pages.clear();
        break;
    }
  }

  /** A notice counts from its draft on, for its place; what stands in an interview's way is one that is out. */
  private ofNotices(event: FindingEvent): void {
    const today = dayOf(event.at);
    switch (event.type) {
      case 'supervisionNoticeDrafted':
        this.notices += 1;
        break;
      case 'supervisionNoticeIssued':
        if (event.notice !== undefined)
          this.noticeLimits.set(event.notice, this.after(today, event.limitDays));
        break;
      case 'supervisionNoticeVoided':
        this.noticeLimits.delete(event.notice);
        break;
    }
  }

  /** Paper at a form's step, and a new round. */
  private ofForms(event: FindingEvent): void {
    const today = dayOf(event.at);
    switch (event.type) {
      case 'paperSubmitted':
        if (event.step === 'principal') this.held = false;
        this.pages.delete('review');
        this.open('review', 'paper', this.after(today, 2), event.at);
        break;
      case 'paperRefused':
        this.pages.delete('review');
        if (event.step === 'principal') this.held = true;
        else this.open('review', event.step, this.after(today, 5), event.at);
        break;
      case 'reopened':
        this.pages.clear();
        this.former.clear();
        this.noticeLimits.clear();
        this.held = true;
        this.graceUntil = '';
        this.open(this.whole, null, event.to, event.at);
        this.open('receive', null, this.after(today, 2), event.at);
        break;
    }
  }

  /** Every page whose day had not passed when the suspension began gets a day that is so many mornings later. */
  private goesOn(at: Instant): void {
    const { from, mornings } = this.suspended ?? { from: at, mornings: 0 };
    this.suspended = null;
    if (mornings === 0) return;
    const stillRan = (day: Day) => day >= dayOf(from);
    for (const { clock, step, T } of [...this.pages.values()]) {
      if (stillRan(T)) this.open(clock, step, this.after(T, mornings), at);
    }
    if (this.graceUntil !== '' && stillRan(this.graceUntil as Day))
      this.graceUntil = this.after(this.graceUntil as Day, mornings);
  }

  private holdsAgain(): void {
    this.held = true;
    this.pages.delete('review');
  }

  /** A page for a clock; one that was open on the same T before is taken up again. */
  private open(clock: ClockKind, step: string | null, T: Day, since: Instant): void {
    const taken = clock === this.whole ? this.former.get(T) : undefined;
    const page = taken ?? {
      clock,
      step,
      T,
      lateDays: 0,
      had: new Set<string>(),
      rungs: rungsOf(clock, step),
    };
    // What is gone when the page is opened is not caught up.
    for (const [rung, n] of page.rungs) {
      if (n <= 0 && at(this.fixed(n, T), '08:00') <= since) page.had.add(rung);
    }
    if (clock === this.whole) this.former.set(T, page);
    this.pages.set(placeOf(clock, step), page);
  }

  private ofGoal({ deadlineKind }: Assignment): 'goal' | 'rectify' {
    this.whole = deadlineKind === 'long-term' ? 'goal' : 'rectify';
    return this.whole;
  }

  private after(from: Day, count: number): Day {
    return this.known(workingDayAfter(this.calendar, from, count));
  }

  private known(answer: ReturnType<typeof workingDayAfter>): Day {
    if (isMissing(answer)) throw new Error(`the diary reaches into ${answer.missingYear}`);
    return answer;
  }
}

/** The review of an extension and of a request goes beside any other. */
function placeOf(clock: ClockKind, step: string | null): string {
  if (step?.startsWith('extension')) return 'extension';
  return step?.startsWith('coordination') ? step : clock;
}

interface Page {
  readonly clock: ClockKind;
  readonly step: string | null;
  readonly T: Day;
  lateDays: number;
  readonly had: Set<string>;
  readonly rungs: readonly Rung[];
}

/** A rung's name with its day: before T (negative), on it (0) or the n-th late day. Weakest first. */
type Rung = readonly [name: string, n: number];

const pressing: readonly Rung[] = [
  ['urge', 1],
  ['supervise', 3],
];
const short: readonly Rung[] = [['due', 0], ...pressing];

function rungsOf(clock: ClockKind, step: string | null): readonly Rung[] {
  const reminders = (...days: number[]): Rung[] => days.map((n) => [`remind-${n}`, -n]);
  switch (clock) {
    case 'rectify':
      return [...reminders(30, 15, 7, 3, 1), ...short, ['circular', 5], ['interview', 10], ['account', 20]];
    case 'goal':
      return [...reminders(30, 15, 7, 3, 1), ['due', 0]];
    case 'plan':
      return [...reminders(3, 1), ...short];
    case 'receive':
      return short;
    case 'review':
      return step === 'assigned-leader' ||
        step === 'leader-in-charge' ||
        step === 'final-objection' ||
        step === 'coordination-assigned-leader' ||
        step === 'coordination-leader-in-charge' ||
        step === 'extension-decision' ||
        step === 'extension-top-decision'
        ? pressing
        : short;
  }
}

/** The diary of a life, kept from its first act to the morning of its last day. */
export function diaryOf(events: readonly FindingEvent[], end: Instant, rules: Rules): string[] {
  const diary = new Diary(rules);
  const byTheClock = ['longTermReviewOpened', 'publicNoticeEnded', 'closed'];
  const acts = events.filter(({ by, type }) => by !== null || byTheClock.includes(type));
  const first = acts[0];
  let next = 0;
  for (let today = dayOf(first?.at ?? end); at(today, '08:00') <= end; today = addDays(today, 1)) {
    for (let act = acts[next]; act !== undefined && act.at < at(today, '08:00'); act = acts[next]) {
      diary.note(act);
      next += 1;
    }
    diary.morning(today);
  }
  return diary.written;
}
