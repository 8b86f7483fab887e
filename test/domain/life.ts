import { type Day, day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import type { Assignment, Correction } from '../../domain/finding/assignment.ts';
import type { ClockKind } from '../../domain/finding/clocks/clock.ts';
import { type ClosingStep, holderOfStep } from '../../domain/finding/closingChain.ts';
import type { Command } from '../../domain/finding/commands.ts';
import type { Context } from '../../domain/finding/context.ts';
import { nextDuty } from '../../domain/finding/duties.ts';
import type { EventOf, EventType, FindingEvent } from '../../domain/finding/events.ts';
import { itemsAfter } from '../../domain/finding/items/appliers.ts';
import type { Item } from '../../domain/finding/items/item.ts';
import type { Refusal } from '../../domain/finding/refusal.ts';
import { type Dispatched, draft, type Finding } from '../../domain/finding/state.ts';
import { perform, settle, type Transition } from '../../domain/finding/transition.ts';
import { signing } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { assignment, office, time } from './office.ts';

/**
 * One finding as it is lived: acts at office times, and between them a clock that is looked at the
 * moment something is due, as the worker does. Every act must succeed, save through `attempt`.
 */
export class Life {
  finding: Finding = draft;
  context: Context;
  readonly events: FindingEvent[] = [];
  private machine: 'up' | 'down' = 'up';

  constructor(context: Context = office) {
    this.context = context;
  }

  dispatched(at: string, changes: Partial<Assignment> = {}): this {
    return this.does('office-head', at, { type: 'dispatch', assignment: { ...assignment, ...changes } });
  }

  received(at: string): this {
    return this.does('handler', at, sample.receive);
  }

  planSubmitted(at: string): this {
    return this.does('handler', at, sample.submitPlan);
  }

  planApproved(at: string): this {
    return this.does('office', at, sample.approvePlan);
  }

  planReturned(at: string): this {
    return this.does('office', at, sample.returnPlan);
  }

  applied(at: string): this {
    return this.does('handler', at, sample.applyForClosure);
  }

  /** Whoever holds the step signs. */
  signed(step: ClosingStep, at: string): this {
    return this.does(this.holderOf(step), at, sample.sign);
  }

  /** The handler applies and the principal signs at once: the form is filed and under review. */
  filed(at: string): this {
    return this.applied(at).signed('principal', at);
  }

  supplemented(step: ClosingStep, at: string): this {
    return this.does(this.holderOf(step), at, sample.supplement);
  }

  returned(step: ClosingStep, at: string): this {
    return this.does(this.holderOf(step), at, sample.return);
  }

  moved(to: string, at: string): this {
    return this.does('leader-in-charge', at, { ...sample.changeDeadline, rectifyBy: day(to) });
  }

  corrected(at: string, correction: Correction): this {
    return this.does('office', at, { ...sample.correct, correction });
  }

  withdrawn(at: string): this {
    return this.does('office-head', at, sample.withdraw);
  }

  /** An act that must succeed. */
  does(by: string, at: string, command: Command): this {
    const refusal = this.attempt(by, at, command);
    if (refusal !== null) throw new Error(`${command.type} at ${at} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  /** An act that may be refused; gives the refusal or null. */
  attempt(by: string, at: string, command: Command): Refusal | null {
    return this.attemptAt(by, time(at), command);
  }

  attemptAt(by: string, at: Instant, command: Command): Refusal | null {
    this.passUntil(at, 'before');
    return this.take(perform(this.finding, { at, by, command }, this.context)).refusal;
  }

  /** Time passes; whatever falls due is seen at its instant, unless the machine is down. */
  until(at: string): this {
    return this.passUntil(time(at), 'through');
  }

  /** From here on nothing is looked at by itself, until the machine is up again. */
  down(): this {
    this.machine = 'down';
    return this;
  }

  /** The machine comes back and settles everything that fell due meanwhile. */
  up(at: string): this {
    this.machine = 'up';
    this.take(settle(this.finding, this.context, time(at)));
    return this;
  }

  passUntil(end: Instant, how: 'before' | 'through'): this {
    while (this.machine === 'up') {
      const next = nextDuty(this.finding, this.context);
      if (!('at' in next) || next.at > end || (how === 'before' && next.at === end)) break;
      this.take(settle(this.finding, this.context, next.at));
    }
    return this;
  }

  take(transition: Transition): Transition {
    this.finding = transition.finding;
    this.events.push(...transition.events);
    for (const event of transition.events) this.note(itemsAfter(this.items, event));
    return transition;
  }

  /** The finding's items, as the ledger keeps them beside it. */
  get items(): readonly Item[] {
    return this.context.items ?? [];
  }

  private note(changed: readonly Item[]): void {
    if (changed.length === 0) return;
    const items = new Map([...this.items, ...changed].map((item) => [item.no, item]));
    this.context = { ...this.context, items: [...items.values()] };
  }

  /** The state of a finding that has been dispatched. */
  get state(): Dispatched {
    if (this.finding.stage === 'draft') throw new Error('still a draft');
    return this.finding;
  }

  get next() {
    return nextDuty(this.finding, this.context);
  }

  all<T extends EventType>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  /** The rungs of a clock that fired, in order, each with its day: `urge 2026-07-01`. */
  fired(clock: ClockKind): string[] {
    return this.all('rungFired')
      .filter((event) => event.clock === clock)
      .map(({ rung, at }) => `${rung} ${dayOf(at)}`);
  }

  /** What became of a clock's rungs in other ways than firing: `remind-30 passed`. */
  unfired(clock: ClockKind): string[] {
    return Object.entries(this.state.noted)
      .filter(([key, as]) => key.split('/')[1] === clock && as !== 'fired')
      .map(([key, as]) => `${key.split('/').at(-1)} ${as}`);
  }

  private holderOf(step: ClosingStep): string {
    return signing(this.context.seats, holderOfStep(step))[0] ?? 'nobody';
  }
}

/** A finding being put right by `rectifyBy`: at once, so that no plan stands between. */
export function rectifying(
  rectifyBy: string,
  from = '2026-04-01 09:00',
  context = office,
  changes: Partial<Assignment> = {},
): Life {
  const by: Day = day(rectifyBy);
  return new Life(context)
    .dispatched(from, { deadlineKind: 'at-once', rectifyBy: by, ...changes })
    .received(from);
}

/** The same with a form filed at an instant, at the assigned leader's step. */
export function underReview(rectifyBy: string, filedAt: string): Life {
  return rectifying(rectifyBy).filed(filedAt);
}
