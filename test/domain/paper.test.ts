import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { onTime } from '../../domain/figures/timeliness.ts';
import type { Command } from '../../domain/finding/commands.ts';
import { sample } from './acts.ts';
import { changed } from './faults.ts';
import { type Life, rectifying } from './life.ts';
import { office, officeWith, time } from './office.ts';

/** By Tuesday 30 June 2026; the form is applied for on the 29th. */
const applied = (context = office) =>
  rectifying('2026-06-30', '2026-06-01 09:00', context).applied('2026-06-29 09:00');
const paper = (signedOn: string, signer = 'principal'): Command =>
  changed('submitPaper', { signedOn: day(signedOn), signer });
const pass: Command = { type: 'passPaper' };

describe('a signature given on paper', () => {
  it('stands once the office has checked the scan, and its own date counts: handed in on the second working day after it', () => {
    const life = applied()
      .does('handler', '2026-07-02 17:00', paper('2026-06-30'))
      .does('office', '2026-07-03 10:00', pass);
    const { form } = life.state;
    expect(form).toMatchObject({
      openStep: 'assigned-leader',
      filedAt: time('2026-06-30 23:59:59.999'),
      paper: null,
    });
    expect(form?.signatures).toEqual([
      { step: 'principal', by: 'principal', at: time('2026-07-03 10:00'), signedOn: '2026-06-30' },
    ]);
    expect(onTime(life.state, time('2026-07-03 11:00'), office.policy)).toBe(true);
    expect(life.all('signed')[0]).toMatchObject({ by: 'office', paper: { signer: 'principal' } });
  });

  it('counts from the scan where that came later, and never from the check', () => {
    const life = applied()
      .does('handler', '2026-07-03 09:00', paper('2026-06-30'))
      .does('office', '2026-07-06 10:00', pass);
    expect(life.state.form?.filedAt).toBe(time('2026-07-03 09:00'));
    expect(onTime(life.state, time('2026-07-06 11:00'), office.policy)).toBe(false);
  });

  it('of the same day counts from the scan', () => {
    const life = applied()
      .does('handler', '2026-06-30 15:00', paper('2026-06-30'))
      .does('office', '2026-07-01 10:00', pass);
    expect(life.state.form?.filedAt).toBe(time('2026-06-30 15:00'));
  });

  it('keeps the first filing of a form that was supplemented in time', () => {
    const life = rectifying('2026-06-30')
      .filed('2026-06-24 09:00')
      .supplemented('assigned-leader', '2026-06-26 09:00')
      .applied('2026-06-29 09:00')
      .does('handler', '2026-07-01 15:00', paper('2026-06-30'))
      .does('office', '2026-07-02 10:00', pass);
    expect(life.state.form?.filedAt).toBe(time('2026-06-24 09:00'));
    expect(life.state.filing.keptBefore).toBe(true);
  });

  it('is the office’s move while it waits, with a clock of its own, and the unit is not pressed', () => {
    const life = applied().does('handler', '2026-06-30 15:00', paper('2026-06-30'));
    expect(life.state.turn).toMatchObject({ role: 'office', since: time('2026-06-30 15:00') });
    life.until('2026-07-03 09:00');
    expect(life.fired('review')).toEqual(['due 2026-07-02', 'urge 2026-07-03']);
    expect(life.fired('rectify').at(-1)).toBe('due 2026-06-30');
  });

  it('of a leader stops the leader’s clock, and a refused one starts it anew', () => {
    const life = rectifying('2026-06-30')
      .filed('2026-06-08 09:00')
      .does('handler', '2026-06-15 09:00', paper('2026-06-12', 'assigned-leader'))
      .does('office', '2026-06-16 09:00', sample.refusePaper)
      .until('2026-06-30 24:00');
    expect(life.fired('review')).toEqual(['urge 2026-06-25', 'supervise 2026-06-29']);
    expect(life.state.turn?.role).toBe('assigned-leader');
  });

  it('that is refused leaves the step open: the unit holds the finding again, and nothing is filed', () => {
    const life = applied()
      .does('handler', '2026-06-30 15:00', paper('2026-06-30'))
      .does('office', '2026-07-02 10:00', sample.refusePaper);
    expect(life.state.form).toMatchObject({ openStep: 'principal', filedAt: null, paper: null });
    expect(life.state.silences.at(-1)?.to).toBe(time('2026-07-02 10:00'));
    expect(life.until('2026-07-03 09:00').fired('rectify').at(-1)).toBe('urge 2026-07-03');
  });

  it('brings the verification with it where the step verifies', () => {
    const life = rectifying('2026-06-30')
      .filed('2026-06-08 09:00')
      .signed('assigned-leader', '2026-06-09 09:00')
      .does('handler', '2026-06-10 09:00', {
        ...(paper('2026-06-10', 'lead-reviewer') as typeof sample.submitPaper),
        verification: { how: 'on-site', ticked: [0, 1] },
      })
      .does('office', '2026-06-11 09:00', pass);
    expect(life.all('signed').at(-1)).toMatchObject({
      step: 'lead-reviewer',
      verification: { how: 'on-site', ticked: [0, 1] },
    });
    expect(life.state.verifiedAt).toBe(time('2026-06-11 09:00'));
  });
});

