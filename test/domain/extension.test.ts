import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { onTime } from '../../domain/figures/timeliness.ts';
import type { CommandOf } from '../../domain/finding/commands.ts';
import { assignmentOf } from '../../domain/finding/draft.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { type Life, rectifying, underReview } from './life.ts';
import { assignment, officeWith, time } from './office.ts';
import { dispatched, draft } from './stagesOfLife.ts';

/** A request for a date, as the handler makes it. */
function asking(to: string): CommandOf<'requestExtension'> {
  return { ...sample.requestExtension, rectifyBy: day(to) };
}

/** Asked for by 24 June, with the office head's opinion a day later. */
function opined(
  life: Life,
  to = '2026-07-31',
  asked = '2026-06-23 10:00',
  opinion = '2026-06-24 10:00',
): Life {
  return life.does('handler', asked, asking(to)).does('office-head', opinion, sample.giveOpinion);
}

function granted(life: Life, to = '2026-07-31'): Life {
  return opined(life, to).does('leader-in-charge', '2026-06-25 10:00', sample.decideExtension);
}

const refusing = { type: 'decideExtension', decision: 'refuse', reason: '措施可以提前' } as const;

describe('an extension', () => {
  it('is asked for by the unit, opined on by the office head, decided by the leader in charge', () => {
    const { state, ...life } = granted(rectifying('2026-06-30'));
    expect([state.assignment.rectifyBy, state.rectifyBy]).toEqual(['2026-06-30', '2026-07-31']);
    expect(life.events.slice(-4).flatMap(({ type, by }) => (by === null ? [] : [[type, by]]))).toEqual([
      ['extensionDecided', 'leader-in-charge'],
      ['deadlineMoved', 'leader-in-charge'],
    ]);
    expect(state.extensions.pending).toBeNull();
  });

  it('leaves the finding with the unit while it is decided: its clock runs', () => {
    const life = opined(rectifying('2026-06-30')).until('2026-07-03 24:00');
    expect(life.state.turn?.role).toBe('handler');
    expect(life.fired('rectify').slice(-4)).toEqual([
      'remind-1 2026-06-29',
      'due 2026-06-30',
      'urge 2026-07-01',
      'supervise 2026-07-03',
    ]);
  });

  it('pending when the date expires and granted then counts nothing as late', () => {
    const life = opined(rectifying('2026-06-30'))
      .until('2026-07-02 24:00')
      .does('leader-in-charge', '2026-07-03 10:00', sample.decideExtension);
    expect(onTime(life.state, time('2026-07-05 10:00'), defaultPolicy)).toBeNull();
    life.until('2026-07-14 24:00');
    // 31 July: T−15 is 10 July; the old ladder went as far as its 督办 and goes no further.
    expect(life.fired('rectify').slice(-2)).toEqual(['supervise 2026-07-03', 'remind-15 2026-07-10']);
  });

  it('pending when the date expires and refused leaves the ladder as it would have been, without a burst', () => {
    const alone = rectifying('2026-06-30').until('2026-07-31 24:00');
    const refused = opined(rectifying('2026-06-30'))
      .does('leader-in-charge', '2026-07-06 10:00', refusing)
      .until('2026-07-31 24:00');
    expect(refused.fired('rectify')).toEqual(alone.fired('rectify'));
    expect(refused.unfired('rectify')).toEqual(alone.unfired('rectify'));
  });

  it('is asked at least three working days before the date: the 25th is in time for 30 June, the 26th is not', () => {
    expect(rectifying('2026-06-30').attempt('handler', '2026-06-25 23:00', asking('2026-07-31'))).toBeNull();
    expect(rectifying('2026-06-30').attempt('handler', '2026-06-26 00:30', asking('2026-07-31'))).toEqual({
      refused: 'extension-too-late',
    });
  });

  it('in the last days takes the leader in charge’s own act', () => {
    const life = rectifying('2026-06-30').moved('2026-07-31', '2026-06-30 10:00');
    expect(life.state.rectifyBy).toBe('2026-07-31');
  });

  it('a second time is the top leader’s, whoever moved the date first', () => {
    for (const first of [
      granted(rectifying('2026-06-30')),
      rectifying('2026-06-30').moved('2026-07-31', '2026-06-25 10:00'),
    ]) {
      const again = opined(first, '2026-08-31', '2026-07-20 10:00', '2026-07-21 10:00');
      expect(again.state.extensions.pending?.openStep).toBe('extension-top-decision');
      expect(again.attempt('leader-in-charge', '2026-07-22 10:00', sample.decideExtension)).toEqual({
        refused: 'not-your-step',
      });
      again.does('top-leader', '2026-07-22 11:00', sample.decideExtension);
      expect(again.state.rectifyBy).toBe('2026-08-31');
    }
  });

  it('beyond the clear-by date of its campaign is the top leader’s', () => {
    const clearBy = day('2026-07-15');
    const cleared = () => dispatched({ deadlineKind: 'at-once', clearBy }).received('2026-06-01 10:00');
    expect(opined(cleared(), '2026-07-15').state.extensions.pending?.openStep).toBe('extension-decision');
    expect(opined(cleared(), '2026-07-16').state.extensions.pending?.openStep).toBe('extension-top-decision');
    const bolder = { ...sample.decideExtension, rectifyBy: day('2026-07-16') };
    expect(opined(cleared(), '2026-07-15').attempt('leader-in-charge', '2026-06-25 10:00', bolder)).toEqual({
      refused: 'other-leader-decides',
      field: 'rectifyBy',
    });
  });

  it('may be granted to another date than the one asked for, and must be where that has passed', () => {
    const sooner = opined(rectifying('2026-06-30')).does('leader-in-charge', '2026-06-25 10:00', {
      ...sample.decideExtension,
      rectifyBy: day('2026-07-10'),
    });
    expect(sooner.state.rectifyBy).toBe('2026-07-10');
    const late = opined(rectifying('2026-06-30'), '2026-07-03');
    expect(late.attempt('leader-in-charge', '2026-07-06 10:00', sample.decideExtension)).toEqual({
      refused: 'date-not-in-future',
      field: 'rectifyBy',
    });
  });

  it('of a superior’s date needs the superior’s written consent on file, from whoever filed it', () => {
    const superiors = () =>
      dispatched({ level: 'province', deadlineKind: 'at-once' }).received('2026-06-01 10:00');
    expect(
      opined(superiors()).attempt('leader-in-charge', '2026-06-25 10:00', sample.decideExtension),
    ).toEqual({
      refused: 'superior-consent-missing',
      field: 'superiorDocument',
    });
    const consented = superiors()
      .does('handler', '2026-06-23 10:00', asking('2026-07-31'))
      .does('office-head', '2026-06-24 10:00', {
        ...sample.giveOpinion,
        superiorDocument: '省督函〔2026〕8号',
      })
      .does('leader-in-charge', '2026-06-25 10:00', sample.decideExtension);
    expect(consented.all('deadlineMoved')[0]?.superiorDocument).toBe('省督函〔2026〕8号');
    expect(superiors().attempt('leader-in-charge', '2026-06-25 10:00', sample.changeDeadline)?.refused).toBe(
      'superior-consent-missing',
    );
  });

  it('is asked for once at a time, and a leader’s own act overtakes the request', () => {
    const life = opined(rectifying('2026-06-30'));
    expect(life.attempt('handler', '2026-06-24 11:00', asking('2026-08-31'))).toEqual({
      refused: 'extension-pending',
    });
    life.moved('2026-07-10', '2026-06-24 12:00');
    expect(life.state.extensions.pending).toBeNull();
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify']);
    expect(life.attempt('leader-in-charge', '2026-06-25 10:00', sample.decideExtension)).toEqual({
      refused: 'no-extension-pending',
    });
  });

  it('gives the opinion and the decision two working days each, then presses: a leader through the office head', () => {
    const asked = rectifying('2026-06-30').does('handler', '2026-06-09 10:00', asking('2026-07-31'));
    expect(asked.until('2026-06-16 24:00').fired('review')).toEqual([
      'due 2026-06-11',
      'urge 2026-06-12',
      'supervise 2026-06-16',
    ]);
    asked.does('office-head', '2026-06-17 10:00', sample.giveOpinion).until('2026-06-30 24:00');
    // 19 June is the Dragon Boat holiday: the decision is due on the 22nd, and no rung goes to the leader.
    expect(asked.fired('review').slice(3)).toEqual(['urge 2026-06-23', 'supervise 2026-06-25']);
  });

  it('stays open while the closing form goes its way, and is gone with the finding', () => {
    const life = underReview('2026-06-30', '2026-06-22 10:00')
      .does('handler', '2026-06-23 10:00', asking('2026-07-31'))
      .returned('assigned-leader', '2026-06-23 11:00');
    expect(life.state.extensions.pending?.openStep).toBe('extension-opinion');
    expect(life.state.clocks.map(({ step }) => step)).toEqual([null, 'extension-opinion']);
    expect(life.withdrawn('2026-06-23 12:00').state.extensions.pending).toBeNull();
  });
});

