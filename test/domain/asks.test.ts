import { describe, expect, it } from 'vitest';
import { asksOf } from '../../domain/finding/asks/asks.ts';
import { type Ask, answerTo, askKinds } from '../../domain/finding/asks/words.ts';
import { barred } from '../../domain/finding/decide.ts';
import { isOver } from '../../domain/finding/stage.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import type { Seats } from '../../domain/permissions/seats.ts';
import { holding } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { rectifying } from './life.ts';
import { every, patience } from './manyLives.ts';
import { time } from './office.ts';

const asked = (finding: Dispatched) =>
  asksOf(finding)
    .filter(({ kind }) => kind !== 'part')
    .map(({ kind, role, unit, since }) => [kind, role, unit, since]);

describe('what is asked beside a finding’s turn', () => {
  it('an extension’s opinion is the office head’s, then its decision the leader’s, and then nobody’s', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00').does(
      'handler',
      '2026-06-02 10:00',
      sample.requestExtension,
    );
    expect(asked(life.state)).toEqual([['extensionOpinion', 'office-head', null, time('2026-06-02 10:00')]]);
    life.does('office-head', '2026-06-03 10:00', sample.giveOpinion);
    expect(asked(life.state)).toEqual([
      ['extensionDecision', 'leader-in-charge', 'bureau', time('2026-06-03 10:00')],
    ]);
    life.does('leader-in-charge', '2026-06-04 10:00', sample.decideExtension);
    expect(asked(life.state)).toEqual([]);
  });

  it('two notices without a slip are asked for once, since the older', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('office', '2026-06-02 10:00', sample.draftSupervisionNotice)
      .does('office-head', '2026-06-02 11:00', sample.issueSupervisionNotice)
      .does('office', '2026-06-03 10:00', sample.draftSupervisionNotice)
      .does('office-head', '2026-06-03 11:00', { ...sample.issueSupervisionNotice, notice: 2 });
    expect(asked(life.state)).toEqual([['slip', 'principal', 'township', time('2026-06-02 11:00')]]);
    life.does('principal', '2026-06-04 10:00', sample.answerSupervisionNotice);
    expect(asked(life.state)).toEqual([['slip', 'principal', 'township', time('2026-06-03 11:00')]]);
  });

  it('of a suspended finding only what can be answered meanwhile', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00')
      .does('handler', '2026-06-02 10:00', sample.requestCoordination)
      .does('leader-in-charge', '2026-06-03 10:00', sample.suspend);
    expect(asked(life.state)).toEqual([]);
    life.does('leader-in-charge', '2026-06-04 10:00', sample.resume);
    expect(asked(life.state)).toEqual([
      ['coordination', 'leader-in-charge', 'bureau', time('2026-06-02 10:00')],
    ]);
  });
});

describe('in any life', patience, () => {
  it('whoever is asked can answer, nothing is asked of what is over, and every kind comes up', () => {
    const seen = new Set<string>();
    every((life, { moments }) => {
      for (const { after } of moments) {
        const finding = after as Dispatched;
        const asks = asksOf(finding);
        if (isOver(finding.stage)) expect(asks).toEqual([]);
        for (const ask of asks) {
          seen.add(ask.kind);
          const people = askedPeople(ask, life.context.seats);
          const may = people.filter((by) => barred(finding, answerTo[ask.kind], by, life.context) === null);
          expect([ask.kind, may]).toEqual([ask.kind, people]);
        }
      }
    });
    expect(askKinds.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

function askedPeople({ kind, role, unit }: Ask, seats: Seats): readonly string[] {
  return kind === 'part' ? (seats.cooperating[unit ?? ''] ?? []) : holding(seats, role);
}
