import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../domain/finding/context.ts';
import type { Dispatched, Finding } from '../../domain/finding/state.ts';
import { perform } from '../../domain/finding/transition.ts';
import { answering, type Seats } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { officeWith, seats, time } from './office.ts';

/** One leader is assigned to the township and in charge of its line; for the line a colleague steps in. */
const doubled: Partial<Seats> = {
  'assigned-leader': ['sang'],
  'leader-in-charge': ['sang'],
  substitutes: { 'leader-in-charge': ['shao'] },
};
const dispatchedBy = (held: Partial<Seats>) =>
  new Life(officeWith(held)).attempt('office-head', '2026-06-01 09:00', sample.dispatch);
const filed = (held: Partial<Seats>) =>
  new Life(officeWith(held))
    .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' })
    .received('2026-06-01 10:00')
    .filed('2026-06-01 11:00');
const atTheLastStep = (held: Partial<Seats>) =>
  filed(held)
    .does('sang', '2026-06-01 12:00', sample.sign)
    .signed('lead-reviewer', '2026-06-01 13:00')
    .signed('office', '2026-06-01 14:00');

describe('a leader who holds two posts of a chain', () => {
  it('has a substitute for the second step, who signs it; the leader does not sign twice', () => {
    const life = atTheLastStep(doubled);
    expect(life.attempt('sang', '2026-06-01 15:00', sample.sign)).toEqual({ refused: 'already-signed' });
    expect(life.attempt('shao', '2026-06-01 15:00', sample.sign)).toBeNull();
    expect(life.state.stage).toBe('closed');
  });

  it('whose second step has a substitute can be given a finding; else it is refused at dispatch', () => {
    const refused = { refused: 'one-person-two-steps', field: 'assignment.chain' };
    expect(dispatchedBy(doubled)).toBeNull();
    expect(dispatchedBy({ ...doubled, substitutes: {} })).toEqual(refused);
    // The first step is the leader's own: a substitute for that one is never needed, and so helps nobody.
    expect(dispatchedBy({ ...doubled, substitutes: { 'assigned-leader': ['shao'] } })).toEqual(refused);
    expect(dispatchedBy({ ...doubled, substitutes: { 'leader-in-charge': ['principal'] } })).toEqual(refused);
  });

  it('needs no substitute where the post has a second holder', () => {
    expect(dispatchedBy({ ...doubled, 'leader-in-charge': ['sang', 'yin'], substitutes: {} })).toBeNull();
  });

  it('has the substitute told that it waits there', () => {
    const told = (spent: readonly string[]) =>
      answering({ ...seats, ...doubled } as Seats, 'leader-in-charge', spent);
    expect(told(['sang'])).toEqual(['shao']);
    expect(told([])).toEqual(['sang']);
  });
});

describe('a substitute', () => {
  it('may send the form back as the holder might', () => {
    expect(atTheLastStep(doubled).attempt('shao', '2026-06-01 15:00', sample.return)).toBeNull();
  });

  it('signs nothing while the holder can', () => {
    const life = filed({ substitutes: { 'assigned-leader': ['shao'] } });
    expect(life.attempt('shao', '2026-06-01 12:00', sample.sign)).toEqual({ refused: 'not-permitted' });
  });

  it('signs in the place of a vacant post', () => {
    const life = filed({ 'assigned-leader': [], substitutes: { 'assigned-leader': ['shao'] } });
    expect(life.attempt('shao', '2026-06-01 12:00', sample.sign)).toBeNull();
  });

  it('moves no date: that is the leader’s own act beside the form', () => {
    const life = filed({ 'leader-in-charge': [], substitutes: { 'leader-in-charge': ['shao'] } });
    expect(life.attempt('shao', '2026-06-01 12:00', sample.changeDeadline)).toEqual({
      refused: 'not-permitted',
    });
  });

  it('who has signed an earlier step does not sign either', () => {
    const held = { ...doubled, substitutes: { 'leader-in-charge': ['lead-reviewer', 'shao'] } };
    const life = atTheLastStep(held);
    expect(life.attempt('lead-reviewer', '2026-06-01 15:00', sample.sign)).toEqual({
      refused: 'already-signed',
    });
    expect(life.attempt('shao', '2026-06-01 15:00', sample.sign)).toBeNull();
  });
});

describe('a finding that was dispatched', () => {
  const people = ['an', 'bo', 'cen', 'dai', 'en', 'fu'];
  const some = (minLength: number) => fc.uniqueArray(fc.constantFrom(...people), { minLength, maxLength: 2 });
  const offices = fc.record({
    handler: some(1),
    principal: some(1),
    'assigned-leader': some(1),
    'lead-reviewer': some(1),
    office: some(1),
    'leader-in-charge': some(1),
    substitutes: fc.record({ 'assigned-leader': some(0), 'leader-in-charge': some(0) }),
  });

  /** Whether anybody at all can bring the finding to its end from here, act by act. */
  const canClose = (finding: Finding, context: Context): boolean =>
    finding.stage === 'closed' ||
    people.some((by) => {
      const { refusal, ...done } = perform(
        finding,
        { at: time('2026-06-01 12:00'), by, command: sample.sign },
        context,
      );
      return refusal === null && canClose(done.finding, context);
    });
  const canPass = (received: Dispatched, context: Context) =>
    people.some((by) => {
      const applying = { at: time('2026-06-01 11:00'), by, command: sample.applyForClosure };
      const { refusal, finding } = perform(received, applying, context);
      return refusal === null && canClose(finding, context);
    });

  it('can be closed by the people there are, and one that is refused for them could not be', () => {
    fc.assert(
      fc.property(offices, (held) => {
        const life = new Life(officeWith(held));
        const refusal = dispatchedBy(held);
        // Dispatched all the same, by an office that could, to see what would become of it.
        life.context = officeWith({});
        life.dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' }).received('2026-06-01 10:00');
        expect(canPass(life.state, officeWith(held))).toBe(refusal === null);
      }),
      { numRuns: 300 },
    );
  });
});
