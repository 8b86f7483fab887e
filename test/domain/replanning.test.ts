import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import type { Rules } from '../../domain/finding/clocks/rungs.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { effectOf } from '../../domain/finding/replanning/effect.ts';
import { defaultPolicy, type Policy } from '../../domain/policy/policy.ts';
import { Life, rectifying } from './life.ts';
import { office, time } from './office.ts';

/** The year 2026 with some days edited. */
function edited(exceptions: Record<string, 'off' | 'work'>): Calendar {
  const year = publishedCalendar[2026] ?? { version: 0, exceptions: {} };
  const all = { ...year.exceptions, ...exceptions };
  return { ...publishedCalendar, 2026: { version: year.version + 1, exceptions: all } };
}

/** Other rules come into force at an instant, and the finding is looked at some time later. */
function changed(life: Life, at: string, rules: Partial<Rules>, seen = at): Life {
  const { calendar, policy } = life.context;
  const former = [{ calendar, policy, until: time(at) }];
  life.context = { ...life.context, ...rules, former };
  life.up(seen);
  life.context = { ...life.context, former: [] };
  return life;
}

const policy = (change: Partial<Policy>): Policy => ({ ...defaultPolicy, ...change });
const moves = (life: Life) => life.all('replanned').flatMap(({ moved }) => moved);

describe('a year is edited', () => {
  // Dispatched on Tuesday 2 June 2026, to be received by Thursday the 4th.
  const dispatched = () => new Life().dispatched('2026-06-02 09:00');

  it('a date counted in working days moves, and its rungs with it', () => {
    const life = changed(dispatched(), '2026-06-03 10:00', { calendar: edited({ '2026-06-04': 'off' }) });
    expect(moves(life)).toEqual([
      {
        kind: 'receive',
        step: null,
        planned: time('2026-06-02 09:00'),
        term: { after: '2026-06-02', workingDays: 2 },
        from: '2026-06-04',
        to: '2026-06-05',
        kept: [],
      },
    ]);
    expect(life.until('2026-06-09 24:00').fired('receive')).toEqual(['due 2026-06-05', 'urge 2026-06-08']);
  });

  it('a date that somebody set stays; the rungs before it keep their distance in working days', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00').until('2026-06-15 12:00');
    changed(life, '2026-06-15 12:00', { calendar: edited({ '2026-06-24': 'off' }) });
    expect(moves(life)).toEqual([]);
    expect(life.until('2026-06-30 24:00').fired('rectify').slice(-4)).toEqual([
      'remind-7 2026-06-17',
      'remind-3 2026-06-25',
      'remind-1 2026-06-29',
      'due 2026-06-30',
    ]);
  });

  it('what had its turn and is over by the new date too has no other', () => {
    const life = dispatched().until('2026-06-09 12:00');
    expect(life.fired('receive')).toEqual(['due 2026-06-04', 'urge 2026-06-05', 'supervise 2026-06-09']);
    // Saturday 6 June was worked, Thursday the 4th not: T is the 5th.
    changed(life, '2026-06-10 10:00', {
      calendar: edited({ '2026-06-04': 'off', '2026-06-06': 'work' }),
    });
    expect(moves(life)).toMatchObject([{ to: '2026-06-05', kept: ['due', 'urge', 'supervise'] }]);
    expect(life.until('2026-06-30 24:00').fired('receive')).toHaveLength(3);
  });

  it('what is to come by a later date comes again, for it is another date', () => {
    const life = dispatched().until('2026-06-04 09:00');
    expect(life.fired('receive')).toEqual(['due 2026-06-04']);
    changed(life, '2026-06-04 10:00', { calendar: edited({ '2026-06-04': 'off' }) });
    expect(life.until('2026-06-08 24:00').fired('receive')).toEqual([
      'due 2026-06-04',
      'due 2026-06-05',
      'urge 2026-06-08',
    ]);
  });

  it('a machine that was away finds what one that was not finds', () => {
    const calendar = edited({ '2026-06-04': 'off' });
    const awake = changed(dispatched(), '2026-06-03 10:00', { calendar }).until('2026-06-12 09:00');
    const away = changed(dispatched().down(), '2026-06-03 10:00', { calendar }, '2026-06-12 09:00');
    expect(moves(away)).toEqual(moves(awake));
    expect(away.all('replanned').map(({ at }) => at)).toEqual([time('2026-06-03 10:00')]);
    // Only more of them are overtaken.
    expect(Object.keys(away.state.noted).sort()).toEqual(Object.keys(awake.state.noted).sort());
  });

  it('what fell due before is settled by the rules of that time', () => {
    const life = dispatched().down();
    changed(life, '2026-06-08 10:00', { calendar: edited({ '2026-06-05': 'off' }) }, '2026-06-08 11:00');
    expect(life.fired('receive')).toEqual(['urge 2026-06-05']);
    expect(life.until('2026-06-30 24:00').fired('receive')).toEqual([
      'urge 2026-06-05',
      'supervise 2026-06-10',
    ]);
  });

  it('the state is what its events amount to', () => {
    const life = changed(dispatched(), '2026-06-03 10:00', { calendar: edited({ '2026-06-04': 'off' }) });
    expect(fold(life.events)).toStrictEqual(life.finding);
    expect(life.state.version).toBe(1);
  });

  it('a finding that is over does not move', () => {
    const life = dispatched().withdrawn('2026-06-02 10:00');
    const before = life.finding;
    changed(life, '2026-06-03 10:00', { calendar: edited({ '2026-06-04': 'off' }) });
    expect(life.finding).toBe(before);
  });
});

