import { describe, expect, it } from 'vitest';
import { fold } from '../../domain/finding/evolve.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { draft } from '../../domain/finding/state.ts';
import { documentNumber, unnumbered, withNumbers } from '../../domain/finding/supervision/numbering.ts';
import { sample } from './acts.ts';
import { type Life, rectifying } from './life.ts';
import { byHand, office, time } from './office.ts';

/** Friday 3 July 2026 is T+3 of 30 June; Monday the 6th is the working day after. */
const late = () => rectifying('2026-06-30', '2026-04-01 09:00', byHand).until('2026-07-03 24:00');
const issuedOn = (at: string, life: Life = late()) =>
  life.does('office-head', at, sample.issueSupervisionNotice);
/** Who is told what of everything that happened at an instant: `morning asked → office-head`. */
const toldAt = (life: Life, at: string) =>
  life.events
    .filter((event) => event.at === time(at))
    .flatMap((event) => noticesFor(event, life.state))
    .map(({ channel, subject, to }) => `${channel} ${subject.kind} → ${to.join(', ')}`);

describe('the supervision notice of the third late day', () => {
  it('is drafted at 08:00 and waits for the office head: nothing is out yet', () => {
    const life = late();
    expect(life.fired('rectify').at(-1)).toBe('supervise 2026-07-03');
    expect(life.state.notices).toMatchObject([
      { notice: 1, draftedAt: time('2026-07-03 08:00'), issuedAt: null },
    ]);
    expect(life.all('supervisionNoticeIssued')).toEqual([]);
  });

  it('drafted, is told to the office head alone: the unit and the leader hear of it when it is issued', () => {
    expect(toldAt(late(), '2026-07-03 08:00')).toEqual(['morning asked → office-head']);
    const life = issuedOn('2026-07-03 16:00');
    expect(toldAt(life, '2026-07-03 08:00')).toEqual(['morning asked → office-head']);
    expect(toldAt(life, '2026-07-03 16:00')).toEqual([
      'prompt issued → principal',
      'morning issued → leader-in-charge',
    ]);
  });

  it('issued by the clock itself, is told with its rung to the principals and the leader in charge', () => {
    const life = rectifying('2026-06-30').until('2026-07-03 24:00');
    expect(toldAt(life, '2026-07-03 08:00')).toEqual(['morning rung → principal, leader-in-charge']);
  });

  it('is issued at once where the policy says automatic', () => {
    const life = rectifying('2026-06-30', '2026-04-01 09:00', office).until('2026-07-03 24:00');
    expect(life.state.notices).toMatchObject([
      { notice: 1, issuedAt: time('2026-07-03 08:00'), limitDays: 5 },
    ]);
    expect(life.all('supervisionNoticeDrafted')).toEqual([]);
  });

  it('unissued after a working day is told to the leader in charge, once', () => {
    const life = late().until('2026-07-31 24:00');
    expect(life.all('supervisionNoticeLeft').map(({ at }) => at)).toEqual([time('2026-07-06 08:00')]);
    expect(toldAt(life, '2026-07-06 08:00')).toEqual(['morning asked → leader-in-charge, office-head']);
  });

  it('issued within that working day is told to nobody above', () => {
    expect(issuedOn('2026-07-03 16:00').until('2026-07-31 24:00').all('supervisionNoticeLeft')).toEqual([]);
  });

  it('is issued with the office head’s own words and limit, where they are given', () => {
    const life = late().does('office-head', '2026-07-03 16:00', {
      ...sample.issueSupervisionNotice,
      demand: '三日内清理路面',
      limitDays: 3,
    });
    expect(life.state.notices).toMatchObject([{ demand: '三日内清理路面', limitDays: 3 }]);
  });

  it('is issued once', () => {
    const life = issuedOn('2026-07-03 16:00');
    expect(life.attempt('office-head', '2026-07-03 17:00', sample.issueSupervisionNotice)).toEqual({
      refused: 'nothing-open',
    });
  });
});

