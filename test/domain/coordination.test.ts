import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../domain/finding/coordination/words.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { sample } from './acts.ts';
import { rectifying } from './life.ts';
import { byHand, officeWith, time } from './office.ts';

const asking = (from: Answerer) => ({ ...sample.requestCoordination, from });
/** Wednesday 10 June 2026: five working days end on the 17th. */
const asked = (from: Answerer = 'lead-reviewer') =>
  rectifying('2026-06-30').does('handler', '2026-06-10 10:00', asking(from));

describe('a request for coordination', () => {
  it('gives its answerer five working days, and is then pressed like any review', () => {
    const life = asked().until('2026-06-30 24:00');
    expect(life.fired('review')).toEqual(['due 2026-06-17', 'urge 2026-06-18', 'supervise 2026-06-23']);
  });

  it('presses no county leader: the office head alone hears of it', () => {
    const life = asked('leader-in-charge').until('2026-06-30 24:00');
    const rungs = life.all('rungFired').filter(({ clock }) => clock === 'review');
    expect(rungs.map(({ rung }) => rung)).toEqual(['urge', 'supervise']);
    expect(rungs.flatMap((event) => noticesFor(event, life.state).flatMap(({ to }) => to))).toEqual([
      'office-head',
      'office-head',
    ]);
  });

  it('does not stop the unit’s clock', () => {
    const life = asked().until('2026-07-03 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['urge 2026-07-01', 'supervise 2026-07-03']);
  });

  it('answered, is pressed no more, and whoever asked hears of it', () => {
    const life = asked().does('lead-reviewer', '2026-06-12 09:00', sample.answerCoordination);
    expect(life.state.requests).toMatchObject([{ request: 1, answeredAt: time('2026-06-12 09:00') }]);
    expect(life.until('2026-06-30 24:00').fired('review')).toEqual([]);
    const [answered] = life.all('coordinationAnswered');
    expect(answered && noticesFor(answered, life.state)).toMatchObject([{ asker: 'handler' }]);
  });

  it('goes on while a form is filed and sent back', () => {
    const life = asked()
      .filed('2026-06-11 10:00')
      .returned('assigned-leader', '2026-06-12 10:00')
      .until('2026-06-17 24:00');
    expect(life.fired('review')).toEqual(['due 2026-06-17']);
  });

  it('is answered by the post that was asked, and no other', () => {
    expect(asked().attempt('leader-in-charge', '2026-06-12 09:00', sample.answerCoordination)).toEqual({
      refused: 'nothing-open',
    });
  });

  it('is one at a time to one post', () => {
    const life = asked();
    expect(life.attempt('principal', '2026-06-11 09:00', asking('lead-reviewer'))).toEqual({
      refused: 'already-asked',
      field: 'from',
    });
    expect(life.attempt('principal', '2026-06-11 09:00', asking('leader-in-charge'))).toBeNull();
  });

  it('goes to nobody where the unit has no such leader', () => {
    const context = officeWith({ 'assigned-leader': [], absent: ['assigned-leader'] });
    const life = rectifying('2026-06-30', '2026-04-01 09:00', context);
    expect(life.attempt('handler', '2026-06-10 10:00', asking('assigned-leader'))).toEqual({
      refused: 'nobody-to-ask',
      field: 'from',
    });
  });
});

describe('a leader’s instruction', () => {
  const instructed = () =>
    rectifying('2026-06-30', '2026-04-01 09:00', byHand).does(
      'leader-in-charge',
      '2026-06-10 10:00',
      sample.instruct,
    );

  it('has five working days, and is told once more on the last', () => {
    const life = instructed().until('2026-06-30 24:00');
    expect(life.all('instructionDue').map(({ at }) => at)).toEqual([time('2026-06-17 08:00')]);
  });

  it('is answered by what the unit reports', () => {
    const life = instructed().does('handler', '2026-06-12 10:00', { type: 'reportProgress', text: '已清理' });
    expect(life.until('2026-06-30 24:00').all('instructionDue')).toEqual([]);
  });

  it('has the days that the leader gives', () => {
    const life = rectifying('2026-06-30').does('top-leader', '2026-06-10 10:00', {
      ...sample.instruct,
      limitDays: 2,
    });
    expect(
      life
        .until('2026-06-30 24:00')
        .all('instructionDue')
        .map(({ at }) => at),
    ).toEqual([time('2026-06-12 08:00')]);
  });

  it.each([0, 61, 2.5])('does not give %s working days', (limitDays) => {
    expect(
      rectifying('2026-06-30').attempt('top-leader', '2026-06-10 10:00', { ...sample.instruct, limitDays }),
    ).toEqual({ refused: 'days-out-of-range', field: 'limitDays' });
  });
});

it('a leader acknowledges, and the office notes a call: neither moves a clock', () => {
  const life = rectifying('2026-06-30').until('2026-06-10 09:00');
  const { clocks, turn } = life.state;
  life.does('assigned-leader', '2026-06-10 10:00', sample.acknowledge);
  life.does('office', '2026-06-10 11:00', sample.noteContact);
  expect([life.state.clocks, life.state.turn]).toEqual([clocks, turn]);
  expect(life.all('contactNoted')).toHaveLength(1);
});
