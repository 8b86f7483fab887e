import { describe, expect, it } from 'vitest';
import { Life, rectifying, underReview } from './life.ts';

describe('the review clock of a plan', () => {
  it('presses the office from submission on: three working days, then urge and supervise', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-02 10:00')
      .until('2026-06-30 24:00');
    expect(life.fired('review')).toEqual(['due 2026-06-05', 'urge 2026-06-08', 'supervise 2026-06-10']);
  });

  it('starts afresh with the next submission', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-02 10:00')
      .planReturned('2026-06-03 10:00')
      .planSubmitted('2026-06-08 10:00')
      .until('2026-06-12 24:00');
    expect(life.fired('review')).toEqual(['due 2026-06-11', 'urge 2026-06-12']);
  });
});

describe('the review clock of a closing form', () => {
  it('is none at the principal’s own step: the unit still holds', () => {
    const life = rectifying('2026-06-30').applied('2026-06-01 10:00').until('2026-06-29 24:00');
    expect(life.fired('review')).toEqual([]);
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify']);
  });

  it('is one for each step, from when the step opens', () => {
    const life = underReview('2026-06-30', '2026-06-01 10:00')
      .signed('assigned-leader', '2026-06-02 10:00')
      .signed('lead-reviewer', '2026-06-09 10:00')
      .until('2026-06-18 24:00');
    const reviews = life.all('rungFired').filter(({ clock }) => clock === 'review');
    // The lead reviewer had until the 9th, the office has until the 16th.
    expect(reviews.map(({ step, rung, day }) => [step, rung, day])).toEqual([
      ['lead-reviewer', 'due', '2026-06-09'],
      ['office', 'due', '2026-06-16'],
      ['office', 'urge', '2026-06-16'],
    ]);
  });

  it('presses no county leader: no `due`, urge and supervise alone', () => {
    const life = underReview('2026-06-30', '2026-06-01 10:00').until('2026-06-30 24:00');
    expect(life.fired('review')).toEqual(['urge 2026-06-09', 'supervise 2026-06-11']);
    const inCharge = underReview('2026-06-30', '2026-06-01 10:00')
      .signed('assigned-leader', '2026-06-01 11:00')
      .signed('lead-reviewer', '2026-06-01 12:00')
      .signed('office', '2026-06-01 13:00')
      .until('2026-06-30 24:00');
    expect(inCharge.fired('review')).toEqual(['urge 2026-06-09', 'supervise 2026-06-11']);
  });

  it('counts every working day while the step is open, whatever the unit’s graces', () => {
    const life = underReview('2026-06-30', '2026-06-01 10:00')
      .supplemented('assigned-leader', '2026-06-02 10:00')
      .filed('2026-06-02 11:00')
      .until('2026-06-12 24:00');
    expect(life.fired('review')).toEqual(['urge 2026-06-10', 'supervise 2026-06-12']);
  });

  it('ends with the step, and with a return or a supplement', () => {
    for (const sentBack of ['returned', 'supplemented'] as const) {
      const life = underReview('2026-06-30', '2026-06-01 10:00')[sentBack](
        'assigned-leader',
        '2026-06-09 10:00',
      );
      expect(life.until('2026-06-30 24:00').fired('review')).toEqual(['urge 2026-06-09']);
    }
  });

  it('goes on after the finding’s own T: only the unit is spared', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00').until('2026-07-31 24:00');
    expect(life.fired('review')).toEqual(['urge 2026-07-07', 'supervise 2026-07-09']);
    expect(life.next).toEqual({ none: 'silent' });
  });
});
