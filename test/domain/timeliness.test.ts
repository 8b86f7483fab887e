import { describe, expect, it, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { daysLate, isDue, isOverdue, onTime } from '../../domain/figures/timeliness.ts';
import { type Life, rectifying, underReview } from './life.ts';
import { office, time } from './office.ts';

const { policy } = office;
const byClosing = { ...policy, onTimeJudgedBy: 'closing' } as const;

function closedOn(life: Life, on: string): Life {
  return life
    .signed('assigned-leader', `${on} 13:00`)
    .signed('lead-reviewer', `${on} 14:00`)
    .signed('office', `${on} 15:00`)
    .signed('leader-in-charge', `${on} 16:00`);
}

describe('a date is due', () => {
  it('once its 24:00 is past: 00:00 still belongs to the day before', () => {
    expect(isDue(day('2026-06-30'), time('2026-06-30 24:00'))).toBe(false);
    expect(isDue(day('2026-06-30'), time('2026-07-01 00:00:00.001'))).toBe(true);
  });
});

describe('on time', () => {
  it('is not said before the date is due', () => {
    expect(onTime(rectifying('2026-06-30').state, time('2026-06-30 24:00'), policy)).toBeNull();
    const early = closedOn(underReview('2026-06-30', '2026-06-01 10:00'), '2026-06-02');
    expect(onTime(early.state, time('2026-06-03 10:00'), policy)).toBeNull();
  });

  it('is a form filed at or before 24:00 of the date, however long its review takes', () => {
    const life = closedOn(underReview('2026-06-30', '2026-06-30 24:00'), '2026-08-03');
    expect(onTime(life.state, time('2026-08-04 00:00'), policy)).toBe(true);
    expect(daysLate(life.state, time('2026-08-04 00:00'), policy)).toBe(0);
  });

  it('is not a form filed a millisecond later', () => {
    const life = closedOn(underReview('2026-06-30', '2026-07-01 00:00:00.001'), '2026-08-03');
    expect(onTime(life.state, time('2026-08-04 00:00'), policy)).toBe(false);
    expect(daysLate(life.state, time('2026-08-04 00:00'), policy)).toBe(1);
  });

  it('is not a finding without a filing', () => {
    expect(onTime(rectifying('2026-06-30').state, time('2026-07-01 10:00'), policy)).toBe(false);
  });

  it('counts provisionally while the form is under review; a return takes it back', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00');
    expect(onTime(life.state, time('2026-07-10 10:00'), policy)).toBe(true);
    life.returned('assigned-leader', '2026-07-10 10:00');
    expect(onTime(life.state, time('2026-07-10 11:00'), policy)).toBe(false);
    expect(daysLate(life.state, time('2026-07-10 11:00'), policy)).toBe(10);
  });

  it('is judged by the current date, and by the original nowhere here', () => {
    const life = rectifying('2026-06-30').moved('2026-07-31', '2026-06-29 10:00').filed('2026-07-20 10:00');
    expect(onTime(life.state, time('2026-07-25 10:00'), policy)).toBeNull();
    expect(onTime(life.state, time('2026-08-03 10:00'), policy)).toBe(true);
  });

  it('is the closing itself where the policy says so', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00');
    expect(onTime(life.state, time('2026-07-10 10:00'), byClosing)).toBe(false);
    closedOn(life, '2026-07-13');
    expect(onTime(life.state, time('2026-07-14 10:00'), byClosing)).toBe(false);
    expect(daysLate(life.state, time('2026-07-14 10:00'), byClosing)).toBe(13);
  });

  it('is said of no withdrawn finding', () => {
    const { state } = rectifying('2026-06-30').withdrawn('2026-07-10 10:00');
    expect(onTime(state, time('2026-07-20 10:00'), policy)).toBeNull();
    expect(daysLate(state, time('2026-07-20 10:00'), policy)).toBe(0);
  });
});

describe('days late', () => {
  test.each([
    ['2026-06-01 10:00', 0],
    ['2026-06-30 24:00', 0],
    ['2026-07-01 00:00:00.001', 1],
    ['2026-07-01 24:00', 1],
    ['2026-07-02 00:00:00.001', 2],
    ['2026-07-05 12:00', 5],
    ['2026-07-31 12:00', 31],
  ])('at %s are %i: begun days, weekends too', (asOf, late) => {
    expect(daysLate(rectifying('2026-06-30').state, time(asOf), policy)).toBe(late);
  });

  it('end with the filing while its form is under review', () => {
    const life = underReview('2026-06-30', '2026-07-03 10:00');
    expect(daysLate(life.state, time('2026-07-31 10:00'), policy)).toBe(3);
  });

  it('end with the filing that a supplement kept', () => {
    const life = underReview('2026-06-30', '2026-07-03 10:00')
      .supplemented('assigned-leader', '2026-07-10 10:00')
      .filed('2026-07-13 10:00');
    expect(daysLate(life.state, time('2026-07-31 10:00'), policy)).toBe(3);
  });
});

describe('overdue', () => {
  const asOf = time('2026-07-01 00:00:00.001');

  it('is an open finding past its date', () => {
    expect(isOverdue(rectifying('2026-06-30').state, asOf)).toBe(true);
    expect(isOverdue(rectifying('2026-06-30').state, time('2026-06-30 24:00'))).toBe(false);
  });

  it('is none with a form under review; one waiting for the principal is not yet under review', () => {
    expect(isOverdue(underReview('2026-06-30', '2026-06-30 10:00').state, asOf)).toBe(false);
    expect(isOverdue(rectifying('2026-06-30').applied('2026-06-30 10:00').state, asOf)).toBe(true);
  });

  it('is one again when the form comes back', () => {
    const life = underReview('2026-06-30', '2026-06-30 10:00').returned(
      'assigned-leader',
      '2026-07-02 10:00',
    );
    expect(isOverdue(life.state, time('2026-07-02 11:00'))).toBe(true);
  });

  it('is none once closed or withdrawn', () => {
    expect(isOverdue(closedOn(underReview('2026-06-30', '2026-07-02 10:00'), '2026-07-03').state, asOf)).toBe(
      false,
    );
    expect(isOverdue(rectifying('2026-06-30').withdrawn('2026-06-30 10:00').state, asOf)).toBe(false);
  });
});
