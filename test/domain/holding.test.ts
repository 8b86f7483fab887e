import { describe, expect, it } from 'vitest';
import { holdingsOf } from '../../domain/finding/holding/holding.ts';
import { sample } from './acts.ts';
import { Life, rectifying } from './life.ts';
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

  it('nobody while it is suspended, then whoever had it before', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('leader-in-charge', '2026-06-02 10:00', sample.suspend)
      .does('leader-in-charge', '2026-06-09 10:00', sample.resume);
    expect(named(life)).toEqual([
      ['township', time('2026-06-01 09:00')],
      ['nobody', time('2026-06-02 10:00')],
      ['township', time('2026-06-09 10:00')],
    ]);
  });

  it('whoever is asked to coordinate until they answer, of several the first, while nobody reviews it', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('handler', '2026-06-02 10:00', sample.requestCoordination)
      .does('handler', '2026-06-03 10:00', { ...sample.requestCoordination, from: 'lead-reviewer' })
      .does('leader-in-charge', '2026-06-04 10:00', sample.answerCoordination)
      .does('lead-reviewer', '2026-06-05 10:00', { ...sample.answerCoordination, request: 2 })
      .does('handler', '2026-06-08 10:00', sample.requestCoordination)
      .applied('2026-06-09 10:00')
      .signed('principal', '2026-06-10 10:00')
      .returned('assigned-leader', '2026-06-11 10:00')
      .does('leader-in-charge', '2026-06-12 10:00', { ...sample.answerCoordination, request: 3 });
    expect(named(life)).toEqual([
      ['township', time('2026-06-01 09:00')],
      ['leader-in-charge', time('2026-06-02 10:00')],
      ['lead-reviewer', time('2026-06-04 10:00')],
      ['township', time('2026-06-05 10:00')],
      ['leader-in-charge', time('2026-06-08 10:00')],
      ['assigned-leader', time('2026-06-10 10:00')],
      ['leader-in-charge', time('2026-06-11 10:00')],
      ['township', time('2026-06-12 10:00')],
    ]);
  });

  it('nobody while it is suspended, whatever was asked before', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('handler', '2026-06-02 10:00', sample.requestCoordination)
      .does('leader-in-charge', '2026-06-03 10:00', sample.suspend)
      .does('leader-in-charge', '2026-06-05 10:00', sample.resume);
    expect(named(life)).toEqual([
      ['township', time('2026-06-01 09:00')],
      ['leader-in-charge', time('2026-06-02 10:00')],
      ['nobody', time('2026-06-03 10:00')],
      ['leader-in-charge', time('2026-06-05 10:00')],
    ]);
  });
});
