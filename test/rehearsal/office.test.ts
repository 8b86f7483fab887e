import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportOfScenario } from './rehearse.ts';

const finding = (ref: string, rectifyBy: string) => ({
  ref,
  title: `问题${ref}`,
  unit: 'u',
  deadlineKind: 'at-once',
  rectifyBy,
  dispatchAt: '2020-06-15T09:00:00+08:00',
});
const act = (at: string, by: string, on: string, type: string, details: object = {}) => ({
  at: `2020-${at}:00+08:00`,
  by,
  finding: on,
  command: { type, ...details },
});
const filed = (on: string, at: string) => [
  act(`${at}T10:00`, 'handler@u', on, 'applyForClosure'),
  act(`${at}T11:00`, 'principal@u', on, 'sign'),
];
const chain = (on: string, at: string) =>
  ['lead-reviewer@u', 'office', 'leader-in-charge'].map((by, i) => act(`${at}T${14 + i}:00`, by, on, 'sign'));

/** Four weeks in June and July 2020; 25 and 26 June are holidays, Sunday 28 June is worked. */
const scenario = {
  start: '2020-06-15T08:00:00+08:00',
  end: '2020-07-10T18:00:00+08:00',
  units: [{ id: 'u', name: '青石镇' }],
  findings: ['R', 'S', 'M', 'W', 'X'].map((ref) => finding(ref, '2020-06-19')),
  acts: [
    ...['R', 'S', 'M', 'X'].map((ref) => act('06-15T10:00', 'handler@u', ref, 'receive')),
    // R: filed in time, returned after T, filed again late.
    ...filed('R', '06-18'),
    act('06-23T10:00', 'lead-reviewer@u', 'R', 'return'),
    ...filed('R', '06-29'),
    ...chain('R', '06-30'),
    // S: filed on the last day, supplemented after it, refiled within two working days.
    ...filed('S', '06-19'),
    act('06-22T10:00', 'lead-reviewer@u', 'S', 'supplement'),
    ...filed('S', '06-24'),
    ...chain('S', '06-28'),
    // M: the leader in charge moves the date before it is due.
    act('06-17T10:00', 'leader-in-charge', 'M', 'changeDeadline', { rectifyBy: '2020-07-06' }),
    // W: withdrawn before anybody received it.
    act('06-15T11:00', 'office-head', 'W', 'withdraw'),
    // X: all that is refused.
    act('06-16T10:00', 'handler@u', 'X', 'sign'),
    act('06-16T10:00', 'office', 'X', 'applyForClosure'),
    act('06-16T10:00', 'handler@u', 'X', 'applyForClosure', { summary: ' ' }),
    act('06-16T10:00', 'handler@u', 'X', 'applyForClosure'),
    act('06-16T10:00', 'leader-in-charge', 'X', 'sign'),
    act('06-16T10:00', 'leader-in-charge', 'X', 'changeDeadline', { rectifyBy: '2020-06-15' }),
    act('06-16T10:00', 'handler@u', 'W', 'receive'),
  ],
};

let report: Report;
beforeAll(async () => {
  report = await reportOfScenario(scenario);
}, 120_000);

const rungsOf = (ref: string) =>
  report.notices
    .filter(({ finding: on, clock }) => on === ref && clock === 'rectify')
    .map(({ at, rung }) => `${at.slice(5, 10)} ${rung}`);
const found = (ref: string) => report.findings.find((one) => one.ref === ref);

describe('an office rehearses', () => {
  it('that a returned form loses its filing, and review never counts as late', () => {
    // Returned on 23 June: late days are 24, 28 and 29 June, and the refiled form ends the third.
    expect(rungsOf('R')).toEqual(['06-16 remind-3', '06-18 remind-1', '06-24 urge', '06-29 supervise']);
    expect(found('R')).toMatchObject({ stage: 'closed', onTime: false, daysLate: 10 });
  });

  it('that a form supplemented and refiled within two working days keeps its first filing', () => {
    expect(rungsOf('S')).toEqual(['06-16 remind-3', '06-18 remind-1', '06-19 due']);
    expect(found('S')).toMatchObject({ stage: 'closed', onTime: true, daysLate: 0 });
  });

  it('that a moved date begins its ladder anew and leaves the original', () => {
    expect(found('M')).toMatchObject({
      originalRectifyBy: '2020-06-19',
      rectifyBy: '2020-07-06',
      stage: 'rectifying',
    });
    expect(rungsOf('M')).toEqual([
      '06-16 remind-3',
      '06-24 remind-7',
      '07-01 remind-3',
      '07-03 remind-1',
      '07-06 due',
      '07-07 urge',
      '07-09 supervise',
    ]);
    expect(
      report.skipped.filter((one) => one.finding === 'M').map(({ rung, why }) => `${rung} ${why}`),
    ).toEqual([
      'remind-15 passed',
      'remind-30 passed',
      'remind-7 passed',
      'remind-15 passed',
      'remind-30 passed',
    ]);
  });

  it('that nothing presses a withdrawn finding, and its people hear of the withdrawal', () => {
    expect(rungsOf('W')).toEqual([]);
    expect(found('W')).toMatchObject({ stage: 'withdrawn', onTime: null, daysLate: 0, closedAt: null });
    expect(report.mails.filter(({ subject }) => subject.includes('已撤回交办')).map(({ to }) => to)).toEqual([
      'handler@u',
      'principal@u',
    ]);
  });

  it('what is refused, and by which code', () => {
    const codes = report.acts
      .filter(({ ok }) => !ok)
      .map(({ index, code }) => [scenario.acts[index]?.finding, code]);
    expect(codes).toEqual([
      ['X', 'wrong-stage'],
      ['X', 'not-permitted'],
      ['X', 'text-missing'],
      ['X', 'not-your-step'],
      ['X', 'date-not-in-future'],
      ['W', 'already-withdrawn'],
    ]);
  });

  it('the figures as of the end', () => {
    // Of four found (W is withdrawn) R and S are closed; M and X are overdue, M since 6 July.
    expect(report.figures).toEqual({
      found: 4,
      rectified: 2,
      rectificationRate: '50.00 %',
      closed: 2,
      due: 4,
      onTime: 1,
      onTimeRate: '25.00 %',
      overdue: 2,
    });
  });

  it('that a unit without an assigned leader has nobody told in that place', () => {
    const circulars = report.notices.filter(({ rung }) => rung === 'circular');
    expect(circulars.map(({ finding: on, to }) => [on, to])).toEqual([
      ['X', ['principal@u', 'leader-in-charge']],
    ]);
  });

  it('that nobody gets two mails for one morning', () => {
    const mornings = report.mails
      .filter(({ channel }) => channel === 'morning')
      .map(({ at, to }) => `${at} ${to}`);
    expect(new Set(mornings).size).toBe(mornings.length);
  });
});
