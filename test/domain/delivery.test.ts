import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { addMillis, clockOf } from '../../domain/calendar/instant.ts';
import { channelFor, nextMorning } from '../../domain/delivery/delivery.ts';
import { spread } from '../../domain/delivery/spread.ts';
import { office, time } from './office.ts';

const { calendar } = office;

describe('a prompt notice', () => {
  test.each([
    ['2026-07-03 08:29:59.999', 'morning'],
    ['2026-07-03 08:30', 'prompt'],
    ['2026-07-03 18:00', 'prompt'],
    ['2026-07-03 18:00:00.001', 'morning'],
    ['2026-07-04 10:00', 'morning'],
    ['2026-06-19 10:00', 'morning'],
    ['2026-05-09 10:00', 'prompt'],
    ['2027-01-04 10:00', 'prompt'],
    ['2027-01-03 10:00', 'morning'],
  ])('at %s goes by the %s mail', (at, channel) => {
    expect(channelFor('prompt', time(at), calendar)).toBe(channel);
  });

  it('is no other: what is for the morning waits for it at any hour', () => {
    expect(channelFor('morning', time('2026-07-03 10:00'), calendar)).toBe('morning');
  });
});

describe('the next morning mail', () => {
  test.each<[now: string, lastSent: string | null, day: string, says: string]>([
    ['2026-07-03 07:00', null, '2026-07-03', 'is today’s, before 08:30'],
    ['2026-07-03 17:59', null, '2026-07-03', 'is today’s, missed but in working hours'],
    ['2026-07-03 18:00:00.001', null, '2026-07-06', 'is merged into the next, missed until the evening'],
    ['2026-07-03 09:00', '2026-07-03', '2026-07-06', 'is the next working day’s, where today’s has gone'],
    ['2026-07-04 09:00', '2026-07-03', '2026-07-06', 'is Monday’s, of a Saturday'],
    ['2026-09-30 19:00', '2026-09-30', '2026-10-08', 'is the one after the holidays'],
    ['2026-12-31 19:00', null, '2027-01-01', 'goes by the plain week in a year not published'],
  ])('at %s, sent last on %s: %s (%s)', (now, lastSent, expected) => {
    const sent = lastSent === null ? null : day(lastSent);
    expect(nextMorning(time(now), sent, calendar)).toEqual({ day: expected, at: time(`${expected} 08:30`) });
  });
});

describe('the duties of thousands at one 08:00', () => {
  const morning = time('2026-07-03 08:00');

  it('are spread over the minutes before the morning mail, each at the same place every time', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const at = spread(morning, id, 25);
        expect(at >= morning && at < addMillis(morning, 25 * 60_000)).toBe(true);
        expect(spread(morning, id, 25)).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  it('are spread evenly enough: no five of the minutes have more than a third of them', () => {
    const slots = new Array(5).fill(0);
    for (let i = 0; i < 2_000; i += 1) {
      const minute = Number(clockOf(spread(morning, `finding-${i}`, 25)).slice(3, 5));
      slots[Math.floor(minute / 5)] += 1;
    }
    expect(Math.max(...slots)).toBeLessThan(667);
  });

  it('stay where they are in a rehearsal, and at any other hour', () => {
    expect(spread(morning, 'a finding', 0)).toBe(morning);
    expect(spread(time('2026-07-03 08:30'), 'a finding', 25)).toBe(time('2026-07-03 08:30'));
  });
});
