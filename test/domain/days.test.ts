import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, day, isWeekend, parseDay, yearOf } from '../../domain/calendar/day.ts';
import {
  addMillis,
  at,
  clockOf,
  dayOf,
  endOf,
  instant,
  latest,
  parseInstant,
} from '../../domain/calendar/instant.ts';

describe('a day', () => {
  test.each(['2020-02-29', '2026-12-31', '2000-01-01'])('%s is one', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  test.each([
    '2020-02-30',
    '2019-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-02-00',
    '2020-2-3',
    '2020/02/03',
    '20200203',
    '2020-02-03T00:00:00Z',
    ' 2020-02-03',
    '2020-02-03\n',
    '２０２０-02-03',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('says so where a literal names none', () => {
    expect(() => day('2020-02-30')).toThrow('not a day: 2020-02-30');
  });

  it('is counted over months, years and leap days', () => {
    expect(addDays(day('2020-02-28'), 1)).toBe('2020-02-29');
    expect(addDays(day('2020-03-01'), -1)).toBe('2020-02-29');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  });

  it('knows its year and whether it is a weekend', () => {
    expect(yearOf(day('2026-06-30'))).toBe(2026);
    expect(isWeekend(day('2026-06-27'))).toBe(true);
    expect(isWeekend(day('2026-06-28'))).toBe(true);
    expect(isWeekend(day('2026-06-29'))).toBe(false);
  });
});

describe('an instant', () => {
  test.each([
    ['2026-06-30T10:00:00+08:00', '2026-06-30T02:00:00.000Z'],
    ['2026-06-30T10:00+08:00', '2026-06-30T02:00:00.000Z'],
    ['2026-06-30T02:00:00Z', '2026-06-30T02:00:00.000Z'],
    ['2026-06-30T02:00:00.123456Z', '2026-06-30T02:00:00.123Z'],
    ['2026-07-01T01:00:00+09:00', '2026-06-30T16:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test.each([
    '2026-06-30T10:00:00',
    '2026-06-30',
    '2026-06-30 10:00:00+08:00',
    '2020-02-30T10:00:00+08:00',
    '2019-02-29T10:00:00Z',
    '2020-02-32T10:00:00Z',
    '2026-06-30T24:00:00+08:00',
    '2026-06-30T25:00:00+08:00',
    '2026-06-30T10:60:00+08:00',
    '2026-06-30T10:00:60Z',
    '2026-06-30T10:00:00+0800',
    '2026-06-30T10:00:00+24:00',
    'now',
    '',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('says so where a literal names none', () => {
    expect(() => instant('2026-06-30T10:00:00')).toThrow('not an instant with an offset');
  });

  it('falls on the day of Asia/Shanghai, whatever the zone it was written in', () => {
    expect(dayOf(instant('2026-06-29T15:59:59.999Z'))).toBe('2026-06-29');
    expect(dayOf(instant('2026-06-29T16:00:00Z'))).toBe('2026-06-30');
    expect(clockOf(instant('2026-06-29T16:00:00Z'))).toBe('00:00:00.000');
    expect(clockOf(instant('2026-06-30T00:00:00Z'))).toBe('08:00:00.000');
  });

  it('24:00 of a day is 00:00 of the next', () => {
    expect(endOf(day('2026-06-30'))).toBe('2026-06-30T16:00:00.000Z');
    expect(endOf(day('2026-06-30'))).toBe(at(day('2026-07-01'), '00:00'));
  });

  test.each([
    ['00:00', '2026-06-29T16:00:00.000Z'],
    ['07:59', '2026-06-29T23:59:00.000Z'],
    ['08:00', '2026-06-30T00:00:00.000Z'],
    ['08:30', '2026-06-30T00:30:00.000Z'],
    ['23:59', '2026-06-30T15:59:00.000Z'],
    ['24:00', '2026-06-30T16:00:00.000Z'],
  ])('%s of the office is %s', (clock, expected) => {
    expect(at(day('2026-06-30'), clock)).toBe(expected);
  });

  it('the later of two is found in either order', () => {
    const [early, late] = [instant('2026-06-30T00:00:00Z'), instant('2026-06-30T00:00:00.001Z')];
    expect([latest(early, late), latest(late, early)]).toEqual([late, late]);
  });
});

describe('days and instants together', () => {
  const days = fc.integer({ min: -20_000, max: 20_000 }).map((count) => addDays(day('2020-01-01'), count));

  it('every day parses as itself and holds its own morning and not its end', () => {
    fc.assert(
      fc.property(days, (of) => {
        expect(parseDay(of)).toBe(of);
        expect(dayOf(at(of, '08:00'))).toBe(of);
        expect(dayOf(endOf(of))).toBe(addDays(of, 1));
        expect(dayOf(addMillis(endOf(of), -1))).toBe(of);
      }),
      { numRuns: 300 },
    );
  });

  it('instants sort as the moments they are', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 ** 10 }), (of, ms) => {
        expect(addMillis(endOf(of), ms) > endOf(of)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
