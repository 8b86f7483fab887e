import { describe, expect, it, test } from 'vitest';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { addDays, day } from '../../domain/calendar/day.ts';
import { publishedCalendar as calendar } from '../../domain/calendar/published.ts';
import {
  isWorkingDay,
  lastWorkingDayUpTo,
  workingDayAfter,
  workingDayBefore,
} from '../../domain/calendar/workingDays.ts';

describe('the published years', () => {
  // Counted from the State Council's arrangements; a slip of one day in the table changes a count.
  const workingDays = {
    2018: 250,
    2019: 250,
    2020: 249,
    2021: 250,
    2022: 249,
    2023: 249,
    2024: 251,
    2025: 248,
    2026: 248,
  };

  test.each(Object.entries(workingDays))('%s has %i working days', (year, count) => {
    let worked = 0;
    for (let of = day(`${year}-01-01`); of <= `${year}-12-31`; of = addDays(of, 1)) {
      if (isWorkingDay(calendar, of) === true) worked += 1;
    }
    expect(worked).toBe(count);
  });

  it('are 2018 to 2026 and no other', () => {
    expect(Object.keys(calendar).map(Number)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it('name only days off that would be worked, and days worked that would be off', () => {
    for (const { exceptions } of Object.values(calendar)) {
      for (const [named, as] of Object.entries(exceptions)) {
        const weekday = new Date(`${day(named)}T00:00:00Z`).getUTCDay();
        expect([named, weekday === 0 || weekday === 6]).toEqual([named, as === 'work']);
      }
    }
  });

  test.each([
    ['2018-09-30', true, 'a Sunday worked for the National Day week'],
    ['2019-05-03', false, 'the Labour Day that was prolonged that spring'],
    ['2019-12-31', true, 'a plain Tuesday'],
    ['2020-01-19', true, 'a Sunday worked before the Spring Festival'],
    ['2020-01-31', false, 'a Friday of the prolonged Spring Festival'],
    ['2020-02-01', false, 'the Saturday that was to be worked and was not'],
    ['2020-02-03', true, 'the first day back'],
    ['2021-02-20', true, 'a Saturday worked after the Spring Festival'],
    ['2022-10-09', true, 'a Sunday worked after the National Day week'],
    ['2023-06-25', true, 'a Sunday worked for the Dragon Boat Festival'],
    ['2024-02-09', true, 'New Year’s Eve, no holiday that year'],
    ['2025-10-08', false, 'the last of eight days'],
    ['2026-06-19', false, 'the Dragon Boat Festival'],
    ['2026-10-10', true, 'a Saturday worked after the National Day week'],
  ])('%s: worked %s (%s)', (of, worked) => {
    expect(isWorkingDay(calendar, day(of))).toBe(worked);
  });
});

describe('counting working days', () => {
  it('leaves out the day it counts from: 9 October 2024 is the third after 29 September', () => {
    expect(workingDayAfter(calendar, day('2024-09-29'), 3)).toBe('2024-10-09');
  });

  it('walks over the prolonged Spring Festival of 2020 in both directions', () => {
    expect(workingDayAfter(calendar, day('2020-01-23'), 1)).toBe('2020-02-03');
    expect(workingDayBefore(calendar, day('2020-02-03'), 1)).toBe('2020-01-23');
  });

  test.each([
    [30, '2026-05-18'],
    [15, '2026-06-08'],
    [7, '2026-06-18'],
    [3, '2026-06-25'],
    [1, '2026-06-29'],
  ])('30 June 2026: T−%i is %s', (count, expected) => {
    expect(workingDayBefore(calendar, day('2026-06-30'), count)).toBe(expected);
  });

  test.each([
    [1, '2026-07-01'],
    [3, '2026-07-03'],
    [5, '2026-07-07'],
    [10, '2026-07-14'],
    [20, '2026-07-28'],
  ])('30 June 2026: T+%i is %s', (count, expected) => {
    expect(workingDayAfter(calendar, day('2026-06-30'), count)).toBe(expected);
  });

  it('takes a day that is worked as its own last working day, else the one before it', () => {
    expect(lastWorkingDayUpTo(calendar, day('2026-06-30'))).toBe('2026-06-30');
    expect(lastWorkingDayUpTo(calendar, day('2026-06-21'))).toBe('2026-06-18');
    expect(lastWorkingDayUpTo(calendar, day('2020-02-02'))).toBe('2020-01-23');
  });
});

describe('a year that is not published', () => {
  it('is unknown, never a plain week', () => {
    expect(isWorkingDay(calendar, day('2027-03-01'))).toEqual({ missingYear: 2027 });
    expect(isWorkingDay(calendar, day('2017-12-29'))).toEqual({ missingYear: 2017 });
  });

  it('is named by every count that reaches into it', () => {
    expect(workingDayAfter(calendar, day('2026-12-31'), 1)).toEqual({ missingYear: 2027 });
    expect(workingDayBefore(calendar, day('2018-01-02'), 1)).toEqual({ missingYear: 2017 });
    expect(lastWorkingDayUpTo(calendar, day('2027-01-03'))).toEqual({ missingYear: 2027 });
  });

  it('does not stop a count that ends before it', () => {
    expect(workingDayAfter(calendar, day('2026-12-30'), 1)).toBe('2026-12-31');
    expect(lastWorkingDayUpTo(calendar, day('2026-12-31'))).toBe('2026-12-31');
  });

  it('is unknown however far away, to the last day that can be written', () => {
    expect(lastWorkingDayUpTo(calendar, day('9999-12-31'))).toEqual({ missingYear: 9999 });
    expect(workingDayBefore(calendar, day('9999-12-31'), 30)).toEqual({ missingYear: 9999 });
  });

  it('is known once its arrangement is entered', () => {
    const later: Calendar = { ...calendar, 2027: { version: 1, exceptions: { '2027-01-01': 'off' } } };
    expect(workingDayAfter(later, day('2026-12-31'), 1)).toBe('2027-01-04');
  });
});
