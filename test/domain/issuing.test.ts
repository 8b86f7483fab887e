import { describe, expect, it } from 'vitest';
import type { Seats } from '../../domain/permissions/seats.ts';
import { completed, type Policy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { officeWith } from './office.ts';
import { draft, now } from './stagesOfLife.ts';

const people = ['office', 'office-head', 'leader-in-charge', 'top-leader', 'deputy-head', 'handler'];

/** Whose dispatch of a draft is not refused, where the policy says who issues. */
function dispatchers(issuedBy: Policy['issuedBy'], held: Partial<Seats> = {}): readonly string[] {
  const context = officeWith(held);
  const life = () => draft({ ...context, policy: { ...context.policy, issuedBy } });
  return people.filter((by) => life().attempt(by, now, sample.dispatch) === null);
}

describe('a draft is dispatched', () => {
  it('by the head of the office, where the policy says nothing else', () => {
    expect(completed({}).issuedBy).toBe('office-head');
    expect(dispatchers('office-head')).toEqual(['office-head']);
  });

  it('by the office that keeps it, where the policy wants nobody’s signature', () => {
    expect(dispatchers('nobody')).toEqual(['office', 'office-head']);
  });

  it('by the leader in charge of its lead unit, where the policy wants theirs', () => {
    expect(dispatchers('leader-in-charge')).toEqual(['leader-in-charge']);
  });

  it('in the place of a vacant post by its substitute, and else by the office', () => {
    expect(dispatchers('office-head', { 'office-head': [] })).toEqual(['office']);
    expect(dispatchers('leader-in-charge', { 'leader-in-charge': [] })).toEqual(['office']);
    const substitutes = { 'leader-in-charge': ['deputy-head'] };
    expect(dispatchers('leader-in-charge', { 'leader-in-charge': [], substitutes })).toEqual(['deputy-head']);
  });
});
