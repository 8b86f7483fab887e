import { describe, expect, it } from 'vitest';
import { addMillis, dayOf, type Instant, toMillis } from '../../domain/calendar/instant.ts';
import { barred, givenCommandTypes } from '../../domain/finding/decide.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { evolve } from '../../domain/finding/evolve.ts';
import { holderOf, holdingsOf } from '../../domain/finding/holding/holding.ts';
import { reviewOpensAt } from '../../domain/finding/longTerm/opening.ts';
import { isOver } from '../../domain/finding/stage.ts';
import { type Dispatched, draft, type Finding } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { answering } from '../../domain/permissions/seats.ts';
import type { Life } from './life.ts';
import type { Moment } from './lives.ts';
import { again, copyOf, every, patience } from './manyLives.ts';
import { nextStep } from './onward.ts';

describe('the random lives', patience, () => {
  it('give every command there is, and see it done', () => {
    const done = new Set<string>();
    every((_life, { moments }) => {
      for (const { command, refusal } of moments) if (refusal === null) done.add(command.type);
    });
    expect(givenCommandTypes.filter((type) => !done.has(type))).toEqual([]);
  });
});

describe('wherever a finding has got to', patience, () => {
  it('whoever’s turn it is can take it further; suspended, a leader can end that', () => {
    every((life, { moments }) => {
      for (const { after } of moments)
        if (!isOver(after.stage)) expect(leadsOn(after as Dispatched, life)).toBe(true);
    });
  });

  it('an office that goes on brings it to its end', () => {
    every((life, { moments }) => {
      expect(stepsHome(copyOf(life), moments.at(-1)?.at ?? life.state.lastAt)).toBeLessThan(60);
    });
  });
});

describe('who holds a finding', patience, () => {
  it('is one holder at any instant, without a gap, and their times add up to those in which it was open', () => {
    every((life, { moments }) => {
      const now = moments.at(-1)?.at ?? life.state.lastAt;
      const open = timesOpen(life.events);
      const holdings = holdingsOf(life.events);
      // Each begins where another ends, or where a round begins.
      const begins = [...holdings.map(({ to }) => to), ...open.map(({ from }) => from)];
      for (const [i, { from, holder }] of holdings.entries()) {
        const before = holdings[i - 1];
        expect(begins).toContain(from);
        expect(from >= (before?.to ?? from)).toBe(true);
        if (before?.to === from) expect(before.holder).not.toEqual(holder);
      }
      expect(sum(holdings, now)).toBe(sum(open, now));
    });
  });

  it('is whoever’s turn it is, or whoever the unit waits for', () => {
    every(({ events, state }) => {
      const last = holdingsOf(events).at(-1);
      expect(last?.to === null ? last.holder : null).toEqual(holderOf(state));
    });
  });
});

describe('a request for more time', patience, () => {
  it('that is refused, or never decided, leaves every rung as though nobody had asked', () => {
    every((life, { moments }) => {
      const kept = withoutIdleRequests(moments);
      if (kept.length === moments.length) return;
      const unasked = again(life);
      for (const { by, at, command } of kept) expect(unasked.attemptAt(by, at, command)).toBe(null);
      unasked.passUntil(moments.at(-1)?.at ?? life.state.lastAt, 'through');
      expect(rungs(unasked)).toEqual(rungs(life));
      expect(unasked.state.rectifyBy).toBe(life.state.rectifyBy);
    });
  });
});

describe('a clock that is looked at as it should be', patience, () => {
  it('writes everything in the order in which it happened, and one rung of a clock at most on a day', () => {
    every(({ events }) => {
      for (const [i, { at, seq }] of events.entries())
        expect([seq, at >= (events[i - 1]?.at ?? at)]).toEqual([i + 1, true]);
      const said = events.flatMap((event) =>
        event.type === 'rungFired' ? [[event.clock, event.step, event.day, event.at].join('/')] : [],
      );
      expect(new Set(said).size).toBe(said.length);
    });
  });
});

/** Whether somebody whose turn it is may do something, or the clock itself is to take it further. */
function leadsOn(finding: Dispatched, { context }: Life): boolean {
  const may = (by: string, types: typeof steps) =>
    types.some((type) => barred(finding, type, by, context) === null);
  if (isSuspended(finding)) return may('leader-in-charge', ['resume']);
  if (finding.stage === 'publicNotice' || reviewOpensAt(finding) !== null) return true;
  if (finding.turn === null) return false;
  const people = answering(context.seats, finding.turn.role);
  return [...people, ...(finding.form?.paper ? context.seats['office-head'] : [])].some((by) =>
    may(by, steps),
  );
}

const steps: (typeof givenCommandTypes)[number][] = [
  'receive',
  'submitPlan',
  'approvePlan',
  'resolveObjection',
  'applyForClosure',
  'reportItem',
  'reviewLongTerm',
  'sign',
  'passPaper',
];

/** How many steps it takes from here, one an hour, the clock's among them. */
function stepsHome(life: Life, from: Instant): number {
  let now = from;
  for (let taken = 0; ; taken += 1) {
    if (isOver(life.state.stage) || taken >= 60) return taken;
    now = addMillis(now, 3_600_000);
    const step = nextStep(life.state, life.items, dayOf(now));
    if (step !== null) {
      const [by, command] = step;
      expect([command.type, life.attemptAt(by, now, command)]).toEqual([command.type, null]);
    } else {
      const { next } = life;
      if (!('at' in next)) return 60;
      now = next.at;
      life.passUntil(now, 'through');
    }
  }
}

interface Time {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** From dispatch, or a reopening, to the end of that round. */
function timesOpen(events: readonly FindingEvent[]): Time[] {
  const times: Time[] = [];
  let finding: Finding = draft;
  for (const event of events) {
    const before = finding.stage === 'draft' || isOver(finding.stage);
    finding = evolve(finding, event);
    const after = isOver(finding.stage);
    if (before && !after) times.push({ from: event.at, to: null });
    if (!before && after) times.push({ from: times.pop()?.from ?? event.at, to: event.at });
  }
  return times;
}

function sum(times: readonly Time[], now: Instant): number {
  return times.reduce((all, { from, to }) => all + toMillis(to ?? now) - toMillis(from), 0);
}

/** The acts that were done, but for the requests that moved nothing and what was said on them. */
function withoutIdleRequests(moments: readonly Moment[]): readonly Moment[] {
  const kept: Moment[] = [];
  let asked: Moment[] = [];
  for (const moment of moments.filter(({ refusal }) => refusal === null)) {
    const { command } = moment;
    if (command.type === 'requestExtension') asked = [moment];
    else if (command.type === 'giveOpinion') asked.push(moment);
    else if (command.type !== 'decideExtension') kept.push(moment);
    else if (command.decision === 'grant') kept.push(...asked, moment);
  }
  return kept.sort((one, other) => moments.indexOf(one) - moments.indexOf(other));
}

/** What became of every rung but those of the request's own reviews. */
function rungs({ events }: Life): unknown[] {
  return events.flatMap((event) => {
    if (event.type !== 'rungFired' && event.type !== 'rungsSkipped') return [];
    const { seq: _, ...said } = event;
    return event.step?.startsWith('extension') ? [] : [said];
  });
}
