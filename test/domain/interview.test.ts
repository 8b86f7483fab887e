import { describe, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { evolve } from '../../domain/finding/evolve.ts';
import { type Life, rectifying } from './life.ts';
import { office, time } from './office.ts';

/** A notice of the office's own hand, as an earlier release would have written it. */
function noticeIssued(life: Life, at: string, limitDays: number): Life {
  const event = {
    type: 'supervisionNoticeIssued',
    limitDays,
    at: time(at),
    seq: life.state.seq + 1,
    by: null,
  } as const;
  life.finding = evolve(life.finding, event);
  return life;
}

/** A finding whose supervise rung was overtaken by the circular in an outage. */
function withoutNotice(): Life {
  return rectifying('2026-06-30').until('2026-07-01 24:00').down().up('2026-07-07 15:00');
}

describe('the proposal of an interview', () => {
  it('fires on the tenth late day, the notice’s limit of five working days long passed', () => {
    expect(rectifying('2026-06-30').until('2026-07-14 08:00').fired('rectify').at(-1)).toBe(
      'interview 2026-07-14',
    );
  });

  it('waits for the limit of a notice that gives longer, and fires on the next late day', () => {
    const context = { ...office, policy: { ...office.policy, supervisionNoticeDays: 10 } };
    // Issued 3 July with ten working days: the 17th is the last of them, the 20th is the next late day.
    const life = rectifying('2026-06-30', '2026-04-01 09:00', context).until('2026-07-20 24:00');
    expect(life.fired('rectify').at(-1)).toBe('interview 2026-07-20');
  });

  it('waits for a notice; freed, it fires on the first late day after the limit', () => {
    const life = noticeIssued(withoutNotice().until('2026-07-15 24:00'), '2026-07-16 10:00', 5);
    // The 23rd is the fifth working day after the 16th.
    expect(life.until('2026-07-27 24:00').fired('rectify').at(-1)).toBe('interview 2026-07-24');
  });

  it('freed while the form is under review, waits for the next late day after that', () => {
    const life = noticeIssued(withoutNotice().until('2026-07-15 24:00'), '2026-07-16 10:00', 5)
      .filed('2026-07-22 10:00')
      .returned('assigned-leader', '2026-08-03 10:00')
      .until('2026-08-04 24:00');
    expect(life.fired('rectify').at(-1)).toBe('interview 2026-08-04');
  });

  it('is not fired before the tenth late day, however early the notice', () => {
    const life = noticeIssued(rectifying('2026-06-30').until('2026-06-10 24:00'), '2026-06-11 10:00', 5);
    expect(life.until('2026-07-13 24:00').fired('rectify').at(-1)).toBe('circular 2026-07-07');
    expect(life.until('2026-07-14 24:00').fired('rectify').at(-1)).toBe('interview 2026-07-14');
  });

  it('needs the rectify clock’s notice: a late receipt or plan issues none', () => {
    const context = { ...office, policy: { ...office.policy, planDays: 2 } };
    const life = rectifying('2026-06-30', '2026-04-01 09:00', context);
    expect(life.state.notices).toEqual([]);
    expect(life.all('supervisionNoticeIssued')).toEqual([]);
  });

  it('comes after the proposal of accountability where the notice came so late', () => {
    const life = noticeIssued(withoutNotice().until('2026-07-27 15:00'), '2026-07-27 16:00', 5);
    expect(life.until('2026-08-04 24:00').fired('rectify').slice(-2)).toEqual([
      'account 2026-07-28',
      'interview 2026-08-04',
    ]);
  });
});

describe('an open proposal', () => {
  it('is made with the rung and stays open while the ladder goes on', () => {
    const { state } = rectifying('2026-06-30').until('2026-07-28 08:00');
    expect(state.proposals.map(({ rung, madeAt }) => [rung, madeAt])).toEqual([
      ['interview', instant('2026-07-14T00:00:00Z')],
      ['account', instant('2026-07-28T00:00:00Z')],
    ]);
  });

  it('is a line in the morning mail every fifth working day', () => {
    const life = rectifying('2026-06-30').until('2026-08-05 24:00');
    const lines = life.all('proposalRecalled').map(({ rung, at }) => `${rung} ${at.slice(0, 10)}`);
    expect(lines).toEqual([
      'interview 2026-07-21',
      'interview 2026-07-28',
      'interview 2026-08-04',
      'account 2026-08-04',
    ]);
  });

  it('is recalled while the form is under review, too', () => {
    const life = rectifying('2026-06-30').filed('2026-07-15 10:00').until('2026-07-21 24:00');
    expect(life.all('proposalRecalled').map(({ rung }) => rung)).toEqual(['interview']);
  });

  it('is no rung: recalling it notes nothing', () => {
    const life = rectifying('2026-06-30').until('2026-07-20 24:00');
    const { noted } = life.state;
    expect(life.until('2026-07-21 24:00').state.noted).toEqual(noted);
  });

  it('is one line a morning where a second T has made the same proposal again', () => {
    const life = rectifying('2026-06-30')
      .until('2026-07-14 24:00')
      .moved('2026-07-31', '2026-07-15 10:00')
      .until('2026-10-30 24:00');
    expect(life.fired('rectify').filter((rung) => rung.startsWith('interview'))).toEqual([
      'interview 2026-07-14',
      'interview 2026-08-14',
    ]);
    const mornings = life.all('proposalRecalled').map(({ rung, at }) => `${rung} ${at}`);
    expect(mornings).toEqual([...new Set(mornings)]);
  });

  it('ends with the finding: closed or withdrawn, nothing fires, ever', () => {
    const life = rectifying('2026-06-30').until('2026-07-14 24:00').withdrawn('2026-07-15 10:00');
    const told = life.events.length;
    expect(life.state.proposals).toEqual([]);
    expect(life.next).toEqual({ none: 'over' });
    expect(life.up('2026-12-31 24:00').events.length).toBe(told);
  });
});
