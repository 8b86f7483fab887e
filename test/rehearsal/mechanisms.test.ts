import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportsFor } from './rehearse.ts';

/** Each says in its comment how the values below were reckoned by hand. */
const samples = [
  'objection-upheld',
  'extension-pending',
  'policy-changed',
  'suspension-by-scope',
  'cooperating-units',
  'supplement-and-return',
  'leader-with-two-posts',
  'year-without-calendar',
  'reopened',
] as const;

const files = [...samples, samples[0]].map((name) => `samples/${name}.json`);

let reports: Awaited<ReturnType<typeof reportsFor<string[]>>>;
beforeAll(async () => {
  reports = await reportsFor(files);
}, 300_000);
const reportOf = (name: (typeof samples)[number]) => reports[samples.indexOf(name)] as Report;

/** The rungs of one clock of one finding, each with its day. */
function rungsOf({ notices }: Report, ref: string, of = 'rectify') {
  return notices
    .filter(({ finding, clock }) => finding === ref && clock === of)
    .map(({ at, rung }) => `${at.slice(5, 10)} ${rung}`);
}
const found = ({ findings }: Report, ref: string) => findings.find((one) => one.ref === ref);
const refused = ({ acts }: Report) => acts.filter(({ ok }) => !ok).map(({ code }) => code);
const times = (report: Report, ref: string, type: string) =>
  found(report, ref)?.events.filter((event) => event.type === type).length;

