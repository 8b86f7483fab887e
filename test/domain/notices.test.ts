import { describe, expect, it, test } from 'vitest';
import { recipientsOf } from '../../domain/finding/clocks/ladder.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { laterEventTypes } from '../../domain/finding/events.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import type { Notice } from '../../domain/finding/telling.ts';
import { sample } from './acts.ts';
import { Life, rectifying, underReview } from './life.ts';

const dispatched = () => new Life().dispatched('2026-06-01 09:00');
const planReview = () => dispatched().received('2026-06-01 10:00').planSubmitted('2026-06-01 11:00');

/** What each of a life's events told, in order; events that told nobody are left out. */
function told(life: Life): { event: FindingEvent; notice: Notice }[] {
  return life.events.flatMap((event, i) => {
    const after = fold(life.events.slice(0, i + 1));
    return after.stage === 'draft' ? [] : noticesFor(event, after).map((notice) => ({ event, notice }));
  });
}

/** The last act's notices, each as one line. */
function last(life: Life): string[] {
  return told(life)
    .filter(({ event }) => event.at === life.state.lastAt)
    .map(({ notice: { channel, subject, to, asker } }) => {
      const about = subject.kind === 'waiting' ? `waiting ${subject.role}` : subject.kind;
      return `${channel} ${about} → ${to.join(', ')}${asker === null ? '' : ` and ${asker}`}`;
    });
}

describe('who is told what about an act', () => {
  test.each([
    ['dispatch', dispatched(), ['prompt assigned → handler, principal', 'prompt assigned → cooperating']],
    ['receipt', dispatched().received('2026-06-01 10:00'), []],
    ['a submitted plan', planReview(), ['morning waiting office → office']],
    [
      'an approved plan',
      planReview().planApproved('2026-06-01 12:00'),
      ['prompt decided → handler, principal and handler'],
    ],
    [
      'a returned plan',
      planReview().planReturned('2026-06-01 12:00'),
      ['prompt returned → handler, principal'],
    ],
    [
      'an application for closure',
      rectifying('2026-06-30').applied('2026-06-01 10:00'),
      ['morning waiting principal → principal'],
    ],
    [
      'a signature, to whoever signs next',
      rectifying('2026-06-30').applied('2026-06-01 10:00').signed('principal', '2026-06-01 11:00'),
      ['morning waiting assigned-leader → assigned-leader'],
    ],
    [
      'a supplement',
      underReview('2026-06-30', '2026-06-01 10:00').supplemented('assigned-leader', '2026-06-02 10:00'),
      ['prompt returned → handler, principal'],
    ],
    [
      'a return',
      underReview('2026-06-30', '2026-06-01 10:00').returned('assigned-leader', '2026-06-02 10:00'),
      ['prompt returned → handler, principal'],
    ],
    [
      'the last signature, which closes: who asked is told with the unit',
      underReview('2026-06-30', '2026-06-01 10:00')
        .signed('assigned-leader', '2026-06-02 10:00')
        .signed('lead-reviewer', '2026-06-02 11:00')
        .signed('office', '2026-06-02 12:00')
        .signed('leader-in-charge', '2026-06-02 13:00'),
      ['prompt decided → handler, principal and handler'],
    ],
    [
      'a moved date',
      dispatched().moved('2026-07-31', '2026-06-02 10:00'),
      ['prompt decided → handler, principal'],
    ],
    [
      'a correction',
      dispatched().corrected('2026-06-01 10:00', { title: '更正' }),
      ['prompt decided → handler, principal'],
    ],
    [
      'an objection to responsibility',
      dispatched().does('principal', '2026-06-01 10:00', sample.objectResponsibility),
      ['morning waiting office → office'],
    ],
    [
      'an objection to the facts',
      dispatched().does('principal', '2026-06-01 10:00', sample.objectFact),
      ['morning decided → office'],
    ],
    [
      'an answer by which the assignment stands',
      dispatched()
        .does('principal', '2026-06-01 10:00', sample.objectResponsibility)
        .does('office', '2026-06-01 11:00', sample.resolveObjection),
      ['prompt decided → handler, principal and principal'],
    ],
    [
      'an answer that gives it to another unit',
      dispatched()
        .does('principal', '2026-06-01 10:00', sample.objectResponsibility)
        .does('office', '2026-06-01 11:00', {
          type: 'resolveObjection',
          about: 'responsibility',
          decision: 'reassigned',
          reason: '该路属邻镇',
          unit: 'neighbour',
        }),
      ['prompt decided →  and principal', 'prompt assigned → handler, principal'],
    ],
    [
      'a hand-on',
      dispatched().does('handler', '2026-06-01 10:00', sample.handOn),
      ['prompt assigned → handler, deputy'],
    ],
    ['a withdrawal', dispatched().withdrawn('2026-06-01 10:00'), ['prompt decided → handler, principal']],
    [
      'progress and evidence, which wait for nobody',
      rectifying('2026-06-30')
        .does('handler', '2026-06-01 10:00', { ...sample.reportProgress, milestonesDone: [] })
        .does('handler', '2026-06-01 10:00', sample.attachEvidence),
      [],
    ],
  ])('%s', (_act, life, notices) => {
    expect(last(life)).toEqual(notices);
  });

  it('a decision is told at once to whoever asked for it, a leader too', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('handler', '2026-06-02 10:00', sample.requestCoordination)
      .does('leader-in-charge', '2026-06-03 10:00', sample.answerCoordination);
    expect(last(life)).toEqual(['prompt decided → handler, principal and handler']);
  });

  it('a leader hears of nothing sooner than in the morning', () => {
    const life = underReview('2026-06-30', '2026-06-01 10:00')
      .signed('assigned-leader', '2026-06-02 10:00')
      .signed('lead-reviewer', '2026-06-02 11:00')
      .signed('office', '2026-06-02 12:00')
      .until('2026-06-30 24:00');
    const leaders = ['assigned-leader', 'leader-in-charge', 'top-leader'];
    const prompt = told(life).filter(({ notice }) => notice.channel === 'prompt');
    expect(prompt.flatMap(({ notice }) => notice.to).filter((role) => leaders.includes(role))).toEqual([]);
  });
});

