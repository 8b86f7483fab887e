import { describe, expect, it, test } from 'vitest';
import type { MadeCommandType } from '../../domain/finding/commands.ts';
import { type Role, roles } from '../../domain/permissions/post.ts';
import { answering, signing } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { Life, rectifying, underReview } from './life.ts';
import { office, officeWith, seats } from './office.ts';

/** domain.md §1 and §4: who may give which command. */
const table: Record<MadeCommandType, readonly Role[]> = {
  dispatch: ['office-head'],
  receive: ['handler'],
  submitPlan: ['handler', 'principal'],
  approvePlan: ['office'],
  returnPlan: ['office'],
  reportProgress: ['handler', 'principal'],
  attachEvidence: ['handler'],
  applyForClosure: ['handler'],
  sign: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  supplement: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  return: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  correct: ['office'],
  changeDeadline: ['leader-in-charge'],
  withdraw: ['office-head'],
  addItems: ['handler', 'office'],
  reportItem: ['handler', 'principal'],
  checkItem: ['principal', 'lead-reviewer', 'office'],
  strikeItem: ['office'],
  reviewLongTerm: ['lead-reviewer'],
};

const draft = () => new Life();
const dispatched = (context = office) => new Life(context).dispatched('2026-06-01 09:00');
const planning = () => dispatched().received('2026-06-01 10:00');
const planReview = () => planning().planSubmitted('2026-06-01 11:00');
const closureReview = () => underReview('2026-06-30', '2026-06-01 10:00');

const fitting: Record<MadeCommandType, () => Life> = {
  dispatch: draft,
  receive: dispatched,
  submitPlan: planning,
  approvePlan: planReview,
  returnPlan: planReview,
  reportProgress: () => rectifying('2026-06-30'),
  attachEvidence: () => rectifying('2026-06-30'),
  applyForClosure: () => rectifying('2026-06-30'),
  sign: closureReview,
  supplement: closureReview,
  return: closureReview,
  correct: dispatched,
  changeDeadline: dispatched,
  withdraw: dispatched,
  addItems: dispatched,
  reportItem: () => rectifying('2026-06-30'),
  checkItem: () => rectifying('2026-06-30'),
  strikeItem: dispatched,
  reviewLongTerm: () => rectifying('2026-06-30'),
};

const now = '2026-06-02 09:00';

describe.each(Object.keys(table) as MadeCommandType[])('%s', (type) => {
  test.each(roles.map((role) => [role, table[type].includes(role) ? 'may' : 'may not'] as const))(
    'the %s %s give it',
    (role, answer) => {
      const refusal = fitting[type]().attempt(role, now, sample[type]);
      expect(refusal?.refused === 'not-permitted' ? 'may not' : 'may').toBe(answer);
    },
  );

  it('may not be given by a stranger, nor by the lead unit’s principal beside a reviewer', () => {
    for (const by of ['stranger', 'lead-principal', '']) {
      expect(fitting[type]().attempt(by, now, sample[type])).toEqual({ refused: 'not-permitted' });
    }
  });
});

describe('a vacant post', () => {
  it('falls to the unit’s principal, then to the office', () => {
    expect(answering({ ...seats, handler: [] }, 'handler')).toEqual(['principal']);
    expect(answering({ ...seats, handler: [], principal: [] }, 'handler')).toEqual(['office']);
    expect(answering({ ...seats, principal: [] }, 'principal')).toEqual(['office']);
  });

  it('of a reviewer falls to the lead unit’s principal, then to the office', () => {
    expect(answering({ ...seats, 'lead-reviewer': [] }, 'lead-reviewer')).toEqual(['lead-principal']);
    expect(answering({ ...seats, 'lead-reviewer': [], leadPrincipal: [] }, 'lead-reviewer')).toEqual([
      'office',
    ]);
  });

  it.each(['assigned-leader', 'leader-in-charge', 'office-head', 'top-leader'] as const)(
    'of the %s falls to the office: no unit’s principal stands in for the county',
    (role) => {
      expect(answering({ ...seats, [role]: [] }, role)).toEqual(['office']);
    },
  );

  it('is not one that the unit lacks altogether: nobody is told in the place of an assigned leader it never had', () => {
    const without = { ...seats, 'assigned-leader': [], absent: ['assigned-leader'] as const };
    expect(answering(without, 'assigned-leader')).toEqual([]);
  });

  it('of the office falls to nobody', () => {
    expect(answering({ ...seats, office: [] }, 'office')).toEqual([]);
  });

  it('is answered for by whom it falls to: the principal receives where there is no handler', () => {
    const life = dispatched(officeWith({ handler: [] }));
    expect(life.attempt('principal', now, sample.receive)).toBeNull();
    const emptyUnit = dispatched(officeWith({ handler: [], principal: [] }));
    expect(emptyUnit.attempt('office', now, sample.receive)).toBeNull();
  });

  it('is nobody else’s while it is held', () => {
    expect(dispatched().attempt('principal', now, sample.receive)).toEqual({ refused: 'not-permitted' });
  });
});

describe('several holders of a post', () => {
  it('all answer for it: either handler receives, either principal signs', () => {
    const context = officeWith({ handler: ['li', 'zhao'], principal: ['secretary', 'mayor'] });
    for (const [handler, principal] of [
      ['li', 'mayor'],
      ['zhao', 'secretary'],
    ] as const) {
      const life = new Life(context)
        .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' })
        .does(handler, '2026-06-01 10:00', sample.receive)
        .does(handler, '2026-06-01 11:00', sample.applyForClosure)
        .does(principal, '2026-06-01 12:00', sample.sign);
      expect(life.state.form?.openStep).toBe('assigned-leader');
    }
  });
});

describe('a signing step without a holder', () => {
  it('falls to nobody: neither the unit nor the office signs in a leader’s place', () => {
    for (const role of ['principal', 'assigned-leader', 'leader-in-charge', 'office'] as const) {
      expect(signing({ ...seats, [role]: [] }, role)).toEqual([]);
    }
  });

  it('falls to the lead unit’s principal where it is the reviewer’s', () => {
    expect(signing({ ...seats, 'lead-reviewer': [] }, 'lead-reviewer')).toEqual(['lead-principal']);
  });

  it('waits, and is not skipped: nobody can sign, supplement or return until the post is held again', () => {
    const life = closureReview();
    life.context = officeWith({ 'assigned-leader': [] });
    const everyone = [...roles, 'lead-principal', 'stranger'];
    for (const by of everyone) {
      for (const type of ['sign', 'supplement', 'return'] as const) {
        expect(['not-permitted', 'not-your-step']).toContain(life.attempt(by, now, sample[type])?.refused);
      }
    }
    expect(life.state.form?.openStep).toBe('assigned-leader');
    life.context = officeWith({ 'assigned-leader': ['successor'] });
    expect(life.attempt('successor', now, sample.sign)).toBeNull();
  });

  it('goes on being pressed while it waits', () => {
    const life = closureReview();
    life.context = officeWith({ 'assigned-leader': [] });
    expect(life.until('2026-06-30 24:00').fired('review')).toEqual([
      'urge 2026-06-09',
      'supervise 2026-06-11',
    ]);
  });
});