describe('a soft deadline', () => {
  const soft = { ...assignment, deadlinePhrase: '力争上半年完成', deadlineFirmness: 'soft' as const };

  it('is dispatched once the office has confirmed or set its date', () => {
    expect(
      draft().attempt('office-head', '2026-06-01 09:00', { type: 'dispatch', assignment: soft }),
    ).toEqual({
      refused: 'date-unconfirmed',
      field: 'assignment.dateConfirmed',
    });
    const life = dispatched({ ...soft, dateConfirmed: true });
    expect(life.state.assignment).toMatchObject({
      deadlinePhrase: '力争上半年完成',
      rectifyBy: '2026-06-30',
    });
  });

  it('keeps its words from the draft on', () => {
    const { number, chain: _chain, ...content } = soft;
    expect(assignmentOf({ number, source: '县督查组', draft: content }, true, defaultPolicy)).toMatchObject({
      deadlinePhrase: '力争上半年完成',
      deadlineFirmness: 'soft',
    });
  });
});

describe('a vacant leader’s post', () => {
  it('leaves the decision waiting: nobody stands in for a leader’s own act', () => {
    const life = opined(rectifying('2026-06-30', '2026-04-01 09:00', officeWith({ 'leader-in-charge': [] })));
    for (const somebody of ['office', 'office-head', 'top-leader', 'lead-principal']) {
      expect(life.attempt(somebody, '2026-06-25 10:00', sample.decideExtension)).not.toBeNull();
    }
  });
});

describe('an opinion', () => {
  it('is given once, and before the decision', () => {
    const life = rectifying('2026-06-30');
    expect(life.attempt('office-head', '2026-06-22 10:00', sample.giveOpinion)).toEqual({
      refused: 'no-extension-pending',
    });
    life.does('handler', '2026-06-23 10:00', asking('2026-07-31'));
    expect(life.attempt('leader-in-charge', '2026-06-23 11:00', sample.decideExtension)).toEqual({
      refused: 'opinion-missing',
    });
    life.does('office-head', '2026-06-24 10:00', sample.giveOpinion);
    expect(life.attempt('office-head', '2026-06-24 11:00', sample.giveOpinion)).toEqual({
      refused: 'opinion-given',
    });
  });
});
