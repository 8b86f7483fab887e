import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { type Lit, lightOf } from '../../domain/figures/light.ts';

const today = day('2020-06-01');
const soonUntil = day('2020-06-10');
const finding: Lit = {
  stage: 'rectifying',
  rectifyBy: day('2020-06-30'),
  isOverdue: false,
  isSuspended: false,
  isFiled: false,
  milestones: [{ by: day('2020-05-29') }, { by: day('2020-06-19') }],
  milestonesDone: [0],
};
const shown = (change: Partial<Lit>) => lightOf({ ...finding, ...change }, today, soonUntil);

describe('the light of a finding', () => {
  it('is green on schedule', () => expect(shown({})).toBe('green'));

  it('is blue from seven working days before its date', () =>
    expect([day('2020-06-10'), day('2020-06-11')].map((rectifyBy) => shown({ rectifyBy }))).toEqual([
      'blue',
      'green',
    ]));

  it('is yellow behind its own milestones, soon due or not', () =>
    expect(shown({ milestonesDone: [], rectifyBy: day('2020-06-05') })).toBe('yellow'));

  it('is not yellow by a plan that came back', () =>
    expect(shown({ stage: 'planning', milestonesDone: [] })).toBe('green'));

  it('is red overdue, whatever its milestones say', () =>
    expect(shown({ isOverdue: true, milestonesDone: [] })).toBe('red'));

  it('is grey in the hands of others: a plan under review, a form that its principal has signed', () => {
    expect(shown({ stage: 'planReview' })).toBe('grey');
    expect(shown({ stage: 'closureReview', isFiled: true })).toBe('grey');
  });

  it("is the unit's own while the form waits for its principal", () =>
    expect(shown({ stage: 'closureReview' })).toBe('green'));

  it('is none before dispatch and once the finding is over', () =>
    expect((['draft', 'closed', 'withdrawn'] as const).map((stage) => shown({ stage }))).toEqual([
      null,
      null,
      null,
    ]));
});
