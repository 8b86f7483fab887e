import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import type { ClockKind } from '../../domain/finding/clocks/clock.ts';
import { type DueDate, dueDates } from '../../domain/finding/dueDates.ts';
import { Life, rectifying } from './life.ts';
import { office } from './office.ts';

function dateOf(life: Life, clock: ClockKind, calendar: Calendar = publishedCalendar): DueDate {
  const found = dueDates(life.state, { ...office, calendar }, life.events).find(
    (date) => date.clock === clock,
  );
  if (found === undefined) throw new Error(`no ${clock} runs`);
  return found;
}
const rung = (date: DueDate, name: string) => date.rungs.find(({ rung }) => rung === name);

describe('every running date', () => {
  it('that was set is fixed, and one within working days says from which act', () => {
    const life = new Life().dispatched('2026-06-01 09:00');
    expect(dateOf(life, 'rectify').rule).toEqual({ kind: 'fixed', after: null, workingDays: null });
    expect(dateOf(life, 'receive')).toMatchObject({
      day: '2026-06-03',
      rule: { kind: 'after', after: '2026-06-01', workingDays: 2 },
      calendarVersions: { 2026: 1 },
    });
  });

  it('shows its whole ladder: what had its turn and when, and what is to come', () => {
    const life = new Life().dispatched('2026-06-01 09:00').until('2026-06-23 12:00');
    const date = dateOf(life, 'rectify');
    expect(rung(date, 'remind-30')).toMatchObject({ state: 'passed' });
    expect(rung(date, 'remind-7')).toEqual({
      rung: 'remind-7',
      when: { before: 7 },
      at: '2026-06-18T00:00:00.000Z',
      state: 'fired',
    });
    expect(rung(date, 'due')).toMatchObject({ state: 'coming', at: '2026-06-30T00:00:00.000Z' });
    expect(rung(date, 'interview')).toMatchObject({ state: 'awaitsNotice', at: null });
  });

  it('that was moved after dispatch does not pass for the one that dispatch set', () => {
    const life = rectifying('2026-06-30').moved('2026-07-31', '2026-06-10 10:00');
    expect(dateOf(life, 'rectify')).toMatchObject({
      day: '2026-07-31',
      rule: { kind: 'moved', after: null },
    });
  });

  it('has its interview wait for a supervision notice, and be silent like the others under review', () => {
    const life = rectifying('2026-06-30');
    expect(rung(dateOf(life, 'rectify'), 'interview')).toMatchObject({ state: 'awaitsNotice', at: null });
    expect(rung(dateOf(life, 'rectify'), 'account')).toMatchObject({ state: 'coming' });
    life.filed('2026-06-15 10:00');
    for (const name of ['interview', 'account']) {
      expect(rung(dateOf(life, 'rectify'), name)).toMatchObject({ state: 'held', at: null });
    }
  });

  it('holds its rungs while the unit does not hold the finding', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-01 11:00');
    expect(rung(dateOf(life, 'plan'), 'urge')).toMatchObject({ state: 'held', at: null });
    expect(dateOf(life, 'review')).toMatchObject({ step: 'plan', day: '2026-06-04' });
  });

  it('waits by itself for a year that is not published', () => {
    const life = new Life().dispatched('2026-12-31 09:00', { rectifyBy: '2027-06-30' as never });
    expect(dateOf(life, 'receive')).toMatchObject({ day: null, waitingForYear: 2027 });
    expect(dateOf(life, 'receive').rungs.map(({ state }) => state)).toEqual([
      'waitingForCalendar',
      'waitingForCalendar',
      'waitingForCalendar',
    ]);
    expect(dateOf(life, 'rectify')).toMatchObject({ day: '2027-06-30', waitingForYear: null });
  });

  it('names the versions of all years that it was counted in', () => {
    const year = (version: number) => ({ version, exceptions: {} });
    const calendar = { ...publishedCalendar, 2026: year(3), 2027: year(2) };
    const life = new Life({ ...office, calendar }).dispatched('2026-12-31 09:00', {
      rectifyBy: '2027-01-31' as never,
    });
    expect(dateOf(life, 'receive', calendar).calendarVersions).toEqual({ 2026: 3, 2027: 2 });
  });

  it('is gone once the finding is over', () => {
    const life = rectifying('2026-06-30').does('office-head', '2026-06-02 09:00', {
      type: 'withdraw',
      reason: '误交办',
    });
    expect(dueDates(life.state, office, life.events)).toEqual([]);
  });
});