describe('the interview', () => {
  it('waits for a notice to be issued, and for its limit', () => {
    // Nobody issues it: T+10 passes. Issued on the 16th, its fifth working day is the 23rd.
    const life = late().until('2026-07-15 24:00');
    expect(life.fired('rectify')).not.toContain('interview 2026-07-14');
    issuedOn('2026-07-16 10:00', life).until('2026-07-24 24:00');
    expect(life.fired('rectify').at(-1)).toBe('interview 2026-07-24');
  });

  it('does not wait for accountability, which needs no notice', () => {
    expect(late().until('2026-07-28 24:00').fired('rectify').at(-1)).toBe('account 2026-07-28');
  });

  it('does not come from a notice that was voided', () => {
    const life = issuedOn('2026-07-03 16:00').does(
      'office-head',
      '2026-07-06 09:00',
      sample.voidSupervisionNotice,
    );
    expect(life.until('2026-07-27 24:00').fired('rectify').at(-1)).toBe('circular 2026-07-07');
  });
});

describe('a notice by the office’s own hand', () => {
  it('can be drafted at any stage from dispatch on, and counts for the interview', () => {
    const life = rectifying('2026-06-30', '2026-04-01 09:00', byHand)
      .does('office', '2026-06-10 10:00', sample.draftSupervisionNotice)
      .does('office-head', '2026-06-11 10:00', sample.issueSupervisionNotice);
    expect(life.state.notices).toMatchObject([
      { demand: sample.draftSupervisionNotice.demand, limitDays: 5 },
    ]);
    expect(life.until('2026-07-14 24:00').fired('rectify').at(-1)).toBe('interview 2026-07-14');
  });
});

describe('the slip', () => {
  it('of the principal settles the notice: nothing more is said of it', () => {
    const life = issuedOn('2026-07-03 16:00').does(
      'principal',
      '2026-07-08 09:00',
      sample.answerSupervisionNotice,
    );
    expect(life.state.notices).toMatchObject([{ answeredAt: time('2026-07-08 09:00') }]);
    expect(life.until('2026-07-31 24:00').all('supervisionNoticeUnanswered')).toEqual([]);
  });

  it('that does not come in the limit puts the notice on the office’s list, on the next working day', () => {
    // Issued on Friday the 3rd: five working days end on the 10th, Monday is the 13th.
    const life = issuedOn('2026-07-03 16:00').until('2026-07-31 24:00');
    expect(life.all('supervisionNoticeUnanswered').map(({ at }) => at)).toEqual([time('2026-07-13 08:00')]);
  });

  it('is the principal’s, not the handler’s', () => {
    expect(
      issuedOn('2026-07-03 16:00').attempt('handler', '2026-07-08 09:00', sample.answerSupervisionNotice),
    ).toEqual({ refused: 'not-permitted' });
  });
});

describe('the number of a notice', () => {
  it('is written with hexagonal brackets, no 第 and no leading zero', () => {
    expect(documentNumber('景督办', 2026, 5)).toBe('景督办〔2026〕5号');
  });

  it('is put on what was just issued, and what was issued before keeps its own', () => {
    const life = issuedOn('2026-07-03 16:00');
    const [issued] = unnumbered(life.events);
    if (issued === undefined) throw new Error('nothing was issued');
    const { finding, events } = withNumbers(draft, life.events, new Map([[issued, '景督办〔2026〕5号']]));
    expect(finding).toMatchObject({ notices: [{ number: '景督办〔2026〕5号' }] });
    expect(fold(events)).toStrictEqual(finding);
    expect(unnumbered(events)).toEqual([]);
  });

  it('stays with a notice that is voided', () => {
    const life = issuedOn('2026-07-03 16:00').does(
      'office-head',
      '2026-07-06 09:00',
      sample.voidSupervisionNotice,
    );
    expect(life.state.notices).toMatchObject([
      { issuedAt: time('2026-07-03 16:00'), voidedAt: time('2026-07-06 09:00') },
    ]);
  });
});

it('what the first releases wrote of a notice still folds: a notice of its own, without a number', () => {
  const life = rectifying('2026-06-30', '2026-04-01 09:00', byHand);
  const old = {
    type: 'supervisionNoticeIssued',
    limitDays: 5,
    at: time('2026-07-03 08:00'),
    by: null,
  } as const;
  expect(fold([...life.events, { ...old, seq: life.state.seq + 1 }])).toMatchObject({
    notices: [{ notice: 1, number: null, issuedAt: old.at, limitDays: 5 }],
  });
});
