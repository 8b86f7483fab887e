import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { sample } from './acts.ts';
import { rectifying, underReview } from './life.ts';

describe('a moved date', () => {
  it('is a new T whose ladder starts anew from the instant of the move', () => {
    const life = rectifying('2026-06-30').moved('2026-07-31', '2026-07-06 10:00').until('2026-08-05 24:00');
    // 31 July: T−30 is 18 June and T−15 is 10 July.
    expect(life.fired('rectify').slice(7)).toEqual([
      'supervise 2026-07-03',
      'remind-15 2026-07-10',
      'remind-7 2026-07-22',
      'remind-3 2026-07-28',
      'remind-1 2026-07-30',
      'due 2026-07-31',
      'urge 2026-08-03',
      'supervise 2026-08-05',
    ]);
    expect(life.all('rungsSkipped')).toEqual([
      expect.objectContaining({ day: '2026-07-31', why: 'passed', rungs: ['remind-30'] }),
    ]);
  });

  it('leaves the original where it was, beside the current one', () => {
    const { state } = rectifying('2026-06-30').moved('2026-07-31', '2026-06-29 10:00');
    expect([state.assignment.rectifyBy, state.rectifyBy]).toEqual(['2026-06-30', '2026-07-31']);
  });

  it('says from when to when', () => {
    const life = rectifying('2026-06-30')
      .moved('2026-07-31', '2026-06-29 10:00')
      .does('top-leader', '2026-07-01 10:00', { ...sample.changeDeadline, rectifyBy: day('2026-08-31') });
    expect(life.all('deadlineMoved').map(({ from, to }) => [from, to])).toEqual([
      ['2026-06-30', '2026-07-31'],
      ['2026-07-31', '2026-08-31'],
    ]);
  });

  it('stops the ladder of the old one: its late days are over', () => {
    const life = rectifying('2026-06-30').moved('2026-08-31', '2026-07-02 10:00').until('2026-07-14 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['due 2026-06-30', 'urge 2026-07-01']);
  });

  it('may be earlier than the old one', () => {
    const life = rectifying('2026-06-30').moved('2026-06-10', '2026-06-08 10:00').until('2026-06-11 24:00');
    // T−1 of 10 June is the 9th; T−3 is the 5th and gone.
    expect(life.fired('rectify')).toEqual([
      'remind-30 2026-05-18',
      'remind-15 2026-06-08',
      'remind-1 2026-06-09',
      'due 2026-06-10',
      'urge 2026-06-11',
    ]);
  });

  it('may be today, whose `due` has passed', () => {
    const life = rectifying('2026-06-30').moved('2026-06-10', '2026-06-10 10:00').until('2026-06-11 24:00');
    expect(life.all('rungsSkipped').at(-1)?.rungs).toContain('due');
    expect(life.fired('rectify').at(-1)).toBe('urge 2026-06-11');
  });

  it('moved back to a former T fires no rung of it twice and none that it had passed', () => {
    const life = rectifying('2026-06-30')
      .until('2026-06-18 24:00')
      .moved('2026-07-31', '2026-06-22 10:00')
      .moved('2026-06-30', '2026-06-26 10:00')
      .until('2026-07-01 24:00');
    // 30 June had its T−7 on the 18th; its T−3, the 25th, passed while another day was T.
    expect(life.fired('rectify')).toEqual([
      'remind-30 2026-05-18',
      'remind-15 2026-06-08',
      'remind-7 2026-06-18',
      'remind-1 2026-06-29',
      'due 2026-06-30',
      'urge 2026-07-01',
    ]);
    expect(life.all('rungsSkipped').at(-1)).toMatchObject({ day: '2026-06-30', rungs: ['remind-3'] });
  });

  it('moves nothing of the receive clock', () => {
    const untouched = rectifying('2026-06-30');
    const moved = rectifying('2026-06-30').moved('2026-07-31', '2026-05-06 10:00');
    expect(moved.fired('receive')).toEqual(untouched.fired('receive'));
  });

  it('while the form is under review plans anew and stays silent', () => {
    const life = underReview('2026-06-30', '2026-06-22 10:00').moved('2026-07-10', '2026-06-23 10:00');
    expect(life.until('2026-07-08 24:00').fired('rectify').at(-1)).toBe('remind-7 2026-06-18');
    life.returned('assigned-leader', '2026-07-09 10:00').until('2026-07-13 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['due 2026-07-10', 'urge 2026-07-13']);
  });

  it('opens no new round', () => {
    expect(rectifying('2026-06-30').moved('2026-07-31', '2026-06-29 10:00').state.round).toBe(1);
  });

  it('keeps the supervision notice of the round: the next interview asks for no other', () => {
    const life = rectifying('2026-06-30').moved('2026-07-31', '2026-07-03 10:00');
    expect(life.state.notices).toMatchObject([{ issuedAt: '2026-07-03T00:00:00.000Z', limitDays: 5 }]);
  });
});
