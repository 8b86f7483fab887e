import { describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/calendar/instant.ts';
import type { Context } from '../../domain/finding/context.ts';
import { holdingsOf } from '../../domain/finding/holding/holding.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { firstReviewer } from '../../domain/finding/rules/plan.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { office, officeWith } from './office.ts';

const policy = { ...office.policy, planReview: 'leadUnitFirst' } as const;
const leadFirst: Context = { ...office, policy };
const submitted = (context = leadFirst) =>
  new Life(context)
    .dispatched('2026-06-01 09:00')
    .received('2026-06-01 10:00')
    .planSubmitted('2026-06-02 10:00');
const passed = () => submitted().does('lead-reviewer', '2026-06-04 10:00', sample.approvePlan);

describe('a plan that the lead unit reviews first', () => {
  it('is the lead unit’s to pass, then the office’s to approve', () => {
    const life = submitted();
    expect(life.state).toMatchObject({ stage: 'planReview', turn: { role: 'lead-reviewer' } });
    life.does('lead-reviewer', '2026-06-03 10:00', { ...sample.approvePlan, opinion: '措施可行' });
    expect(life.state).toMatchObject({
      stage: 'planReview',
      turn: { role: 'office' },
      plan: { approved: false },
    });
    expect(life.all('planPassed')).toMatchObject([{ opinion: '措施可行', by: 'lead-reviewer' }]);
    expect(life.planApproved('2026-06-04 10:00').state).toMatchObject({
      stage: 'rectifying',
      plan: { approved: true },
    });
  });

  it('has a review of three working days at each, from when it has it', () => {
    const life = passed().until('2026-06-11 24:00');
    const reviews = life.all('rungFired').filter(({ clock }) => clock === 'review');
    expect(reviews.map(({ step, rung, at }) => [step, rung, dayOf(at)])).toEqual([
      ['plan', 'due', '2026-06-09'],
      ['plan', 'urge', '2026-06-10'],
    ]);
    expect(submitted().until('2026-06-08 24:00').fired('review')).toEqual([
      'due 2026-06-05',
      'urge 2026-06-08',
    ]);
  });

  it('is held by the lead unit’s reviewer, then by the office: the unit is pressed by neither’s time', () => {
    const life = passed().planApproved('2026-06-05 10:00');
    expect(holdingsOf(life.events).map(({ holder }) => holder)).toEqual([
      { kind: 'unit', unit: 'township' },
      { kind: 'post', role: 'lead-reviewer', unit: 'bureau' },
      { kind: 'post', role: 'office', unit: null },
      { kind: 'unit', unit: 'township' },
    ]);
    expect(life.state.silences).toHaveLength(1);
  });

  it('is told in the morning to whoever has it', () => {
    const life = submitted();
    const told = () => noticesFor(life.events.at(-1) as (typeof life.events)[number], life.state);
    expect(told()).toMatchObject([{ channel: 'morning', to: ['lead-reviewer'] }]);
    life.does('lead-reviewer', '2026-06-03 10:00', sample.approvePlan);
    expect(told()).toMatchObject([{ channel: 'morning', to: ['office'] }]);
  });

  it('can be returned by either, and begins with the lead unit again', () => {
    for (const [by, life] of [
      ['lead-reviewer', submitted()],
      ['office', passed()],
    ] as const) {
      life.does(by, '2026-06-05 10:00', sample.returnPlan);
      expect(life.state).toMatchObject({ stage: 'planning', turn: { role: 'handler' } });
      expect(life.planSubmitted('2026-06-05 11:00').state.turn?.role).toBe('lead-reviewer');
    }
  });

  it('is nobody’s but whose step it is', () => {
    for (const command of [sample.approvePlan, sample.returnPlan]) {
      expect(submitted().attempt('office', '2026-06-03 10:00', command)).toEqual({
        refused: 'not-your-step',
      });
      expect(passed().attempt('lead-reviewer', '2026-06-05 10:00', command)).toEqual({
        refused: 'not-your-step',
      });
    }
  });

  it('falls to the lead unit’s principal where its reviewing post is vacant', () => {
    const life = submitted({ ...officeWith({ 'lead-reviewer': [] }), policy });
    expect(life.attempt('office', '2026-06-03 10:00', sample.approvePlan)).toEqual({
      refused: 'not-your-step',
    });
    expect(life.attempt('lead-principal', '2026-06-03 10:00', sample.approvePlan)).toBeNull();
  });

  it('goes by the policy of its submission, whatever the policy is by the review', () => {
    const before = submitted(office);
    before.context = leadFirst;
    expect(before.planApproved('2026-06-03 10:00').state.stage).toBe('rectifying');
    const after = submitted();
    after.context = office;
    expect(after.attempt('office', '2026-06-03 10:00', sample.approvePlan)).toEqual({
      refused: 'not-your-step',
    });
    after.does('lead-reviewer', '2026-06-03 10:00', sample.approvePlan);
    expect(after.state.turn?.role).toBe('office');
  });
});

describe('a unit', () => {
  it('never reviews its own plan: where it leads too, the office alone does', () => {
    expect(firstReviewer({ unit: 'bureau', leadUnit: 'bureau' }, policy)).toEqual({});
    expect(firstReviewer({ unit: 'township', leadUnit: 'bureau' }, policy)).toEqual({ step: 'plan-lead' });
  });
});