describe('the policy is changed', () => {
  it('a running clock gets the days that new ones get', () => {
    const life = new Life().dispatched('2026-06-02 09:00').received('2026-06-02 10:00');
    changed(life, '2026-06-03 10:00', { policy: policy({ planDays: 15, receiveDays: 4 }) });
    expect(moves(life)).toMatchObject([{ kind: 'plan', from: '2026-06-16', to: '2026-06-24' }]);
  });

  it('the ladder follows at once: what the new policy does not have never fires', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00').until('2026-06-16 12:00');
    changed(life, '2026-06-16 12:00', { policy: policy({ remindRectify: [5] }) });
    expect(life.until('2026-06-29 24:00').fired('rectify').slice(-1)).toEqual(['remind-5 2026-06-23']);
  });

  it('a rung whose time is over by the new policy fires at once, the strongest alone', () => {
    const life = rectifying('2026-06-10', '2026-06-01 09:00').until('2026-06-11 12:00');
    const late = { ...defaultPolicy.lateRungs, supervise: 2, circular: 3 };
    changed(life, '2026-06-15 12:00', { policy: policy({ lateRungs: late }) });
    expect(life.fired('rectify').slice(-2)).toEqual(['supervise 2026-06-15', 'circular 2026-06-15']);
  });
});

describe('a preview of a change', () => {
  const before: Rules = office;

  it('says which dates move and which rungs, fire or vanish, and changes nothing', () => {
    const life = new Life().dispatched('2026-06-02 09:00', {});
    const after = { ...before, calendar: edited({ '2026-06-04': 'off' }) };
    const seen = effectOf(life.state, before, after, time('2026-06-03 10:00'));
    expect(seen?.moved).toEqual([{ clock: 'receive', step: null, from: '2026-06-04', to: '2026-06-05' }]);
    expect(seen?.rungs.filter(({ clock }) => clock === 'receive')).toEqual([
      rung('due', '2026-06-04', '2026-06-05'),
      rung('urge', '2026-06-05', '2026-06-08'),
      rung('supervise', '2026-06-09', '2026-06-10'),
    ]);
  });

  it('is nothing where nothing changes', () => {
    const life = new Life().dispatched('2026-06-02 09:00');
    const after = { ...before, calendar: edited({ '2026-12-31': 'off' }) };
    expect(effectOf(life.state, before, after, time('2026-06-03 10:00'))).toBeNull();
  });

  it('tells what would go out at once', () => {
    const life = rectifying('2026-06-10', '2026-06-01 09:00').until('2026-06-12 12:00');
    const policyThen = policy({ lateRungs: { ...defaultPolicy.lateRungs, supervise: 2 } });
    const seen = effectOf(life.state, before, { ...before, policy: policyThen }, time('2026-06-12 12:00'));
    expect(seen?.rungs).toContainEqual({
      clock: 'rectify',
      step: null,
      rung: 'supervise',
      was: time('2026-06-15 08:00'),
      will: time('2026-06-12 08:00'),
      change: 'fires',
    });
  });

  it('foresees what will have happened by the day from which it counts', () => {
    const life = new Life().dispatched('2026-06-02 09:00');
    const after = { ...before, policy: policy({ remindRectify: [] }) };
    expect(effectOf(life.state, before, after, time('2026-06-03 00:00'))).not.toBeNull();
    expect(effectOf(life.state, before, after, time('2026-06-29 24:00'))).toBeNull();
  });

  function rung(name: string, was: string, will: string) {
    const [from, to] = [time(`${was} 08:00`), time(`${will} 08:00`)];
    return { clock: 'receive', step: null, rung: name, was: from, will: to, change: 'moves' };
  }
});
