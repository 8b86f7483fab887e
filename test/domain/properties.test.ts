import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/calendar/instant.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { evolve, fold } from '../../domain/finding/evolve.ts';
import type { Refusal } from '../../domain/finding/refusal.ts';
import { isOver } from '../../domain/finding/stage.ts';
import { type Dispatched, draft, type Finding, type Noted } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { settle } from '../../domain/finding/transition.ts';
import { diaryOf } from './diary.ts';
import { Life } from './life.ts';
import { clockSays, lived, type Moment, mayBeSaid, type Story, stories } from './lives.ts';

/** Every property looks at the same lives: each is lived once. */
const sameLives = { numRuns: 300, seed: Date.now() };
const known = new Map<string, Told>();

interface Told {
  readonly life: Life;
  readonly moments: readonly Moment[];
  /** The same acts at the same instants, the clock looked at by them alone and once at the end. */
  readonly late: Life;
  readonly lateRefusals: readonly (Refusal | null)[];
}

function every(look: (life: Life, told: Told) => void): void {
  fc.assert(
    fc.property(stories('2018-02-15', '2025-06-01'), (story) => {
      const key = JSON.stringify(story);
      const told = known.get(key) ?? tell(story);
      known.set(key, told);
      look(told.life, told);
    }),
    sameLives,
  );
}

function tell(story: Story): Told {
  const { life, moments } = lived(story);
  const late = new Life({ ...life.context, items: [] }).down();
  const lateRefusals = moments.map(({ by, at, command }) => late.attemptAt(by, at, command));
  late.take(settle(late.finding, late.context, moments.at(-1)?.at ?? life.state.lastAt));
  return { life, moments, late, lateRefusals };
}

describe('whatever people do, and whenever', () => {
  it('the state is what its events amount to', () => {
    every((life) => expect(fold(life.events)).toStrictEqual(life.finding));
  });

  it('state and events survive being stored as JSON', () => {
    every((life) => {
      expect(JSON.parse(JSON.stringify(life.finding))).toStrictEqual(life.finding);
      expect(fold(JSON.parse(JSON.stringify(life.events)))).toStrictEqual(life.finding);
    });
  });

  it('seq rises by one, and the version with people’s events alone', () => {
    every((life) => {
      let before: Finding = draft;
      for (const [i, event] of life.events.entries()) {
        const after = evolve(before, event);
        expect([event.seq, after.seq]).toEqual([i + 1, i + 1]);
        expect(after.version - before.version).toBe(event.by === null ? 0 : 1);
        before = after;
      }
    });
  });

  it('an act is never stamped before the event that came before it', () => {
    every(({ events }) => {
      for (const [i, { by, at }] of events.entries()) {
        if (by !== null) expect(events.slice(0, i).every((before) => before.at <= at)).toBe(true);
      }
    });
  });

  it('the original deadline never moves, and the current one by the act of moving it, or a suspension’s end, alone', () => {
    every((life) => {
      const [first] = life.all('dispatched');
      expect(life.state.assignment.rectifyBy).toBe(first?.assignment.rectifyBy);
      const moves = life.events.flatMap((event) => {
        if (event.type === 'deadlineMoved' || event.type === 'reopened') return [event.to];
        if (event.type !== 'resumed') return [];
        return event.moved.flatMap(({ clock, day }) => (clock === 'rectify' && day !== null ? [day] : []));
      });
      expect(life.state.rectifyBy).toBe(moves.at(-1) ?? first?.assignment.rectifyBy);
    });
  });

  it('it is exactly one post’s turn until the finding is over, and one turn begins where another ends', () => {
    every(({ events }) => {
      let before = evolve(draft, events[0] as FindingEvent) as Dispatched;
      for (const event of events.slice(1)) {
        const after = evolve(before, event) as Dispatched;
        expect(after.turn === null).toBe(isOver(after.stage) || isSuspended(after));
        // A long-term goal's day hands it to its reviewer; all else is done by people.
        const byPeople = event.type !== 'longTermReviewOpened';
        if (after.turn !== before.turn) expect(handedOver(after)).toEqual({ at: event.at, byPeople });
        before = after;
      }
      function handedOver({ turn, lastAt, seq }: Dispatched) {
        return { at: turn?.since ?? lastAt, byPeople: events[(turn?.seq ?? seq) - 1]?.by !== null };
      }
    });
  });

  it('a form is under review exactly while its principal’s signature stands on it', () => {
    every(({ state }) => {
      const signed = state.form?.signatures.some(({ step }) => step === 'principal') ?? false;
      expect((state.form?.filedAt ?? null) !== null).toBe(signed);
      const silent = state.silences.at(-1)?.to === null;
      const elsewhere =
        signed ||
        (state.form?.paper && state.form.openStep === 'principal') ||
        state.stage === 'planReview' ||
        state.stage === 'objected' ||
        isSuspended(state);
      if (!isOver(state.stage)) expect(silent).toBe(elsewhere);
    });
  });

  it('the counts of items are those of the rows, and nothing closes while one is open', () => {
    every(({ state, items, events }) => {
      const count = (...states: readonly string[]) =>
        items.filter(({ state: so }) => states.includes(so)).length;
      expect(state.items).toEqual({
        entered: items.length,
        found: count('open', 'done', 'checked'),
        done: count('done', 'checked'),
        checked: count('checked'),
      });
      if (events.some(({ type }) => type === 'closed')) expect(state.items.checked).toBe(state.items.found);
    });
  });

  it('a refused act leaves what the clock alone would have left', () => {
    every((_life, { moments }) => {
      for (const { refusal, after, byTheClockAlone } of moments) {
        if (refusal !== null) expect(after).toStrictEqual(byTheClockAlone);
      }
    });
  });
});

