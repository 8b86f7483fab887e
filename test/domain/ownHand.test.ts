import { describe, expect, it } from 'vitest';
import type { Seats } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { officeWith } from './office.ts';

const atOnce = (held: Partial<Seats>) =>
  new Life(officeWith(held)).dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' });
const dispatchedBy = (held: Partial<Seats>) =>
  new Life(officeWith(held)).attempt('office-head', '2026-06-01 09:00', sample.dispatch);

describe('who stands in for a vacant handler', () => {
  it('files in that post’s place and still signs in their own', () => {
    const life = atOnce({ handler: [] })
      .does('principal', '2026-06-01 10:00', sample.receive)
      .does('principal', '2026-06-01 11:00', sample.applyForClosure)
      .does('principal', '2026-06-01 12:00', sample.sign);
    expect(life.state.form?.openStep).toBe('assigned-leader');
  });

  it('is another matter than a handler, who signs nothing but the filing', () => {
    const life = atOnce({ handler: ['li', 'zhao'], principal: ['li', 'mayor'] })
      .does('li', '2026-06-01 10:00', sample.receive)
      .does('li', '2026-06-01 11:00', sample.applyForClosure);
    expect(life.attempt('li', '2026-06-01 12:00', sample.sign)).toEqual({ refused: 'filer-may-not-sign' });
    expect(life.attempt('mayor', '2026-06-01 12:00', sample.sign)).toBeNull();
  });
});

describe('a dispatch', () => {
  const refused = { refused: 'one-person-two-steps', field: 'assignment.chain' };

  it('is refused where one person alone is handler and principal', () => {
    expect(dispatchedBy({ handler: ['li'], principal: ['li'] })).toEqual(refused);
  });

  it('is refused where two people share three steps', () => {
    const two = ['li', 'zhao'];
    expect(dispatchedBy({ 'lead-reviewer': two, office: two, 'leader-in-charge': two })).toEqual(refused);
  });

  it('is taken where two people share two steps, or a post is vacant', () => {
    const two = ['li', 'zhao'];
    expect(dispatchedBy({ 'lead-reviewer': two, office: two })).toBeNull();
    expect(dispatchedBy({ 'leader-in-charge': [] })).toBeNull();
  });
});

describe('a principal who holds a reviewing post too', () => {
  it('cannot send back what they have not signed yet', () => {
    const life = atOnce({ principal: ['mayor', 'secretary'], office: ['mayor', 'officer'] })
      .received('2026-06-01 10:00')
      .applied('2026-06-01 11:00');
    for (const command of [sample.supplement, sample.return]) {
      expect(life.attempt('mayor', '2026-06-01 12:00', command)).toEqual({ refused: 'not-your-step' });
    }
  });
});

describe('a leader’s own act', () => {
  it('waits where the post is vacant: the office moves no date in their place', () => {
    const life = atOnce({ 'leader-in-charge': [] }).received('2026-06-01 10:00');
    expect(life.attempt('office', '2026-06-01 12:00', sample.changeDeadline)).toEqual({
      refused: 'not-permitted',
    });
  });
});
