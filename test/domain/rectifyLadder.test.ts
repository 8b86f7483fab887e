import { describe, expect, it } from 'vitest';
import { clockOf } from '../../domain/calendar/instant.ts';
import { rectifying } from './life.ts';

describe('the ladder of a finding that nobody puts right', () => {
  const life = rectifying('2026-06-30').until('2026-07-28 08:00');

  it('rises from the reminder at T−30 to the proposal of accountability at T+20', () => {
    expect(life.fired('rectify')).toEqual([
      'remind-30 2026-05-18',
      'remind-15 2026-06-08',
      'remind-7 2026-06-18',
      'remind-3 2026-06-25',
      'remind-1 2026-06-29',
      'due 2026-06-30',
      'urge 2026-07-01',
      'supervise 2026-07-03',
      'circular 2026-07-07',
      'interview 2026-07-14',
      'account 2026-07-28',
    ]);
  });

  it('falls due at 08:00 by the office’s clock, every rung', () => {
    expect(new Set(life.all('rungFired').map(({ at }) => clockOf(at)))).toEqual(new Set(['08:00:00.000']));
  });

  it('is the clock’s own doing: no rung has an author', () => {
    expect(life.all('rungFired').every(({ by }) => by === null)).toBe(true);
  });

  it('issues the supervision notice with its limit as the supervise rung fires', () => {
    const [supervise] = life.all('rungFired').filter(({ rung }) => rung === 'supervise');
    expect(life.all('supervisionNoticeIssued')).toEqual([
      expect.objectContaining({ at: supervise?.at, limitDays: 5 }),
    ]);
  });

  it('is climbed once: nothing but the proposals is ever recalled after it', () => {
    const after = rectifying('2026-06-30').until('2026-12-31 24:00');
    expect(after.fired('rectify')).toEqual(life.fired('rectify'));
    expect(after.unfired('rectify')).toEqual([]);
  });
});

describe('the day itself', () => {
  it('is never rolled for a holiday; `due` falls on the last working day before it', () => {
    const life = rectifying('2026-06-21').until('2026-06-23 24:00');
    expect(life.state.rectifyBy).toBe('2026-06-21');
    expect(life.fired('rectify').slice(-3)).toEqual([
      'remind-3 2026-06-16',
      'due 2026-06-18',
      'urge 2026-06-22',
    ]);
  });

  it('in the prolonged Spring Festival of 2020 is followed by a first late day on 3 February', () => {
    const life = rectifying('2020-01-31', '2020-01-02 09:00').until('2020-02-05 24:00');
    expect(life.fired('rectify').slice(-3)).toEqual([
      'due 2020-01-23',
      'urge 2020-02-03',
      'supervise 2020-02-05',
    ]);
  });

  it('before a Sunday that is worked is followed by a first late day on that Sunday', () => {
    const life = rectifying('2024-09-27', '2024-09-02 09:00').until('2024-10-08 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['urge 2024-09-29', 'supervise 2024-10-08']);
  });
});

describe('a settlement', () => {
  it('does nothing before 08:00 and everything at it', () => {
    const life = rectifying('2026-06-30').until('2026-07-01 07:59:59.999');
    expect(life.fired('rectify').at(-1)).toBe('due 2026-06-30');
    expect(life.until('2026-07-01 08:00').fired('rectify').at(-1)).toBe('urge 2026-07-01');
  });

  it('says what comes next', () => {
    const life = rectifying('2026-06-30').until('2026-07-01 08:00');
    expect(life.next).toEqual({ at: '2026-07-03T00:00:00.000Z' });
  });
});