describe('a paper is refused', () => {
  const refusalOf = (life: Life, by: string, at: string, command: Command) => life.attempt(by, at, command);

  it('where its date lies before the form or in the future', () => {
    for (const signedOn of ['2026-06-28', '2026-07-01'])
      expect(refusalOf(applied(), 'handler', '2026-06-30 15:00', paper(signedOn))).toEqual({
        refused: 'paper-date-impossible',
        field: 'signedOn',
      });
  });

  it('where it was signed by somebody whose step it is not, or who filed the form', () => {
    expect(refusalOf(applied(), 'handler', '2026-06-30 15:00', paper('2026-06-30', 'lead-reviewer'))).toEqual(
      {
        refused: 'not-the-signer',
        field: 'signer',
      },
    );
    expect(refusalOf(applied(), 'handler', '2026-06-30 15:00', paper('2026-06-30', 'handler'))).toEqual({
      refused: 'already-signed',
      field: 'signer',
    });
  });

  it('where the verifying step says nothing of its verification', () => {
    const life = rectifying('2026-06-30')
      .filed('2026-06-08 09:00')
      .signed('assigned-leader', '2026-06-09 09:00');
    expect(refusalOf(life, 'handler', '2026-06-10 09:00', paper('2026-06-10', 'lead-reviewer'))).toEqual({
      refused: 'verification-missing',
      field: 'verification',
    });
  });

  it('checked by the office’s head, where the only clerk handed it in', () => {
    const life = applied().does('office', '2026-06-30 15:00', paper('2026-06-30'));
    expect(life.does('office-head', '2026-06-30 16:00', pass).state.form?.openStep).toBe('assigned-leader');
  });

  it('while another waits, which nobody signs over; and whoever handed it in does not check it', () => {
    const waiting = () =>
      applied(officeWith({ office: ['nie', 'kong'] })).does('nie', '2026-06-30 15:00', paper('2026-06-30'));
    const late = '2026-06-30 16:00';
    expect(refusalOf(waiting(), 'handler', late, paper('2026-06-30'))).toEqual({ refused: 'paper-pending' });
    expect(refusalOf(waiting(), 'principal', late, sample.sign)).toEqual({ refused: 'paper-pending' });
    expect(refusalOf(waiting(), 'nie', late, pass)).toEqual({ refused: 'own-paper' });
    expect(refusalOf(waiting(), 'kong', late, pass)).toBeNull();
  });

  it('where there is none to check', () => {
    expect(refusalOf(applied(), 'office', '2026-06-30 16:00', pass)).toEqual({ refused: 'no-paper' });
  });
});
