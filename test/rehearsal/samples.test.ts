import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportsFor } from './rehearse.ts';

let nobodyActs: Report;
let unitDoesEverything: Report;
beforeAll(async () => {
  [nobodyActs, unitDoesEverything] = await reportsFor([
    'samples/nobody-acts.json',
    'samples/unit-does-everything.json',
  ]);
}, 120_000);

describe('the samples', () => {
  it('press rung by rung while nobody acts, each once at 08:00, one mail a person a morning', () => {
    const report = nobodyActs;
    const rungs = report.notices.filter(({ clock }) => clock === 'rectify');
    expect(rungs.map(({ at, rung }) => [at, rung])).toEqual([
      ['2020-05-18T08:00:00+08:00', 'remind-30'],
      ['2020-06-08T08:00:00+08:00', 'remind-15'],
      ['2020-06-18T08:00:00+08:00', 'remind-7'],
      ['2020-06-24T08:00:00+08:00', 'remind-3'],
      ['2020-06-29T08:00:00+08:00', 'remind-1'],
      ['2020-06-30T08:00:00+08:00', 'due'],
      ['2020-07-01T08:00:00+08:00', 'urge'],
      ['2020-07-03T08:00:00+08:00', 'supervise'],
      ['2020-07-07T08:00:00+08:00', 'circular'],
      ['2020-07-14T08:00:00+08:00', 'interview'],
      ['2020-07-28T08:00:00+08:00', 'account'],
    ]);
    const received = report.notices.filter(({ clock }) => clock === 'receive');
    expect(received.map(({ at, rung }) => [at.slice(0, 10), rung])).toEqual([
      ['2020-03-09', 'due'],
      ['2020-03-10', 'urge'],
      ['2020-03-12', 'supervise'],
    ]);
    const mornings = report.mails
      .filter(({ channel }) => channel === 'morning')
      .map(({ at, to }) => `${at} ${to}`);
    expect(new Set(mornings).size).toBe(mornings.length);
    expect(report.skipped).toEqual([]);
    expect(report.figures).toEqual({
      found: 1,
      rectified: 0,
      rectificationRate: '0.00 %',
      closed: 0,
      due: 1,
      onTime: 0,
      onTimeRate: '0.00 %',
      overdue: 1,
    });
    expect(report.findings).toMatchObject([{ stage: 'dispatched', onTime: false, daysLate: 31 }]);
  });

  it('close in time where a unit does everything', () => {
    const report = unitDoesEverything;
    expect(report.acts.every(({ ok }) => ok)).toBe(true);
    expect(report.findings).toMatchObject([
      { ref: 'A1', stage: 'closed', closedAt: '2020-06-22T10:00:00+08:00', onTime: true, daysLate: 0 },
      { ref: 'A2', stage: 'closed', closedAt: '2020-03-27T09:00:00+08:00', onTime: true, daysLate: 0 },
    ]);
    expect(report.notices.map(({ at, finding, rung }) => [at.slice(0, 10), finding, rung])).toEqual([
      ['2020-03-10', 'A2', 'remind-15'],
      ['2020-03-20', 'A2', 'remind-7'],
      ['2020-05-18', 'A1', 'remind-30'],
      ['2020-06-08', 'A1', 'remind-15'],
    ]);
    expect(report.skipped).toEqual([{ finding: 'A2', clock: 'rectify', rung: 'remind-30', why: 'passed' }]);
    expect(report.figures).toMatchObject({
      found: 2,
      closed: 2,
      rectificationRate: '100.00 %',
      onTimeRate: '100.00 %',
    });
  });
});
