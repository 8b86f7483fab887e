import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import { isOverdue } from '../../domain/figures/timeliness.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { sample } from './acts.ts';
import { type Life, rectifying, underReview } from './life.ts';
import { office, time } from './office.ts';
import { dispatched, planReview, publicNotice } from './stagesOfLife.ts';

function suspended(life: Life, at: string, expectedEnd = '2026-08-31'): Life {
  return life.does('leader-in-charge', at, { ...sample.suspend, expectedEnd: day(expectedEnd) });
}

function resumed(life: Life, at: string): Life {
  return life.does('leader-in-charge', at, sample.resume);
}

describe('a suspended finding', () => {
  it('is nobody’s move, and nothing presses the unit', () => {
    const life = suspended(rectifying('2026-06-30'), '2026-06-12 10:00').until('2026-07-31 24:00');
    expect(life.state.turn).toBeNull();
    expect(life.fired('rectify').at(-1)).toBe('remind-15 2026-06-08');
  });

  it('has its date moved by the working days that it was suspended', () => {
    // 12 June 10:00 to 3 July 10:00: the mornings of 15–18 and 22–30 June, 1–3 July, without the holiday of the 19th.
    const life = resumed(suspended(rectifying('2026-06-30'), '2026-06-12 10:00'), '2026-07-03 10:00');
    expect(life.state.suspensions.past).toEqual([
      { from: time('2026-06-12 10:00'), to: time('2026-07-03 10:00'), cause: 'flood-season', days: 14 },
    ]);
    expect([life.state.assignment.rectifyBy, life.state.rectifyBy]).toEqual(['2026-06-30', '2026-07-20']);
    expect(life.state.turn).toMatchObject({ role: 'handler', since: time('2026-07-03 10:00') });
    life.until('2026-07-21 24:00');
    expect(life.fired('rectify').slice(2)).toEqual([
      'remind-7 2026-07-09',
      'remind-3 2026-07-15',
      'remind-1 2026-07-17',
      'due 2026-07-20',
      'urge 2026-07-21',
    ]);
  });

  it('is not extended by that: the first extension after it is still the leader in charge’s', () => {
    const life = resumed(suspended(rectifying('2026-06-30'), '2026-06-12 10:00'), '2026-07-03 10:00');
    expect(life.moved('2026-08-31', '2026-07-06 10:00').state.rectifyBy).toBe('2026-08-31');
  });

  it('three weeks in February 2020 has its date three weeks’ working days later', () => {
    // The prolonged Spring Festival ended on 2 February: 3–21 February are fifteen working days.
    const life = rectifying('2020-02-28', '2020-01-13 09:00').does('leader-in-charge', '2020-01-31 09:00', {
      ...sample.suspend,
      cause: 'epidemic',
      expectedEnd: day('2020-02-21'),
    });
    resumed(life, '2020-02-21 18:00');
    expect(life.state.suspensions.past[0]?.days).toBe(15);
    expect(life.state.rectifyBy).toBe('2020-03-20');
  });

  it('for less than a morning moves nothing', () => {
    const life = resumed(suspended(rectifying('2026-06-30'), '2026-06-12 10:00'), '2026-06-12 17:00');
    expect(life.state.rectifyBy).toBe('2026-06-30');
    expect(life.until('2026-06-18 24:00').fired('rectify').at(-1)).toBe('remind-7 2026-06-18');
  });

  it('whose date had passed keeps it, and its late days go on counting', () => {
    const life = resumed(suspended(rectifying('2026-06-30'), '2026-07-02 10:00'), '2026-07-20 10:00');
    expect(life.state.rectifyBy).toBe('2026-06-30');
    life.until('2026-07-22 24:00');
    expect(life.fired('rectify').slice(-3)).toEqual([
      'due 2026-06-30',
      'urge 2026-07-01',
      'supervise 2026-07-21',
    ]);
  });

  it('is not overdue meanwhile', () => {
    const life = suspended(rectifying('2026-06-30'), '2026-06-12 10:00');
    expect(isOverdue(life.state, time('2026-07-10 10:00'))).toBe(false);
  });

  it('has its short clocks moved too', () => {
    const life = resumed(suspended(dispatched(), '2026-06-02 10:00'), '2026-06-09 10:00').until(
      '2026-06-12 24:00',
    );
    // Receipt was due on 3 June; the five mornings of 3–9 June are given back: the 10th.
    expect(life.fired('receive')).toEqual(['due 2026-06-10', 'urge 2026-06-11']);
  });

  it('stands still at its reviewer’s too, and the unit stays silent till the review is over', () => {
    const life = suspended(planReview(), '2026-06-02 10:00').until('2026-06-30 24:00');
    expect(life.fired('review')).toEqual([]);
    resumed(life, '2026-07-01 10:00').until('2026-07-31 24:00');
    // Two of three working days were left: 2 and 3 July.
    expect(life.fired('review')).toEqual(['due 2026-07-03', 'urge 2026-07-06', 'supervise 2026-07-08']);
    expect(life.state.silences.map(({ why, to }) => [why, to])).toEqual([['planReview', null]]);
    expect(life.state.turn?.role).toBe('office');
  });

  it('keeps the filing of a form under review', () => {
    const life = resumed(
      suspended(underReview('2026-06-30', '2026-06-12 10:00'), '2026-06-15 10:00'),
      '2026-07-06 10:00',
    );
    expect(life.state.form?.filedAt).toBe(time('2026-06-12 10:00'));
    expect(life.state.turn?.role).toBe('assigned-leader');
  });

  it('gives back what was left of a supplement’s days', () => {
    const life = resumed(
      suspended(
        underReview('2026-06-30', '2026-06-10 10:00').supplemented('assigned-leader', '2026-06-11 10:00'),
        '2026-06-12 10:00',
      ),
      '2026-06-24 10:00',
    ).filed('2026-06-25 10:00');
    expect(life.state.form?.filedAt).toBe(time('2026-06-10 10:00'));
  });

  it('before the public stands there as long as it has to, and does not close meanwhile', () => {
    const life = suspended(publicNotice(), '2026-06-02 10:00').until('2026-06-30 24:00');
    expect(life.state.stage).toBe('publicNotice');
    resumed(life, '2026-07-01 10:00');
    expect(life.until('2026-07-06 12:00').state.stage).toBe('publicNotice');
    expect(life.until('2026-07-07 24:00').state.stage).toBe('closed');
  });

  it('takes no step meanwhile, for nobody holds it; it can be withdrawn', () => {
    const life = suspended(rectifying('2026-06-30'), '2026-06-12 10:00');
    expect(life.attempt('handler', '2026-06-15 10:00', sample.reportProgress)).toEqual({
      refused: 'suspended',
    });
    expect(life.attempt('leader-in-charge', '2026-06-15 10:00', sample.suspend)).toEqual({
      refused: 'suspended',
    });
    expect(life.attempt('stranger', '2026-06-15 10:00', sample.sign)?.refused).toBe('wrong-stage');
    expect(life.withdrawn('2026-06-16 10:00').state.stage).toBe('withdrawn');
  });

  it('is never ended by the clock: its approver is reminded once the expected end has passed, then every week', () => {
    const life = suspended(rectifying('2026-06-30'), '2026-06-12 10:00', '2026-06-26').until(
      '2026-07-13 24:00',
    );
    expect(life.all('suspensionOverran').map(({ at }) => at)).toEqual([
      time('2026-06-29 08:00'),
      time('2026-07-06 08:00'),
      time('2026-07-13 08:00'),
    ]);
    const [overran] = life.all('suspensionOverran');
    expect(overran && noticesFor(overran, life.state)).toEqual([
      expect.objectContaining({ to: ['office-head'], asker: 'leader-in-charge', channel: 'morning' }),
    ]);
    expect(resumed(life, '2026-07-14 10:00').until('2026-07-31 24:00').all('suspensionOverran')).toHaveLength(
      3,
    );
  });

  it('ends once the year is published in which its date would come to lie', () => {
    const { 2026: published, ...before } = publishedCalendar;
    const calendar = { ...before, 2026: published as NonNullable<typeof published> };
    const life = rectifying('2026-12-28', '2026-11-02 09:00', { ...office, calendar });
    suspended(life, '2026-12-14 10:00', '2026-12-31');
    expect(life.attempt('leader-in-charge', '2026-12-22 10:00', sample.resume)).toEqual({
      refused: 'calendar-not-published',
    });
  });

  it('that is ended twice was ended once', () => {
    const life = resumed(suspended(rectifying('2026-06-30'), '2026-06-12 10:00'), '2026-06-15 10:00');
    expect(life.attempt('leader-in-charge', '2026-06-16 10:00', sample.resume)).toEqual({
      refused: 'not-suspended',
    });
  });
});
