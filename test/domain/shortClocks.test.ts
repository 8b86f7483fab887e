import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { dayOfClock } from '../../domain/finding/clocks/clock.ts';
import { settle } from '../../domain/finding/transition.ts';
import { Life } from './life.ts';
import { office, time } from './office.ts';

describe('the receive clock', () => {
  it('runs from dispatch and ends with the second working day after it', () => {
    const life = new Life().dispatched('2026-05-29 17:00').until('2026-06-30 24:00');
    expect(life.fired('receive')).toEqual(['due 2026-06-02', 'urge 2026-06-03', 'supervise 2026-06-05']);
    expect(life.all('rungFired').find(({ clock }) => clock === 'receive')?.day).toBe('2026-06-02');
  });

  it('has nothing beyond the supervise rung and issues no supervision notice', () => {
    const life = new Life().dispatched('2026-04-01 09:00').until('2026-05-29 24:00');
    expect(life.fired('receive').at(-1)).toMatch(/^supervise/);
    expect(life.all('supervisionNoticeIssued')).toEqual([]);
  });

  it('ends with the receipt', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-03 09:00')
      .until('2026-06-10 24:00');
    expect(life.fired('receive')).toEqual(['due 2026-06-03']);
  });

  it('is left by a receipt before its day without a word', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-02 09:00')
      .until('2026-06-10 24:00');
    expect([...life.fired('receive'), ...life.unfired('receive')]).toEqual([]);
  });

  it('counts over a holiday', () => {
    const life = new Life().dispatched('2024-09-29 09:00', { rectifyBy: day('2024-12-31') });
    expect(life.until('2024-10-31 24:00').fired('receive')).toEqual([
      'due 2024-10-08',
      'urge 2024-10-09',
      'supervise 2024-10-11',
    ]);
  });
});

describe('the plan clock', () => {
  const planning = () => new Life().dispatched('2026-06-01 09:00').received('2026-06-01 10:00');

  it('runs from receipt and ends with the tenth working day after it', () => {
    const life = planning().until('2026-07-31 24:00');
    expect(life.fired('plan')).toEqual([
      'remind-3 2026-06-10',
      'remind-1 2026-06-12',
      'due 2026-06-15',
      'urge 2026-06-16',
      'supervise 2026-06-18',
    ]);
  });

  it('is none for an at-once finding, which goes from receipt straight to rectifying', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' })
      .received('2026-06-01 10:00');
    expect(life.state.stage).toBe('rectifying');
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify']);
  });

  it('stops at submission and stays silent while the office reviews', () => {
    const life = planning().planSubmitted('2026-06-11 10:00').until('2026-06-30 24:00');
    expect(life.fired('plan')).toEqual(['remind-3 2026-06-10']);
  });

  it('goes on with the same T on return', () => {
    const life = planning()
      .planSubmitted('2026-06-09 10:00')
      .planReturned('2026-06-11 10:00')
      .until('2026-06-16 24:00');
    expect(life.fired('plan')).toEqual(['remind-1 2026-06-12', 'due 2026-06-15', 'urge 2026-06-16']);
    expect(life.unfired('plan')).toEqual(['remind-3 silenced']);
  });

  it('goes on with its late days on return after T', () => {
    // Late: 16 (1), 17 (2); in review 17 to 24; 25 (3).
    const life = planning()
      .planSubmitted('2026-06-17 10:00')
      .planReturned('2026-06-24 10:00')
      .until('2026-06-26 24:00');
    expect(life.fired('plan').slice(-2)).toEqual(['urge 2026-06-16', 'supervise 2026-06-25']);
  });

  it('ends with the approval', () => {
    const life = planning()
      .planSubmitted('2026-06-09 10:00')
      .planApproved('2026-06-11 10:00')
      .until('2026-06-30 24:00');
    expect([...life.fired('plan'), ...life.unfired('plan')]).toEqual([]);
  });

  it('silences the rectify clock with it while the plan is under review', () => {
    const life = planning()
      .planSubmitted('2026-06-17 10:00')
      .planApproved('2026-06-25 10:00')
      .until('2026-06-29 24:00');
    expect(life.fired('rectify')).toEqual(['remind-15 2026-06-08', 'remind-1 2026-06-29']);
    expect(life.unfired('rectify')).toEqual(['remind-30 passed', 'remind-7 silenced', 'remind-3 silenced']);
  });

  it('has the days of the finding’s level where the policy names them, also where they change later', () => {
    const days = (province: number) => ({
      ...office,
      policy: { ...office.policy, planDaysOf: { province } },
    });
    const planT = (life: Life) =>
      life.state.clocks.flatMap((clock) =>
        clock.kind === 'plan' ? [dayOfClock(clock, office.calendar)] : [],
      );
    const received = (level: 'province' | 'city') =>
      new Life(days(5)).dispatched('2026-06-01 09:00', { level }).received('2026-06-01 10:00');
    expect([planT(received('province')), planT(received('city'))]).toEqual([['2026-06-08'], ['2026-06-15']]);
    const life = received('province');
    const until = time('2026-06-02 00:00');
    life.take(settle(life.finding, { ...days(7), former: [{ ...days(5), until }] }, until));
    expect(planT(life)).toEqual(['2026-06-10']);
  });

  it('has its days from the policy as it stood at receipt', () => {
    const life = planning();
    life.context = { ...office, policy: { ...office.policy, planDays: 3 } };
    expect(life.until('2026-06-15 24:00').fired('plan').at(-1)).toBe('due 2026-06-15');
  });
});
