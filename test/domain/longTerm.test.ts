import { describe, expect, it } from 'vitest';
import { addMonths, day } from '../../domain/calendar/day.ts';
import { figures } from '../../domain/figures/figures.ts';
import { isOverdue } from '../../domain/figures/timeliness.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { office, time } from './office.ts';

/** At work on a goal that is to be reached by Tuesday 30 June 2026. */
const working = () =>
  new Life()
    .dispatched('2026-06-01 09:00', { deadlineKind: 'long-term' })
    .received('2026-06-01 10:00')
    .planSubmitted('2026-06-01 11:00')
    .planApproved('2026-06-02 09:00');

const turn = (life: Life) => life.state.turn?.role;
const reviewed = sample.reviewLongTerm;
const notMet = {
  type: 'reviewLongTerm',
  outcome: 'not-met',
  opinion: '经费尚未到位',
  next: day('2026-07-31'),
} as const;

describe('a long-term finding', () => {
  it('is reminded of its first goal, and never pressed after the day', () => {
    const life = working().until('2026-09-30 09:00');
    expect(life.fired('goal')).toEqual([
      'remind-15 2026-06-08',
      'remind-7 2026-06-18',
      'remind-3 2026-06-25',
      'remind-1 2026-06-29',
      'due 2026-06-30',
    ]);
    expect(life.fired('rectify')).toEqual([]);
    expect(life.state.proposals).toEqual([]);
    expect(isOverdue(life.state, time('2026-09-30 09:00'))).toBe(false);
  });

  it('is its reviewer’s from the morning after the goal’s day, and the reviewer is pressed', () => {
    const life = working().until('2026-06-30 24:00');
    expect(turn(life)).toBe('handler');
    life.until('2026-07-01 08:00');
    expect(life.all('longTermReviewOpened')).toMatchObject([
      { at: time('2026-07-01 08:00'), by: null, goal: '2026-06-30', reviewDays: 5 },
    ]);
    expect(turn(life)).toBe('lead-reviewer');
    const [opened] = life.all('longTermReviewOpened');
    expect(opened && noticesFor(opened, life.state)).toMatchObject([
      { subject: { kind: 'waiting' }, to: ['lead-reviewer'] },
    ]);
    expect(life.until('2026-07-14 09:00').fired('review').slice(-3)).toEqual([
      'due 2026-07-08',
      'urge 2026-07-09',
      'supervise 2026-07-13',
    ]);
  });

  it('whose goal is met is looked at again three months on, or on the day that the reviewer names', () => {
    const life = working().does('lead-reviewer', '2026-07-03 09:00', reviewed);
    expect(life.state.longTerm).toEqual({ goal: '2026-10-03', openedAt: null, met: 1 });
    expect([turn(life), life.state.rectifyBy]).toEqual(['handler', '2026-06-30']);
    life
      .until('2026-10-04 08:00')
      .does('lead-reviewer', '2026-10-05 09:00', { ...reviewed, next: day('2026-12-01') });
    expect(life.state.longTerm).toEqual({ goal: '2026-12-01', openedAt: null, met: 2 });
    expect(life.until('2026-12-01 09:00').fired('goal').slice(-2)).toEqual([
      'remind-1 2026-11-30',
      'due 2026-12-01',
    ]);
  });

  it('whose goal is not met gets another day, which must be named', () => {
    const life = working().until('2026-07-01 09:00');
    const { next: _, ...withoutDay } = notMet;
    expect(life.attempt('lead-reviewer', '2026-07-02 09:00', withoutDay)).toEqual({
      refused: 'next-date-missing',
      field: 'next',
    });
    expect(life.attempt('lead-reviewer', '2026-07-02 09:00', { ...notMet, next: day('2026-07-01') })).toEqual(
      { refused: 'date-not-in-future', field: 'next' },
    );
    life.does('lead-reviewer', '2026-07-02 09:00', notMet);
    expect(life.state.longTerm).toEqual({ goal: '2026-07-31', openedAt: null, met: 0 });
  });

  it('is not reviewed before its day, and no other finding ever is', () => {
    expect(working().attempt('lead-reviewer', '2026-06-10 09:00', reviewed)).toEqual({
      refused: 'review-not-open',
    });
  });

  it('is applied for once a review has found its goal met, and not while one is open', () => {
    const life = working();
    const apply = (at: string) => life.attempt('handler', at, sample.applyForClosure);
    expect(apply('2026-06-10 09:00')).toEqual({ refused: 'goal-not-met' });
    expect(apply('2026-07-01 09:00')).toEqual({ refused: 'goal-not-met' });
    life.does('lead-reviewer', '2026-07-02 09:00', reviewed);
    expect(apply('2026-07-03 09:00')).toBeNull();
  });

  it('that waits for its plan at the goal’s day opens its review when the plan is approved', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00', { deadlineKind: 'long-term' })
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-29 11:00')
      .planApproved('2026-07-02 15:00');
    expect(life.all('longTermReviewOpened')).toMatchObject([{ at: time('2026-07-02 15:00') }]);
  });

  it('has its goal’s day moved by the leader in charge, and an open review is over', () => {
    const life = working().until('2026-07-01 09:00').moved('2026-08-31', '2026-07-02 09:00');
    expect(life.state.longTerm).toEqual({ goal: '2026-08-31', openedAt: null, met: 0 });
    expect(turn(life)).toBe('handler');
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['goal']);
  });

  it('that is objected to has its review opened anew once the objection is answered', () => {
    const by = day('2026-06-02');
    const measures = [{ text: '聘请护路员', person: '护路员', by }];
    const plan = { ...sample.submitPlan.plan, measures, milestones: [] };
    const life = new Life()
      .dispatched('2026-06-01 09:00', { deadlineKind: 'long-term', rectifyBy: by })
      .received('2026-06-01 10:00')
      .does('handler', '2026-06-01 11:00', { type: 'submitPlan', plan })
      .planApproved('2026-06-02 09:00')
      .does('principal', '2026-06-03 10:00', sample.objectResponsibility);
    expect(turn(life)).toBe('office');
    expect(life.state.clocks.map(({ step }) => step)).toEqual([null, 'objection']);
    life.does('office', '2026-06-05 10:00', sample.resolveObjection);
    expect(life.all('longTermReviewOpened').map(({ at }) => at)).toEqual([
      time('2026-06-03 08:00'),
      time('2026-06-05 10:00'),
    ]);
    expect(turn(life)).toBe('lead-reviewer');
    expect(life.until('2026-06-12 24:00').fired('review').slice(-1)).toEqual(['due 2026-06-12']);
  });

  it('has more time asked for by its present goal, long after the first one’s day', () => {
    const life = working()
      .does('lead-reviewer', '2026-07-03 09:00', { ...reviewed, next: day('2026-12-01') })
      .does('handler', '2026-11-02 09:00', { ...sample.requestExtension, rectifyBy: day('2026-12-31') })
      .does('office-head', '2026-11-03 09:00', sample.giveOpinion)
      .does('leader-in-charge', '2026-11-04 09:00', sample.decideExtension);
    expect(life.state.longTerm).toMatchObject({ goal: '2026-12-31', met: 1 });
    expect(life.all('deadlineMoved')).toMatchObject([{ from: '2026-12-01', to: '2026-12-31' }]);
    expect(
      life.attempt('handler', '2026-12-29 09:00', {
        ...sample.requestExtension,
        rectifyBy: day('2027-01-29'),
      }),
    ).toEqual({ refused: 'extension-too-late' });
  });

  it('is counted apart: never among what is due or overdue', () => {
    const life = working().until('2026-07-20 09:00');
    expect(figures([life.state], time('2026-07-20 09:00'), office.policy)).toMatchObject({
      found: 1,
      due: 0,
      onTime: 0,
      overdue: 0,
    });
  });
});

describe('a date so many months later', () => {
  it('is the same date, or the last of a shorter month', () => {
    expect(addMonths(day('2026-07-03'), 3)).toBe('2026-10-03');
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(day('2026-12-31'), 12)).toBe('2027-12-31');
  });
});
