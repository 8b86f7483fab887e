import { describe, expect, it } from 'vitest';
import { Life, rectifying, underReview } from './life.ts';

describe('rungs whose day is gone when the clock is planned', () => {
  it('are skipped as passed, one event listing them', () => {
    const life = rectifying('2026-06-30', '2026-06-18 09:00');
    expect(life.all('rungsSkipped')).toEqual([
      expect.objectContaining({
        clock: 'rectify',
        why: 'passed',
        rungs: ['remind-30', 'remind-15', 'remind-7'],
        at: '2026-06-18T01:00:00.000Z',
        by: null,
      }),
    ]);
  });

  it('are skipped where their 08:00 is the very instant of dispatch', () => {
    const life = new Life().dispatched('2026-06-18 08:00');
    expect(life.all('rungsSkipped')[0]?.rungs).toContain('remind-7');
    expect(life.until('2026-06-25 08:00').fired('rectify')).toEqual(['remind-3 2026-06-25']);
  });

  it('are all of them, `due` too, for a finding dispatched on its last day', () => {
    const life = rectifying('2026-06-30', '2026-06-30 16:00').until('2026-07-01 24:00');
    expect(life.all('rungsSkipped')[0]?.rungs).toEqual([
      'remind-30',
      'remind-15',
      'remind-7',
      'remind-3',
      'remind-1',
      'due',
    ]);
    expect(life.fired('rectify')).toEqual(['urge 2026-07-01']);
  });

  it('are skipped clock by clock', () => {
    // The plan's T is 22 June; its T−3 is 16 June and still ahead, the rectify clock's T−15 is gone.
    const life = new Life().dispatched('2026-06-08 09:00').received('2026-06-08 10:00');
    expect(life.all('rungsSkipped').map(({ clock, rungs }) => [clock, rungs])).toEqual([
      ['rectify', ['remind-30', 'remind-15']],
    ]);
  });

  it('are those of a short plan clock too', () => {
    const context = new Life().context;
    const hurried = { ...context, policy: { ...context.policy, planDays: 3 } };
    const life = new Life(hurried).dispatched('2026-05-11 09:00').received('2026-05-11 10:00');
    expect(life.all('rungsSkipped').map(({ clock, rungs, day }) => [clock, rungs, day])).toEqual([
      ['plan', ['remind-3'], '2026-05-14'],
    ]);
  });
});

describe('rungs whose day falls while the unit does not hold the finding', () => {
  it('are skipped as silenced when it holds it again, one event listing them', () => {
    const life = underReview('2026-06-30', '2026-06-17 10:00').returned(
      'assigned-leader',
      '2026-06-26 10:00',
    );
    expect(life.all('rungsSkipped')).toEqual([
      expect.objectContaining({
        why: 'silenced',
        rungs: ['remind-7', 'remind-3'],
        at: '2026-06-26T02:00:00.000Z',
      }),
    ]);
    expect(life.until('2026-06-30 24:00').fired('rectify').slice(-2)).toEqual([
      'remind-1 2026-06-29',
      'due 2026-06-30',
    ]);
  });

  it('are told apart from those that had passed before', () => {
    const life = rectifying('2026-06-30', '2026-06-08 09:00')
      .filed('2026-06-17 10:00')
      .returned('assigned-leader', '2026-06-19 10:00');
    expect(life.all('rungsSkipped').map(({ why, rungs }) => [why, rungs])).toEqual([
      ['passed', ['remind-30', 'remind-15']],
      ['silenced', ['remind-7']],
    ]);
  });

  it('are skipped with nothing to say where no rung fell in the silence', () => {
    const life = underReview('2026-06-30', '2026-06-08 10:00').returned(
      'assigned-leader',
      '2026-06-12 10:00',
    );
    expect(life.all('rungsSkipped')).toEqual([]);
  });

  it('are skipped as passed at once where the date is moved in that silence', () => {
    const life = underReview('2026-06-30', '2026-05-20 10:00').moved('2026-06-25', '2026-06-17 10:00');
    // T−7 of 25 June is 15 June: gone as the date is moved; T−3 is 22 June: silent when it comes.
    expect(life.all('rungsSkipped')).toEqual([
      expect.objectContaining({
        why: 'passed',
        day: '2026-06-25',
        rungs: ['remind-30', 'remind-15', 'remind-7'],
        at: '2026-06-17T02:00:00.000Z',
      }),
    ]);
    life.returned('assigned-leader', '2026-06-23 10:00');
    expect(life.all('rungsSkipped').slice(1)).toEqual([
      expect.objectContaining({ why: 'silenced', day: '2026-06-25', rungs: ['remind-3'] }),
    ]);
  });
});
