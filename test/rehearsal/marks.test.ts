import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportOfScenario } from './rehearse.ts';

const source = '省委巡视组';
const finding = (ref: string, deadlineKind: string, marks: object = {}) => ({
  ref,
  title: `问题${ref}`,
  unit: 'u',
  deadlineKind,
  ...marks,
  rectifyBy: '2020-06-30',
  dispatchAt: '2020-03-02T09:00:00+08:00',
});
const act = (at: string, by: string, on: string, type: string) => ({
  at: `2020-03-${at}:00+08:00`,
  by,
  finding: on,
  command: { type },
});
const filed = (on: string) => [
  act('03T10:00', 'handler@u', on, 'applyForClosure'),
  act('03T11:00', 'principal@u', on, 'sign'),
  act('03T14:00', 'office', on, 'sign'),
  act('03T15:00', 'leader-in-charge', on, 'sign'),
];

/** Two weeks and a half of March 2020, without a holiday; all is dispatched and received on Monday the 2nd. */
const scenario = {
  start: '2020-03-02T08:00:00+08:00',
  end: '2020-03-18T18:00:00+08:00',
  policy: {
    planDaysOfSource: { [source]: 5 },
    closingChainOfSeverity: { grave: ['principal', 'office', 'leader-in-charge'] },
  },
  units: [{ id: 'u', name: '青石镇', assignedLeader: true }],
  findings: [
    finding('P', 'staged', { source }),
    finding('Q', 'staged'),
    finding('G', 'at-once', { severity: 'grave', source }),
    finding('H', 'at-once', { severity: 'serious' }),
  ],
  acts: [
    ...['P', 'Q', 'G', 'H'].map((ref) => act('02T10:00', 'handler@u', ref, 'receive')),
    ...filed('G'),
    ...filed('H'),
  ],
};

let report: Report;
beforeAll(async () => {
  report = await reportOfScenario(scenario);
}, 120_000);

describe('an office that goes by source and severity rehearses', () => {
  it('that two sources’ findings, dispatched at one instant, have their plans due on days of their own', () => {
    const due = report.notices
      .filter(({ clock, rung }) => clock === 'plan' && rung === 'due')
      .map(({ at, finding: on }) => [on, at.slice(0, 10)]);
    expect(due).toEqual([
      ['P', '2020-03-09'],
      ['Q', '2020-03-16'],
    ]);
  });

  it('that a grave finding is signed by its own chain, and another by the one for all', () => {
    const stages = report.findings.map(({ ref, stage }) => [ref, stage]);
    expect(stages.slice(2)).toEqual([
      ['G', 'closed'],
      ['H', 'closureReview'],
    ]);
    const refused = report.acts.filter(({ ok }) => !ok);
    expect(refused.map(({ index, code }) => [scenario.acts[index]?.finding, code])).toEqual([
      ['H', 'not-your-step'],
      ['H', 'not-your-step'],
    ]);
  });
});