describe('who is told of a rung', () => {
  it('each in the morning mail, by the table', () => {
    const life = rectifying('2026-06-30').until('2026-07-28 24:00');
    const rungs = told(life).filter(({ event }) => event.type === 'rungFired');
    expect(new Set(rungs.map(({ notice }) => notice.channel))).toEqual(new Set(['morning']));
    const lines = rungs.map(({ event, notice }) => [event.type === 'rungFired' && event.rung, notice.to]);
    expect(lines).toEqual([
      ['remind-30', ['handler']],
      ['remind-15', ['handler']],
      ['remind-7', ['handler', 'principal']],
      ['remind-3', ['handler', 'principal']],
      ['remind-1', ['handler', 'principal']],
      ['due', ['handler', 'principal']],
      ['urge', ['handler', 'principal']],
      ['supervise', ['principal', 'leader-in-charge']],
      ['circular', ['principal', 'leader-in-charge', 'assigned-leader']],
      ['interview', ['office-head', 'top-leader']],
      ['account', ['office-head', 'top-leader']],
    ]);
  });

  it('a reminder of the plan goes to the principals too: any clock’s does, from seven working days on', () => {
    const reminders = told(dispatched().received('2026-06-01 10:00').until('2026-06-12 08:00')).flatMap(
      ({ event, notice }) =>
        event.type === 'rungFired' && event.clock === 'plan' ? [[event.rung, notice.to]] : [],
    );
    expect(reminders).toEqual([
      ['remind-3', ['handler', 'principal']],
      ['remind-1', ['handler', 'principal']],
    ]);
  });

  it('supervise of receipt and of the plan goes to principals and the leader in charge', () => {
    const receipt = told(dispatched().until('2026-06-08 08:00')).at(-1);
    expect(receipt?.notice).toMatchObject({
      subject: { kind: 'rung', rung: 'supervise', clock: 'receive', step: null, day: '2026-06-03' },
      to: ['principal', 'leader-in-charge'],
    });
    const plan = told(dispatched().received('2026-06-01 10:00').until('2026-06-18 08:00')).filter(
      ({ event }) => event.type === 'rungFired' && event.clock === 'plan' && event.rung === 'supervise',
    );
    expect(plan.map(({ notice }) => notice.to)).toEqual([['principal', 'leader-in-charge']]);
  });

  test.each([
    ['plan', 'due', ['office']],
    ['plan', 'urge', ['office', 'office-head']],
    ['plan', 'supervise', ['office', 'office-head', 'leader-in-charge']],
    ['lead-reviewer', 'due', ['lead-reviewer']],
    ['lead-reviewer', 'urge', ['lead-reviewer', 'office-head']],
    ['lead-reviewer', 'supervise', ['lead-reviewer', 'office-head', 'leader-in-charge']],
    ['office', 'due', ['office']],
    ['office', 'supervise', ['office', 'office-head', 'leader-in-charge']],
    ['assigned-leader', 'urge', ['office-head']],
    ['assigned-leader', 'supervise', ['office-head']],
    ['leader-in-charge', 'urge', ['office-head']],
    ['leader-in-charge', 'supervise', ['office-head']],
  ] as const)('review of the %s step, %s: %j', (step, rung, to) => {
    expect(recipientsOf({ step }, rung)).toEqual(to);
  });

  it('a recalled proposal is a line to whom it was made', () => {
    const life = rectifying('2026-06-30').until('2026-07-21 08:00');
    expect(told(life).at(-1)?.notice).toEqual({
      subject: { kind: 'proposal', rung: 'interview' },
      channel: 'morning',
      to: ['office-head', 'top-leader'],
      asker: null,
    });
  });

  it('that was skipped or overtaken nobody is told', () => {
    const life = rectifying('2026-06-28', '2026-06-22 09:00').until('2026-06-26 24:00');
    const rungs = told(life).flatMap(({ notice: { subject } }) =>
      subject.kind === 'rung' ? [subject.rung] : [],
    );
    expect(rungs).toEqual(['remind-3', 'due']);
  });
});

describe('events of later releases', () => {
  it('tell nobody and change nothing but the count of events', () => {
    const { state } = dispatched();
    for (const type of laterEventTypes) {
      const event: FindingEvent = { type, seq: state.seq + 1, at: state.lastAt, by: null };
      expect(noticesFor(event, state)).toEqual([]);
      expect(fold([...dispatched().events, event])).toEqual({ ...state, seq: state.seq + 1 });
    }
  });
});