describe('the clock', () => {
  it('fires a rung once at most by its key, at 08:00, and notes it in one way alone', () => {
    every((life) => {
      const keys = life.events.flatMap((event) => {
        if (event.type !== 'rungFired' && event.type !== 'rungsSkipped') return [];
        const rungs = event.type === 'rungFired' ? [event.rung, ...event.overtaken] : event.rungs;
        const round = life.events.filter(({ type, seq }) => type === 'reopened' && seq < event.seq).length;
        return rungs.map((rung) => [round, event.clock, event.step, event.day, rung].join('/'));
      });
      expect(new Set(keys).size).toBe(keys.length);
      expect(life.all('rungFired').every(({ at }) => at.endsWith('T00:00:00.000Z'))).toBe(true);
    });
  });

  it('settled, has its next duty later; an open finding has one or says why not', () => {
    every((_life, { moments }) => {
      for (const moment of moments) expect(mayBeSaid(moment.after)).toContain(clockSays(moment));
    });
  });

  it('is still once a finding is closed or withdrawn: nothing fires, ever', () => {
    every((life) => {
      const over = life.events.findIndex(({ type }) => type === 'closed' || type === 'withdrawn');
      const anew = life.events.findIndex(({ type }) => type === 'reopened');
      const still = life.events.slice(over + 1, anew < 0 ? undefined : anew);
      if (over >= 0) expect(still.filter(({ by }) => by === null)).toEqual([]);
    });
  });

  it('never presses the unit while it does not hold the finding', () => {
    every((life) => {
      for (const { clock, at } of life.all('rungFired')) {
        const silent = life.state.silences.some(({ from, to }) => from < at && (to === null || at <= to));
        expect(clock !== 'review' && silent).toBe(false);
      }
    });
  });

  it('fires what a clerk with a paper diary writes down, morning by morning', () => {
    every((life, { moments }) => {
      const end = moments.at(-1)?.at ?? life.state.lastAt;
      const fired = life
        .all('rungFired')
        .map(({ at, clock, step, day, rung }) => `${dayOf(at)} ${clock} ${step ?? ''} ${day} ${rung}`);
      expect([...fired].sort()).toEqual(diaryOf(life.events, end, life.context).sort());
    });
  });
});

describe('a machine that looks only when somebody acts', () => {
  it('finds every stage, date, filing and refusal as one that looks at every duty', () => {
    every(({ state }, { moments, late, lateRefusals }) => {
      if (answersTheClock(moments)) return;
      expect(lateRefusals).toEqual(moments.map(({ refusal }) => refusal));
      expect(people(late.state)).toStrictEqual(people(state));
    });
  });

  it('gives every rung its turn that the other gave; only more of them are overtaken', () => {
    // All but the interview: it waits for a notice that an overtaken supervise never issued.
    every(({ state }, { moments, late }) => {
      if (!answersTheClock(moments)) expect(turns(late.state)).toEqual(turns(state));
    });
  });

  it('writes what folds, too', () => {
    every((_life, { late }) => expect(fold(late.events)).toStrictEqual(late.finding));
  });
});

const answers: readonly string[] = [
  'issueSupervisionNotice',
  'voidSupervisionNotice',
  'answerSupervisionNotice',
  'decideProposal',
];
/** Whether somebody acted on what the clock itself had made: an overtaken rung makes no notice and no proposal. */
function answersTheClock(moments: readonly Moment[]): boolean {
  return moments.some(
    ({ command, refusal }) => answers.includes(command.type) && refusal?.refused !== 'not-permitted',
  );
}

/** What people's acts made of a finding: all of it but the clock's share. */
function people({ turn, ...state }: Dispatched) {
  const {
    seq: _seq,
    noted: _noted,
    notices: _notices,
    proposals: _proposals,
    lastAt: _lastAt,
    ...rest
  } = state;
  return { ...rest, turn: turn && { role: turn.role, since: turn.since } };
}

function turns({ noted }: Dispatched): Record<string, string> {
  const had = (as: Noted) => (as === 'overtaken' ? 'fired' : as);
  return Object.fromEntries(
    Object.entries(noted)
      .filter(([key]) => !key.endsWith('/interview'))
      .map(([key, as]) => [key, had(as)]),
  );
}
