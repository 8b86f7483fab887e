import { describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/calendar/instant.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { evolve, fold } from '../../domain/finding/evolve.ts';
import { isOver } from '../../domain/finding/stage.ts';
import { type Dispatched, draft, type Finding, type Noted } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { diaryOf } from './diary.ts';
import { clockSays, type Moment, mayBeSaid } from './lives.ts';
import { every, patience } from './manyLives.ts';

describe('whatever people do, and whenever', patience, () => {
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
        // A long-term goal's day hands it to its reviewer, a public notice's end to the next step or nobody; all else people do.
        const noticeOver = before.stage === 'publicNotice' && event.by === null;
        const byPeople = event.type !== 'longTermReviewOpened' && !noticeOver;
        if (after.turn !== before.turn) expect(handedOver(after)).toEqual({ at: event.at, byPeople });
        before = after;
      }
      function handedOver({ turn, lastAt, seq }: Dispatched) {
        return { at: turn?.since ?? lastAt, byPeople: events[(turn?.seq ?? seq) - 1]?.by !== null };
      }
    });
  });

  it('its form passes the steps of the chain that its severity and its source give it, at whatever unit', () => {
    every((life) => {
      const { state, context } = life;
      const { severity = '', source = '', chain } = state.assignment;
      const { closingChainOfSeverity, closingChainOfSource, closingChain } = context.policy;
      const bySeverity = severity === 'grave' ? closingChainOfSeverity.grave : undefined;
      const named = bySeverity ?? closingChainOfSource[source] ?? closingChain;
      // Where it is given to in these lives, there is no assigned leader.
      const hasLeader = life.all('reassigned').length === 0;
      expect(chain).toEqual(named.filter((step) => hasLeader || step !== 'assigned-leader'));
      const steps = state.form?.signatures.map(({ step }) => step) ?? [];
      expect(chain.slice(0, new Set(steps).size)).toEqual([...new Set(steps)]);
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
      let finding: Finding = draft;
      for (const event of events) {
        finding = evolve(finding, event);
        const { items } = finding as Dispatched;
        if (event.type === 'closed') expect(items.checked).toBe(items.found);
      }
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

describe('the clock', patience, () => {
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
    every(({ events }) => {
      let finding: Finding = draft;
      for (const event of events) {
        if (isOver(finding.stage)) expect(event.by).not.toBe(null);
        finding = evolve(finding, event);
      }
    });
  });

  it('never presses the unit while it does not hold the finding', () => {
    every(({ events }) => {
      let finding: Finding = draft;
      for (const event of events) {
        if (event.type === 'rungFired' && event.clock !== 'review') {
          const open = (finding as Dispatched).silences.at(-1);
          expect(open?.to === null && open.from < event.at).toBe(false);
        }
        finding = evolve(finding, event);
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

describe('a machine that looks only when somebody acts', patience, () => {
  it('finds every stage, date, filing and refusal as one that looks at every duty', () => {
    every(({ state }, { moments, late }) => {
      if (answersTheClock(moments)) return;
      expect(late.refusals).toEqual(moments.map(({ refusal }) => refusal));
      expect(people(late.life.state)).toStrictEqual(people(state));
    });
  });

  it('gives every rung its turn that the other gave; only more of them are overtaken', () => {
    // All but the interview: it waits for a notice that an overtaken supervise never issued.
    every(({ state }, { moments, late }) => {
      if (!answersTheClock(moments)) expect(turns(late.life.state)).toEqual(turns(state));
    });
  });

  it('writes what folds, too', () => {
    every((_life, { late }) => expect(fold(late.life.events)).toStrictEqual(late.life.finding));
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
