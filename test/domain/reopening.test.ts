import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { dueDates } from '../../domain/finding/dueDates.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { sample } from './acts.ts';
import { changed } from './faults.ts';
import type { Life } from './life.ts';
import { office, time } from './office.ts';
import { closed, verifying } from './stagesOfLife.ts';

const reopened = (): Life => closed().does('office-head', '2026-06-22 10:00', sample.reopen);

describe('a closed finding that is reopened', () => {
  it('keeps its number and begins a new round with a new day, to be received anew', () => {
    const { state } = reopened();
    expect([state.stage, state.round, state.rectifyBy, state.assignment.number]).toEqual([
      'dispatched',
      2,
      '2026-07-31',
      '2026-A2',
    ]);
    expect(state.assignment.rectifyBy).toBe('2026-06-30');
    expect(state.turn).toMatchObject({ role: 'handler', since: time('2026-06-22 10:00') });
    expect([state.form, state.plan, state.closedAt, state.verifiedAt, state.filing.counted]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps what became of the earlier round readable', () => {
    const { rounds } = reopened().state;
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toMatchObject({
      round: 1,
      rectifyBy: '2026-06-30',
      filedAt: time('2026-06-01 10:00'),
      verifiedAt: time('2026-06-01 12:00'),
      closedAt: time('2026-06-01 14:00'),
      reopenedAt: time('2026-06-22 10:00'),
      cause: 'look-back',
      superior: null,
    });
    expect(rounds[0]?.signatures.map(({ step }) => step)).toEqual([
      'principal',
      'assigned-leader',
      'lead-reviewer',
      'office',
      'leader-in-charge',
    ]);
  });

  it('has its own ladder, which fires each rung once more, also on a day that an earlier round had', () => {
    const life = closed()
      .does('office-head', '2026-06-22 10:00', { ...sample.reopen, rectifyBy: day('2026-06-30') })
      .received('2026-06-22 11:00')
      .until('2026-07-03 09:00');
    expect(life.fired('rectify')).toEqual([
      'remind-3 2026-06-25',
      'remind-1 2026-06-29',
      'due 2026-06-30',
      'urge 2026-07-01',
      'supervise 2026-07-03',
    ]);
  });

  it('shows on its page the rungs of its own round alone', () => {
    const life = closed().does('office-head', '2026-06-22 10:00', {
      ...sample.reopen,
      rectifyBy: day('2026-06-30'),
    });
    const [date] = dueDates(life.state, office, life.events);
    const shown = date?.rungs.filter(({ state }) => state === 'passed').map(({ rung, at }) => [rung, at]);
    expect(shown).toEqual([
      ['remind-30', time('2026-06-22 10:00')],
      ['remind-15', time('2026-06-22 10:00')],
      ['remind-7', time('2026-06-22 10:00')],
    ]);
  });

  it('hears of an instruction whose limit passed while it was closed when it is opened, not before', () => {
    const life = verifying()
      .does('leader-in-charge', '2026-06-01 11:30', sample.instruct)
      .signed('lead-reviewer', '2026-06-01 12:00')
      .signed('office', '2026-06-01 13:00')
      .signed('leader-in-charge', '2026-06-01 14:00')
      .does('office-head', '2026-06-22 10:00', sample.reopen)
      .until('2026-06-23 09:00');
    expect(life.all('instructionDue').map(({ at }) => at)).toEqual([time('2026-06-22 10:00')]);
  });

  it('is closed again like any other, and may be reopened once more', () => {
    const life = reopened()
      .received('2026-06-23 09:00')
      .filed('2026-06-24 10:00')
      .signed('assigned-leader', '2026-06-25 10:00')
      .signed('lead-reviewer', '2026-06-26 10:00')
      .signed('office', '2026-06-29 10:00')
      .signed('leader-in-charge', '2026-06-30 10:00');
    expect([life.state.stage, life.state.filing.counted]).toEqual(['closed', time('2026-06-24 10:00')]);
    life.does('office-head', '2026-07-06 10:00', sample.reopen);
    expect(life.state.rounds.map(({ round }) => round)).toEqual([1, 2]);
    expect(life.state.round).toBe(3);
  });

  it('may not have its words corrected: it was received before', () => {
    expect(reopened().attempt('office', '2026-06-22 12:00', sample.correct)).toEqual({
      refused: 'wrong-stage',
    });
  });

  it('is told to the unit at once; a false report to the top leader too, by the morning mail', () => {
    const told = (life: Life) => noticesFor(life.all('reopened').at(-1) as FindingEvent, life.state);
    expect(told(reopened()).map(({ channel, to }) => [channel, to])).toEqual([
      ['prompt', ['handler', 'principal']],
    ]);
    const falsely = closed().does('office-head', '2026-06-22 10:00', {
      ...sample.reopen,
      cause: 'false-report',
      document: '景纪决〔2026〕7号',
    });
    expect(told(falsely).map(({ channel, to }) => [channel, to])).toEqual([
      ['prompt', ['handler', 'principal']],
      ['morning', ['top-leader']],
    ]);
  });
});

describe('a closed finding of a superior', () => {
  const ofCity = () => closed({ level: 'city' });
  const reported = () => ofCity().does('office', '2026-06-02 10:00', sample.reportToSuperior);

  it('is reported once, and the answer is entered as it comes', () => {
    const life = reported();
    expect(life.state.superior).toEqual({
      reportedAt: time('2026-06-02 10:00'),
      document: '景督报〔2026〕12号',
      answer: null,
    });
    expect(life.attempt('office', '2026-06-02 11:00', sample.reportToSuperior)).toEqual({
      refused: 'already-reported',
    });
    life.does('office', '2026-06-08 10:00', sample.recordSuperiorAnswer);
    life.does('office', '2026-06-15 10:00', changed('recordSuperiorAnswer', { answer: 'endorsed' }));
    expect(life.state.superior?.answer).toMatchObject({ answer: 'endorsed', at: time('2026-06-15 10:00') });
    expect(life.state.stage).toBe('closed');
  });

  it('that the superior sends back is reopened with it, in one act', () => {
    const life = reported().does('office', '2026-06-08 10:00', sentBack('2026-07-10'));
    expect([life.state.stage, life.state.round, life.state.rectifyBy]).toEqual([
      'dispatched',
      2,
      '2026-07-10',
    ]);
    expect(life.state.rounds[0]?.superior?.answer?.answer).toBe('sentBack');
    expect(life.state.superior).toBeNull();
    expect(life.all('reopened')[0]).toMatchObject({ cause: 'superior', document: '市督复〔2026〕3号' });
  });

  it('needs a reason and a day in the future to be sent back', () => {
    const { rectifyBy: _, ...undated } = sentBack('2026-07-10');
    expect(reported().attempt('office', '2026-06-08 10:00', undated)).toEqual({
      refused: 'date-undecided',
      field: 'rectifyBy',
    });
    expect(reported().attempt('office', '2026-06-08 10:00', sentBack('2026-06-05'))).toEqual({
      refused: 'date-not-in-future',
      field: 'rectifyBy',
    });
  });

  it('has no answer before it was reported; a county’s own has no superior', () => {
    expect(ofCity().attempt('office', '2026-06-08 10:00', sample.recordSuperiorAnswer)).toEqual({
      refused: 'not-reported',
    });
    expect(closed().attempt('office', '2026-06-08 10:00', sample.reportToSuperior)).toEqual({
      refused: 'no-superior',
    });
  });

  function sentBack(rectifyBy: string) {
    return changed('recordSuperiorAnswer', {
      answer: 'sentBack',
      document: '市督复〔2026〕3号',
      reason: '现场复核未达到标准',
      rectifyBy: day(rectifyBy),
    });
  }
});
