import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { clockOf } from '../../domain/calendar/instant.ts';
import { sample } from './acts.ts';
import { Life, rectifying } from './life.ts';

describe('after an outage', () => {
  it('the strongest of a clock’s rungs fires with its own nominal instant, the others are overtaken', () => {
    const life = rectifying('2026-06-30').until('2026-06-08 24:00').down().up('2026-07-01 15:00');
    expect(life.all('rungFired').at(-1)).toMatchObject({
      rung: 'urge',
      at: '2026-07-01T00:00:00.000Z',
      overtaken: ['remind-7', 'remind-3', 'remind-1', 'due'],
    });
    expect(life.unfired('rectify')).toEqual([
      'remind-7 overtaken',
      'remind-3 overtaken',
      'remind-1 overtaken',
      'due overtaken',
    ]);
  });

  it('a finding that closed meanwhile is over: what lay behind its end never falls due', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', chain: ['principal'], publicNotice: true })
      .received('2026-06-01 10:00')
      .filed('2026-06-18 10:00')
      .does('top-leader', '2026-06-23 10:00', sample.instruct)
      .down()
      .up('2026-07-03 09:00');
    expect(life.events.slice(-2).map(({ type }) => type)).toEqual(['instructed', 'closed']);
  });

  it('each clock fires its own strongest, in nominal order', () => {
    // The plan's T is 30 June; T−15 of 31 July is 10 July.
    const life = new Life()
      .dispatched('2026-06-15 09:00', { rectifyBy: day('2026-07-31') })
      .received('2026-06-15 10:00')
      .down()
      .up('2026-07-10 15:00');
    expect(life.all('rungFired').map(({ clock, rung, at }) => [clock, rung, at.slice(0, 10)])).toEqual([
      ['plan', 'supervise', '2026-07-03'],
      ['rectify', 'remind-15', '2026-07-10'],
    ]);
  });

  it('the ladder goes on from the next rung as if nothing had been', () => {
    const life = rectifying('2026-06-30').down().up('2026-07-03 15:00').until('2026-07-07 24:00');
    expect(life.fired('rectify')).toEqual(['supervise 2026-07-03', 'circular 2026-07-07']);
  });

  it('a rung that falls due however late the machine is, is not skipped', () => {
    const life = rectifying('2026-06-30').until('2026-06-08 24:00').down().up('2026-06-24 15:00');
    expect(life.fired('rectify').at(-1)).toBe('remind-7 2026-06-18');
    expect(life.all('rungsSkipped')).toEqual([]);
  });

  it('a settlement by an act finds the same as one by the machine', () => {
    const byAct = rectifying('2026-06-30').until('2026-06-08 24:00').down().applied('2026-07-01 15:00');
    expect(byAct.fired('rectify').at(-1)).toBe('urge 2026-07-01');
    expect(byAct.events.at(-1)).toMatchObject({ type: 'closureApplied', at: '2026-07-01T07:00:00.000Z' });
  });

  it('in which a supervise was overtaken leaves no notice, and so no interview until there is one', () => {
    const life = rectifying('2026-06-30').until('2026-07-01 24:00').down().up('2026-07-07 15:00');
    expect(life.fired('rectify').at(-1)).toBe('circular 2026-07-07');
    expect(life.state.notices).toEqual([]);
    expect(life.until('2026-07-28 24:00').fired('rectify').slice(-2)).toEqual([
      'circular 2026-07-07',
      'account 2026-07-28',
    ]);
  });

  it('is none where the supervise is the strongest: its notice carries the nominal instant', () => {
    const life = rectifying('2026-06-30').down().up('2026-07-06 15:00').until('2026-07-14 24:00');
    expect(life.state.notices.map(({ issuedAt }) => issuedAt)).toEqual(['2026-07-03T00:00:00.000Z']);
    expect(life.fired('rectify').at(-1)).toBe('interview 2026-07-14');
  });

  it('of months, proposals are recalled once for the latest of the mornings that went by', () => {
    const life = rectifying('2026-06-30').until('2026-07-28 24:00').down().up('2026-09-30 15:00');
    const recalled = life.all('proposalRecalled');
    expect(recalled.filter(({ at }) => at > '2026-07-29').map(({ rung }) => rung)).toEqual([
      'interview',
      'account',
    ]);
    expect(recalled.every(({ at }) => clockOf(at) === '08:00:00.000')).toBe(true);
    expect(life.next).toMatchObject({ at: expect.stringMatching(/^2026-(09-30|10)/) });
  });
});
