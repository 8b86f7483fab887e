import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMillis } from '../../domain/calendar/instant.ts';
import { holdingsOf } from '../../domain/finding/holding/holding.ts';
import { sample } from './acts.ts';
import { Life, rectifying } from './life.ts';
import { lived, stories } from './lives.ts';
import { time } from './office.ts';

const named = (life: Life) =>
  holdingsOf(life.events).map(({ holder, from }) => [
    holder === null ? 'nobody' : holder.kind === 'unit' ? holder.unit : holder.role,
    from,
  ]);

describe('who has held a finding', () => {
  it('the unit until its principal has signed, then each reviewer’s post, then nobody', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .applied('2026-06-02 10:00')
      .signed('principal', '2026-06-03 10:00')
      .signed('assigned-leader', '2026-06-04 10:00')
      .returned('lead-reviewer', '2026-06-05 10:00')
      .filed('2026-06-08 10:00')
      .withdrawn('2026-06-09 10:00');
    expect(named(life)).toEqual([
      ['township', time('2026-06-01 09:00')],
      ['assigned-leader', time('2026-06-03 10:00')],
      ['lead-reviewer', time('2026-06-04 10:00')],
      ['township', time('2026-06-05 10:00')],
      ['assigned-leader', time('2026-06-08 10:00')],
    ]);
    expect(holdingsOf(life.events).at(-1)?.to).toBe(time('2026-06-09 10:00'));
  });

  it('the office while it is objected to, and from a reassignment on the other unit', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .does('principal', '2026-06-02 10:00', sample.objectResponsibility)
      .does('office', '2026-06-04 10:00', {
        type: 'resolveObjection',
        about: 'responsibility',
        decision: 'reassigned',
        reason: '该路属邻镇',
        unit: 'neighbour',
      });
    expect(named(life)).toEqual([
      ['township', time('2026-06-01 09:00')],
      ['office', time('2026-06-02 10:00')],
      ['neighbour', time('2026-06-04 10:00')],
    ]);
  });
});

describe('whatever people do, and whenever', () => {
  it('one holder follows on another without a gap, from dispatch on, and their times add up', () => {
    fc.assert(
      fc.property(stories('2018-02-15', '2025-06-01'), (story) => {
        const { life, moments } = lived(story);
        const now = moments.at(-1)?.at ?? life.state.lastAt;
        const over = life.events.find(({ type }) => type === 'withdrawn' || type === 'closed')?.at;
        const holdings = holdingsOf(life.events);
        const begins = [...holdings.map(({ from }) => from), over ?? null];
        expect(holdings.map(({ to }) => to)).toEqual(begins.slice(1));
        const held = holdings.map(({ from, to }) => toMillis(to ?? now) - toMillis(from));
        const begun = life.events[0]?.at ?? now;
        expect(held.reduce((sum, one) => sum + one, 0)).toBe(toMillis(over ?? now) - toMillis(begun));
      }),
      { numRuns: 300 },
    );
  });
});
