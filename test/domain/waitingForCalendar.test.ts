import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { day } from '../../domain/calendar/day.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import { plannedRungs } from '../../domain/finding/clocks/rungs.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { sample } from './acts.ts';
import { Life, rectifying } from './life.ts';
import { clockSays, lived, mayBeSaid, stories } from './lives.ts';
import { office, time } from './office.ts';

const with2027: Calendar = {
  ...publishedCalendar,
  2027: { version: 1, exceptions: { '2027-01-01': 'off', '2027-01-02': 'off', '2027-01-03': 'off' } },
};

/** The year's arrangement is entered at an instant, and every open finding is looked at again. */
function yearArrives(life: Life, at: string): Life {
  life.context = { ...life.context, calendar: with2027 };
  return life.up(at);
}

describe('a finding whose T lies in a year that is not published', () => {
  const life = () => rectifying('2027-01-29', '2026-11-02 09:00');

  it('waits for that year and says so', () => {
    expect(life().next).toEqual({ none: 'waiting-for-calendar', year: 2027 });
  });

  it('is planned when the year arrives: what has passed is told, the rest fires', () => {
    // T−30 is 17 December 2026.
    const planned = yearArrives(life(), '2026-12-01 09:00').until('2027-02-01 24:00');
    expect(planned.fired('rectify')).toEqual([
      'remind-30 2026-12-17',
      'remind-15 2027-01-08',
      'remind-7 2027-01-20',
      'remind-3 2027-01-26',
      'remind-1 2027-01-28',
      'due 2027-01-29',
      'urge 2027-02-01',
    ]);
  });

  it('fires the strongest of those that came due while the year was missing', () => {
    const late = yearArrives(life(), '2027-01-21 09:00');
    expect(late.fired('rectify')).toEqual(['remind-7 2027-01-20']);
    expect(late.unfired('rectify')).toEqual(['remind-30 overtaken', 'remind-15 overtaken']);
  });
});

describe('a rung that needs an unpublished year', () => {
  it('waits by itself: those that can be said fire meanwhile', () => {
    // T is 30 December 2026: T+1 is the 31st, T+3 lies in 2027.
    const life = rectifying('2026-12-30', '2026-12-01 09:00').until('2027-01-31 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['due 2026-12-30', 'urge 2026-12-31']);
    expect(life.next).toEqual({ none: 'waiting-for-calendar', year: 2027 });
    const waiting = plannedRungs(life.state, office).map(({ rung, when }) => [rung, when]);
    expect(waiting).toEqual([
      ['supervise', { missingYear: 2027 }],
      ['circular', { missingYear: 2027 }],
      ['interview', { missingYear: 2027 }],
      ['account', { missingYear: 2027 }],
    ]);
  });

  it('has its late days counted when the year arrives', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00').until('2026-12-31 24:00');
    // 31 December (1), 4 January (2), 5 (3): the arrangement is entered on the 5th at noon.
    expect(yearArrives(life, '2027-01-05 12:00').fired('rectify').at(-1)).toBe('supervise 2027-01-05');
  });

  it('has its silences counted too', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00')
      .filed('2026-12-31 10:00')
      .returned('assigned-leader', '2027-01-05 10:00');
    expect(
      yearArrives(life, '2027-01-06 12:00').until('2027-01-07 24:00').fired('rectify').slice(-2),
    ).toEqual(['urge 2026-12-31', 'supervise 2027-01-07']);
  });

  it('is not lost where the unit gave the finding away and got it back before the year arrived', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00')
      .filed('2027-01-06 10:00')
      .returned('assigned-leader', '2027-01-08 10:00');
    expect(yearArrives(life, '2027-01-11 07:00').fired('rectify').at(-1)).toBe('supervise 2027-01-05');
  });

  it('fires with its own instant, and the finding’s latest stays where it was', () => {
    const life = yearArrives(
      rectifying('2026-12-30', '2026-12-01 09:00').applied('2027-01-07 10:00'),
      '2027-01-07 11:00',
    );
    expect(life.events.at(-1)).toMatchObject({ rung: 'circular', at: '2027-01-07T00:00:00.000Z' });
    expect(life.state.lastAt).toBe(time('2027-01-07 10:00'));
  });

  it('is not asked for while silence has no end', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00')
      .filed('2026-12-01 10:00')
      .signed('assigned-leader', '2026-12-01 11:00')
      .until('2026-12-29 24:00');
    expect(life.next).toEqual({ none: 'silent' });
  });
});

describe('a short clock that needs an unpublished year', () => {
  it('waits, and the dispatch is not refused for it', () => {
    const life = new Life().dispatched('2026-12-31 09:00', { rectifyBy: day('2027-06-30') });
    expect(life.next).toEqual({ none: 'waiting-for-calendar', year: 2027 });
    expect(yearArrives(life, '2027-01-04 09:00').next).toEqual({ at: time('2027-01-05 08:00') });
  });

  it('waits beside a rectify clock that does not', () => {
    const life = new Life().dispatched('2026-12-15 09:00', { rectifyBy: day('2026-12-31') });
    life.received('2026-12-18 10:00').until('2027-01-31 24:00');
    // Ten working days after 18 December end in 2027.
    expect(life.fired('plan')).toEqual([]);
    expect(life.fired('rectify').at(-1)).toBe('due 2026-12-31');
  });
});

describe('an act', () => {
  it('is refused only where its own answer needs the year', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00')
      .filed('2026-12-30 10:00')
      .supplemented('assigned-leader', '2026-12-31 10:00')
      .applied('2026-12-31 11:00');
    // Whether the first filing is kept depends on two working days, the second of them in 2027.
    expect(life.attempt('principal', '2026-12-31 12:00', sample.sign)).toEqual({
      refused: 'calendar-not-published',
    });
    expect(
      yearArrives(life, '2026-12-31 13:00').attempt('principal', '2026-12-31 14:00', sample.sign),
    ).toBeNull();
    expect(life.state.form?.filedAt).toBe(time('2026-12-30 10:00'));
  });

  it('is not refused where only clocks need it', () => {
    const life = rectifying('2026-12-30', '2026-12-01 09:00').filed('2027-01-04 10:00');
    expect(life.state.stage).toBe('closureReview');
  });
});

describe('whatever people do at the end of the published years', () => {
  it('an open finding has a next duty or says why not, and what happened folds', () => {
    fc.assert(
      fc.property(stories('2026-09-01', '2027-03-01'), (story) => {
        const { life, moments } = lived(story);
        for (const moment of moments) {
          expect([...mayBeSaid(moment.after), 'waiting-for-calendar']).toContain(clockSays(moment));
        }
        expect(fold(life.events)).toStrictEqual(life.finding);
      }),
      { numRuns: 300 },
    );
  });
});
