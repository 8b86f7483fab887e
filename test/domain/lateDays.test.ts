import { describe, expect, it } from 'vitest';
import { rectifying, underReview } from './life.ts';

describe('after T the ladder counts days on which the unit holds the finding', () => {
  it('a returned closing form does not stop the clock: counting goes on where it was', () => {
    // Late days: 1 July (1), then review, then 13 (2), 14 (3) July.
    const life = rectifying('2026-06-30')
      .filed('2026-07-01 10:00')
      .returned('assigned-leader', '2026-07-10 10:00')
      .until('2026-07-16 24:00');
    expect(life.fired('rectify').slice(-3)).toEqual([
      'urge 2026-07-01',
      'supervise 2026-07-14',
      'circular 2026-07-16',
    ]);
  });

  it('review never costs the unit: nothing fires while the form is with others, however long', () => {
    const life = underReview('2026-06-30', '2026-06-29 15:00').until('2026-09-30 24:00');
    expect(life.fired('rectify').at(-1)).toBe('remind-1 2026-06-29');
  });

  it('nothing fires in a burst when the form comes back', () => {
    const life = underReview('2026-06-30', '2026-06-29 15:00')
      .returned('assigned-leader', '2026-08-28 10:00')
      .until('2026-08-28 24:00');
    expect(life.fired('rectify').at(-1)).toBe('remind-1 2026-06-29');
    expect(life.until('2026-08-31 08:00').fired('rectify').at(-1)).toBe('urge 2026-08-31');
  });

  it('the unit holds the finding until its principal has signed', () => {
    const life = rectifying('2026-06-30').applied('2026-06-30 15:00').until('2026-07-03 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['urge 2026-07-01', 'supervise 2026-07-03']);
  });

  it('a day counts by its 08:00: filed at 08:00 it still counts, filed a minute before it does not', () => {
    const at8 = rectifying('2026-06-30').filed('2026-07-01 08:00');
    expect(at8.fired('rectify').at(-1)).toBe('urge 2026-07-01');
    const before8 = rectifying('2026-06-30').filed('2026-07-01 07:59').until('2026-07-01 24:00');
    expect(before8.fired('rectify').at(-1)).toBe('due 2026-06-30');
  });

  it('a day counts by its 08:00: returned at 08:00 it does not count, returned a minute before it does', () => {
    const at8 = underReview('2026-06-30', '2026-06-30 15:00').returned('assigned-leader', '2026-07-02 08:00');
    expect(at8.until('2026-07-02 24:00').fired('rectify').at(-1)).toBe('due 2026-06-30');
    expect(at8.until('2026-07-03 08:00').fired('rectify').at(-1)).toBe('urge 2026-07-03');
    const before8 = underReview('2026-06-30', '2026-06-30 15:00').returned(
      'assigned-leader',
      '2026-07-02 07:59',
    );
    expect(before8.until('2026-07-02 08:00').fired('rectify').at(-1)).toBe('urge 2026-07-02');
  });

  it('late days go on counting over several returns', () => {
    // Held at 08:00 of 1, 2 (1, 2), of 8 (3), of 14, 15 (4, 5).
    const life = rectifying('2026-06-30')
      .filed('2026-07-02 10:00')
      .returned('assigned-leader', '2026-07-07 10:00')
      .filed('2026-07-08 10:00')
      .returned('assigned-leader', '2026-07-13 10:00')
      .until('2026-07-15 24:00');
    expect(life.fired('rectify').slice(-3)).toEqual([
      'urge 2026-07-01',
      'supervise 2026-07-08',
      'circular 2026-07-15',
    ]);
  });

  it('a weekend or a holiday is no late day', () => {
    const life = rectifying('2026-09-24', '2026-07-01 09:00').until('2026-10-09 24:00');
    // 25 to 27 September are off; then 28 (1), 29 (2), 30 (3), and after the National Day week 8 (4), 9 (5).
    expect(life.fired('rectify').slice(-3)).toEqual([
      'urge 2026-09-28',
      'supervise 2026-09-30',
      'circular 2026-10-09',
    ]);
  });
});

describe('the working days of a supplement', () => {
  it('are no late days: two of them after the day of the supplement', () => {
    // Supplemented Friday 10 July: 13 and 14 are the unit's grace, 15 (1), 16 (2), 17 (3) count.
    const life = underReview('2026-06-30', '2026-06-30 15:00')
      .supplemented('assigned-leader', '2026-07-10 10:00')
      .until('2026-07-17 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['urge 2026-07-15', 'supervise 2026-07-17']);
  });

  it('spare the morning of a supplement given before 08:00', () => {
    const life = underReview('2026-06-30', '2026-06-30 15:00')
      .supplemented('assigned-leader', '2026-07-10 07:00')
      .until('2026-07-15 24:00');
    expect(life.fired('rectify').at(-1)).toBe('urge 2026-07-15');
  });

  it('are granted again with a second supplement', () => {
    // Grace 13, 14 July; filed again; supplemented 17 July: grace 20, 21 July.
    const life = underReview('2026-06-30', '2026-06-30 15:00')
      .supplemented('assigned-leader', '2026-07-10 10:00')
      .filed('2026-07-14 10:00')
      .supplemented('assigned-leader', '2026-07-17 10:00')
      .until('2026-07-22 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['due 2026-06-30', 'urge 2026-07-22']);
  });

  it('do not silence a rung with a fixed day', () => {
    const life = underReview('2026-06-30', '2026-06-23 15:00')
      .supplemented('assigned-leader', '2026-06-24 10:00')
      .until('2026-06-25 24:00');
    expect(life.fired('rectify').at(-1)).toBe('remind-3 2026-06-25');
  });

  it('are not granted by a return', () => {
    const life = underReview('2026-06-30', '2026-06-30 15:00')
      .returned('assigned-leader', '2026-07-10 10:00')
      .until('2026-07-13 24:00');
    expect(life.fired('rectify').at(-1)).toBe('urge 2026-07-13');
  });
});

describe('late days of one clock', () => {
  it('start again with a new T and not otherwise', () => {
    const life = rectifying('2026-06-30')
      .until('2026-07-02 24:00')
      .moved('2026-07-10', '2026-07-03 07:00')
      .until('2026-07-13 24:00');
    // Two late days of 30 June are forgotten; 13 July is the first of 10 July.
    expect(life.fired('rectify').slice(-2)).toEqual(['due 2026-07-10', 'urge 2026-07-13']);
  });
});
