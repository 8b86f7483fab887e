import { describe, expect, it } from 'vitest';
import { onTime } from '../../domain/figures/timeliness.ts';
import { type Life, rectifying, underReview } from './life.ts';
import { office, time } from './office.ts';

const filedAt = (life: Life) => life.state.form?.filedAt;

/** The remaining signatures, one after the other on one day. */
function closed(life: Life, on: string): Life {
  return life
    .signed('assigned-leader', `${on} 13:00`)
    .signed('lead-reviewer', `${on} 14:00`)
    .signed('office', `${on} 15:00`)
    .signed('leader-in-charge', `${on} 16:00`);
}

describe('the filing of a closing form', () => {
  it('is the principal’s signature, not the handler’s application', () => {
    const life = rectifying('2026-06-30').applied('2026-06-29 10:00');
    expect(filedAt(life)).toBeNull();
    expect(filedAt(life.signed('principal', '2026-06-30 10:00'))).toBe(time('2026-06-30 10:00'));
  });

  it('is not moved by the signatures after it', () => {
    const life = closed(underReview('2026-06-30', '2026-06-29 10:00'), '2026-07-10');
    expect(life.state.filing.counted).toBe(time('2026-06-29 10:00'));
  });
});

describe('a form refused for a missing paper', () => {
  const supplemented = () =>
    underReview('2026-06-30', '2026-06-29 10:00').supplemented('assigned-leader', '2026-07-01 10:00');

  it('goes back to rectifying, its signatures void', () => {
    const { state } = supplemented();
    expect([state.stage, state.form, state.turn?.role]).toEqual(['rectifying', null, 'handler']);
  });

  it('refiled within two working days keeps its first filing, across T', () => {
    const life = supplemented().filed('2026-07-03 17:00');
    expect(filedAt(life)).toBe(time('2026-06-29 10:00'));
    expect(onTime(closed(life, '2026-07-20').state, time('2026-07-21 00:00'), office.policy)).toBe(true);
  });

  it('refiled in the last minute of the second working day keeps it', () => {
    expect(filedAt(supplemented().filed('2026-07-03 23:59:59.999'))).toBe(time('2026-06-29 10:00'));
  });

  it('refiled on the third day has its new filing', () => {
    expect(filedAt(supplemented().filed('2026-07-04 00:00'))).toBe(time('2026-07-04 00:00'));
  });

  it('is refiled by the principal’s signature: an application in time is not enough', () => {
    const life = supplemented().applied('2026-07-03 10:00').signed('principal', '2026-07-06 10:00');
    expect(filedAt(life)).toBe(time('2026-07-06 10:00'));
  });

  it('has a weekend beside its two working days', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .supplemented('assigned-leader', '2026-07-03 10:00')
      .filed('2026-07-07 10:00');
    expect(filedAt(life)).toBe(time('2026-06-29 10:00'));
  });

  it('keeps its first filing once a round', () => {
    const life = supplemented()
      .filed('2026-07-02 10:00')
      .supplemented('assigned-leader', '2026-07-02 11:00')
      .filed('2026-07-03 10:00');
    expect(filedAt(life)).toBe(time('2026-07-03 10:00'));
  });

  it('may keep a later filing where the first was never kept', () => {
    const life = supplemented()
      .filed('2026-07-06 10:00')
      .supplemented('assigned-leader', '2026-07-07 10:00')
      .filed('2026-07-09 10:00');
    expect(filedAt(life)).toBe(time('2026-07-06 10:00'));
  });

  it('at any step: the office may ask for a paper as the assigned leader may', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .signed('assigned-leader', '2026-06-29 11:00')
      .signed('lead-reviewer', '2026-06-29 12:00')
      .supplemented('office', '2026-07-01 10:00')
      .filed('2026-07-02 10:00');
    expect(filedAt(life)).toBe(time('2026-06-29 10:00'));
    expect(life.state.form?.openStep).toBe('assigned-leader');
  });

  it('loses the lead unit’s verification with its signatures', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .signed('assigned-leader', '2026-06-29 11:00')
      .signed('lead-reviewer', '2026-06-29 12:00');
    expect(life.state.verifiedAt).toBe(time('2026-06-29 12:00'));
    expect(life.supplemented('office', '2026-07-01 10:00').state.verifiedAt).toBeNull();
  });
});

describe('a form returned because the work is not done', () => {
  it('goes back to rectifying and loses its filing', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .returned('assigned-leader', '2026-07-01 10:00')
      .filed('2026-07-01 11:00');
    expect(filedAt(life)).toBe(time('2026-07-01 11:00'));
  });

  it('loses a filing that a supplement had kept', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .supplemented('assigned-leader', '2026-07-01 10:00')
      .filed('2026-07-02 10:00')
      .returned('assigned-leader', '2026-07-02 11:00')
      .filed('2026-07-02 12:00');
    expect(filedAt(life)).toBe(time('2026-07-02 12:00'));
  });

  it('names the step, the reason and what to add', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00').returned(
      'assigned-leader',
      '2026-07-01 10:00',
    );
    expect(life.all('returned')).toEqual([
      expect.objectContaining({ step: 'assigned-leader', reason: '路面仍有积土', toAdd: '清理路面' }),
    ]);
  });
});