describe('a sample', () => {
  it('has an objection upheld after four days: the unit is not pressed while the office has it, the office is', () => {
    const report = reportOf('objection-upheld');
    expect(rungsOf(report, 'O1')).toEqual([
      '03-03 remind-3',
      '03-05 remind-1',
      '03-12 urge',
      '03-16 supervise',
    ]);
    expect(rungsOf(report, 'O1', 'review')).toEqual(['03-09 due', '03-10 urge']);
    expect(rungsOf(report, 'O2', 'review')).toEqual(['03-05 due', '03-06 urge']);
    expect(rungsOf(report, 'O2', 'receive')).toEqual(['03-10 urge']);
    expect(found(report, 'O1')).toMatchObject({ stage: 'closureReview', onTime: false, daysLate: 11 });
    expect(refused(report)).toEqual(['objection-too-late']);
  });

  it('has a request for extension pending at expiry: granted it was never late, refused the ladder goes on without a burst', () => {
    const report = reportOf('extension-pending');
    const asked = [
      '05-09 remind-15',
      '05-20 remind-7',
      '05-26 remind-3',
      '05-28 remind-1',
      '05-29 due',
      '06-01 urge',
    ];
    expect(rungsOf(report, 'E1')).toEqual([
      ...asked,
      '06-03 remind-7',
      '06-09 remind-3',
      '06-11 remind-1',
      '06-12 due',
    ]);
    expect(rungsOf(report, 'E2')).toEqual([...asked, '06-03 supervise', '06-05 circular', '06-12 interview']);
    const urged = report.notices.filter(({ clock }) => clock === 'review');
    expect(urged.map(({ at, rung, to }) => [at.slice(0, 10), rung, to])).toEqual([
      ['2020-06-01', 'urge', ['office-head']],
      ['2020-06-01', 'urge', ['office-head']],
    ]);
    expect(found(report, 'E1')).toMatchObject({
      originalRectifyBy: '2020-05-29',
      rectifyBy: '2020-06-12',
      onTime: true,
      daysLate: 0,
    });
    expect(found(report, 'E2')).toMatchObject({ rectifyBy: '2020-05-29', onTime: false, daysLate: 14 });
    expect(refused(report)).toEqual(['extension-too-late']);
  });

  it('has a policy changed half-way: what is still to come follows the new one, running clocks too', () => {
    const report = reportOf('policy-changed');
    expect(rungsOf(report, 'P1').slice(-4)).toEqual([
      '05-29 due',
      '06-01 urge',
      '06-04 supervise',
      '06-08 circular',
    ]);
    expect(rungsOf(report, 'P2', 'receive')).toEqual(['06-05 due', '06-08 urge']);
    expect(rungsOf(report, 'P3', 'receive')).toEqual(['06-08 due']);
    expect(found(report, 'P1')).toMatchObject({ onTime: false, daysLate: 10 });
  });

  it('has three weeks suspended in February 2020 by one approval: dates to come move, a past one stays, others’ too', () => {
    const report = reportOf('suspension-by-scope');
    expect(rungsOf(report, 'S1')).toEqual([
      '02-26 remind-7',
      '03-03 remind-3',
      '03-05 remind-1',
      '03-06 due',
    ]);
    expect(rungsOf(report, 'S2')).toEqual([
      '01-21 remind-3',
      '01-23 due',
      '02-03 urge',
      '02-26 supervise',
      '02-28 circular',
    ]);
    expect(rungsOf(report, 'S3')).toEqual([
      '02-05 remind-7',
      '02-11 remind-3',
      '02-13 remind-1',
      '02-14 due',
      '02-17 urge',
    ]);
    expect(report.findings).toMatchObject([
      { originalRectifyBy: '2020-02-14', rectifyBy: '2020-03-06', onTime: true, daysLate: 0 },
      { rectifyBy: '2020-01-31', onTime: false, daysLate: 31 },
      { rectifyBy: '2020-02-14', onTime: false, daysLate: 3 },
    ]);
    expect(['S1', 'S2', 'S3'].map((ref) => times(report, ref, 'suspensionOverran'))).toEqual([1, 1, 0]);
  });

  it('has two cooperating units of which one is late: late to itself, while the finding is on time', () => {
    const report = reportOf('cooperating-units');
    expect(found(report, 'C1')).toMatchObject({
      onTime: true,
      daysLate: 0,
      parts: [
        { unit: 'nongye', by: '2020-05-20', doneAt: '2020-05-19T16:00:00+08:00', late: false },
        { unit: 'jiaotong', by: '2020-05-20', doneAt: '2020-05-22T16:00:00+08:00', late: true },
      ],
    });
    expect(rungsOf(report, 'C1')).toEqual([
      '05-09 remind-15',
      '05-20 remind-7',
      '05-26 remind-3',
      '05-28 remind-1',
    ]);
    expect(refused(report)).toEqual(['part-not-received', 'no-such-part']);
  });

  it('has a supplement refiled within two working days and a return, both across the deadline', () => {
    const report = reportOf('supplement-and-return');
    const before = ['04-22 remind-7', '04-27 remind-3', '04-29 remind-1', '04-30 due'];
    expect(rungsOf(report, 'F1')).toEqual(before);
    expect(rungsOf(report, 'F2')).toEqual([...before, '05-07 urge', '05-09 supervise']);
    expect(rungsOf(report, 'F3')).toEqual([...before, '05-09 urge']);
    expect(report.findings).toMatchObject([
      { ref: 'F1', closedAt: '2020-05-09T16:00:00+08:00', onTime: true, daysLate: 0 },
      { ref: 'F2', closedAt: '2020-05-11T16:00:00+08:00', onTime: false, daysLate: 9 },
      { ref: 'F3', closedAt: '2020-05-11T16:00:00+08:00', onTime: false, daysLate: 9 },
    ]);
    expect(report.figures).toMatchObject({ due: 3, onTime: 1, onTimeRate: '33.33 %' });
  });

  it('has a leader with two posts, for whom the substitute signs the second time', () => {
    const report = reportOf('leader-with-two-posts');
    const signed = found(report, 'D1')?.events.filter(({ type }) => type === 'signed');
    expect(signed?.map(({ by }) => by)).toEqual([
      'principal@qingshi',
      'leader-in-charge',
      'lead-reviewer@qingshi',
      'office',
      'deputy-head',
    ]);
    expect(found(report, 'D1')).toMatchObject({ stage: 'closed', onTime: true, daysLate: 0 });
    expect(rungsOf(report, 'D1')).toEqual(['03-10 remind-15']);
    expect(refused(report)).toEqual(['already-signed']);
  });

  it('has a year without a calendar: what needs it waits each by itself, and dates that need none count', () => {
    const report = reportOf('year-without-calendar');
    const waiting = (ref: string, of: string) =>
      report.skipped
        .filter((one) => one.finding === ref && one.clock === of && one.why === 'waitingForCalendar')
        .map(({ rung }) => rung);
    const late = ['urge', 'supervise', 'circular', 'interview', 'account'];
    const reminders = ['remind-30', 'remind-15', 'remind-7', 'remind-3', 'remind-1'];
    expect(waiting('Y1', 'rectify')).toEqual([...reminders, 'due', ...late]);
    expect(waiting('Y1', 'plan')).toEqual(['remind-3', 'remind-1', 'due', 'urge', 'supervise']);
    expect(waiting('Y1', 'review')).toEqual(['due', 'urge', 'supervise']);
    expect(waiting('Y2', 'rectify')).toEqual(late);
    expect(waiting('Y2', 'receive')).toEqual(['supervise']);
    expect(rungsOf(report, 'Y2')).toEqual(['12-30 remind-1', '12-31 due']);
    expect(rungsOf(report, 'Y2', 'receive')).toEqual(['12-30 due', '12-31 urge']);
    expect(report.findings).toMatchObject([
      { ref: 'Y1', stage: 'planReview', onTime: null, daysLate: 0 },
      { ref: 'Y2', stage: 'dispatched', onTime: false, daysLate: 8 },
    ]);
    expect(refused(report)).toEqual(['calendar-not-published']);
  });

  it('is opened again and closes again, under the same number and with a ladder of its own round', () => {
    const report = reportOf('reopened');
    expect(rungsOf(report, 'R1')).toEqual([
      '03-10 remind-15',
      '06-08 remind-15',
      '06-18 remind-7',
      '06-24 remind-3',
      '06-29 remind-1',
    ]);
    expect([times(report, 'R1', 'closed'), times(report, 'R1', 'reopened')]).toEqual([2, 1]);
    expect(report.findings).toMatchObject([
      {
        ref: 'R1',
        originalRectifyBy: '2020-03-31',
        rectifyBy: '2020-06-30',
        closedAt: '2020-06-30T11:00:00+08:00',
        onTime: true,
      },
      {
        ref: 'R2',
        originalRectifyBy: '2020-03-31',
        rectifyBy: '2020-06-12',
        closedAt: '2020-06-12T00:00:00+08:00',
        onTime: true,
      },
    ]);
    expect(rungsOf(report, 'R2')).toEqual(['03-10 remind-15', '05-22 remind-15', '06-03 remind-7']);
    const closings = ['publicNoticeOpened', 'objectedToClosure', 'closed', 'reopened'];
    const life = found(report, 'R2')?.events.filter(({ type }) => closings.includes(type)) ?? [];
    expect(life.map(({ at, type, by }) => [at.slice(0, 16), type, by])).toEqual([
      ['2020-03-16T15:00', 'publicNoticeOpened', 'leader-in-charge'],
      ['2020-03-20T10:00', 'objectedToClosure', 'office'],
      ['2020-03-25T15:00', 'publicNoticeOpened', 'leader-in-charge'],
      ['2020-04-02T00:00', 'closed', null],
      ['2020-05-18T10:00', 'reopened', 'office'],
      ['2020-06-04T15:00', 'publicNoticeOpened', 'leader-in-charge'],
      ['2020-06-12T00:00', 'closed', null],
    ]);
    expect(refused(report)).toEqual(['already-reported']);
  });

  it('comes out the same whatever was played before it', () => {
    expect({ ...reports.at(-1), wallSeconds: 0 }).toEqual({ ...reports[0], wallSeconds: 0 });
    expect(reports.map(({ file }) => file)).toEqual(files);
  });
});
