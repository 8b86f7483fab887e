import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import type { CommandOf } from '../../domain/finding/commands.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { sample } from './acts.ts';
import { rectifying } from './life.ts';
import { time } from './office.ts';

/** The interview is proposed on 14 July 2026, the account on the 28th. */
const proposed = () => rectifying('2026-06-30').until('2026-07-14 24:00');
const withAccount = () => rectifying('2026-06-30').until('2026-07-28 24:00');
const decision = (changes: Partial<CommandOf<'decideProposal'>>) => ({
  ...sample.decideProposal,
  ...changes,
});
const account = (changes: Partial<CommandOf<'decideProposal'>>) => decision({ rung: 'account', ...changes });

describe('an interview', () => {
  it.each(['top-leader', 'deputy-head'])('is decided by the %s, with the facts attached', (by) => {
    const life = proposed().does(by, '2026-07-15 10:00', sample.decideProposal);
    expect(life.state.proposals).toEqual([]);
    const [decided] = life.all('proposalDecided');
    expect(decided).toMatchObject({
      decision: 'do',
      reason: sample.decideProposal.reason,
      facts: {
        originalRectifyBy: '2026-06-30',
        rungs: expect.arrayContaining(['urge', 'supervise', 'circular', 'interview']),
        notices: [{ issuedAt: time('2026-07-03 08:00'), limitDays: 5, answeredAt: null }],
        filedAt: null,
      },
    });
  });

  it('is not for the office head to decide, nor to hand on', () => {
    const life = proposed();
    expect(life.attempt('office-head', '2026-07-15 10:00', sample.decideProposal)).toEqual({
      refused: 'not-theirs-to-decide',
      field: 'decision',
    });
    expect(life.attempt('office-head', '2026-07-15 10:00', decision({ decision: 'forward' }))).toEqual({
      refused: 'nothing-to-forward',
      field: 'decision',
    });
  });

  it('decided against is recalled no more', () => {
    const life = proposed().does('top-leader', '2026-07-15 10:00', decision({ decision: 'doNot' }));
    expect(life.until('2026-07-27 24:00').all('proposalRecalled')).toEqual([]);
  });

  it('put off is asked again on its day and then every fifth working day', () => {
    const life = proposed()
      .does('top-leader', '2026-07-15 10:00', decision({ decision: 'later', until: day('2026-07-24') }))
      .until('2026-07-31 24:00');
    const asked = life.all('proposalRecalled').filter(({ rung }) => rung === 'interview');
    expect(asked.map(({ at }) => at)).toEqual([time('2026-07-24 08:00'), time('2026-07-31 08:00')]);
  });

  it('is put off by ten working days at the most', () => {
    const life = proposed();
    const until = (text: string) =>
      life.attempt('top-leader', '2026-07-15 10:00', decision({ decision: 'later', until: day(text) }));
    expect(until('2026-07-30')).toEqual({ refused: 'date-too-late', field: 'until' });
    expect(until('2026-07-15')).toEqual({ refused: 'date-not-in-future', field: 'until' });
    expect(until('2026-07-29')).toBeNull();
  });

  it('put off without a day, or decided without a reason, is not decided', () => {
    const life = proposed();
    const by = (changes: Partial<CommandOf<'decideProposal'>>) =>
      life.attempt('top-leader', '2026-07-15 10:00', decision(changes));
    expect(by({ decision: 'later' })).toEqual({ refused: 'date-missing', field: 'until' });
    expect(by({ reason: ' ' })).toEqual({ refused: 'text-missing', field: 'reason' });
  });

  it('that nobody proposed cannot be decided', () => {
    const life = rectifying('2026-06-30').until('2026-07-10 24:00');
    expect(life.attempt('top-leader', '2026-07-12 10:00', sample.decideProposal)).toEqual({
      refused: 'nothing-open',
    });
    expect(proposed().attempt('top-leader', '2026-07-15 10:00', account({}))).toEqual({
      refused: 'no-such-proposal',
      field: 'rung',
    });
  });
});

describe('accountability', () => {
  it('is handed on by the office head, then decided by the top leader', () => {
    const life = withAccount();
    expect(life.attempt('top-leader', '2026-07-29 09:00', account({}))).toEqual({
      refused: 'not-forwarded',
      field: 'decision',
    });
    life.does('office-head', '2026-07-29 09:00', account({ decision: 'forward' }));
    expect(life.attempt('deputy-head', '2026-07-29 10:00', account({}))).toEqual({
      refused: 'not-theirs-to-decide',
      field: 'decision',
    });
    life.does('top-leader', '2026-07-29 10:00', account({}));
    expect(life.state.proposals.map(({ rung }) => rung)).toEqual(['interview']);
  });

  it('is told to discipline once the top leader decided it, and not before', () => {
    const life = withAccount()
      .does('office-head', '2026-07-29 09:00', account({ decision: 'forward' }))
      .does('top-leader', '2026-07-29 10:00', account({}));
    const told = life.events.map((event) => [
      event.type,
      noticesFor(event, life.state).some(({ to }) => to.includes('discipline')),
    ]);
    expect(told.filter(([, discipline]) => discipline)).toEqual([['proposalDecided', true]]);
    expect(told.at(-1)).toEqual(['proposalDecided', true]);
  });
});

it('nothing of the kind happens by itself, however long nobody decides', () => {
  expect(rectifying('2026-06-30').until('2026-12-30 24:00').all('proposalDecided')).toEqual([]);
});
