import { describe, expect, it, test } from 'vitest';
import type { MadeCommandType } from '../../domain/finding/commands.ts';
import { type Role, roles } from '../../domain/permissions/post.ts';
import { answering, signing } from '../../domain/permissions/seats.ts';
import { sample } from './acts.ts';
import { Life, rectifying, underReview } from './life.ts';
import { office, officeWith, seats } from './office.ts';
import { closed, publicNotice, reported, withPaper } from './stagesOfLife.ts';

/** domain.md §1 and §4: who may give which command. */
const table: Record<MadeCommandType, readonly Role[]> = {
  dispatch: ['office-head'],
  receive: ['handler'],
  submitPlan: ['handler', 'principal'],
  approvePlan: ['lead-reviewer', 'office'],
  returnPlan: ['lead-reviewer', 'office'],
  reportProgress: ['handler', 'principal'],
  attachEvidence: ['handler'],
  applyForClosure: ['handler'],
  sign: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  supplement: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  return: ['assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
  correct: ['office'],
  requestExtension: ['handler', 'principal'],
  giveOpinion: ['office-head'],
  decideExtension: ['leader-in-charge', 'top-leader'],
  changeDeadline: ['leader-in-charge', 'top-leader'],
  suspend: ['leader-in-charge', 'top-leader'],
  resume: ['leader-in-charge', 'top-leader'],
  withdraw: ['office-head'],
  submitPaper: ['handler', 'office'],
  passPaper: ['office', 'office-head'],
  refusePaper: ['office', 'office-head'],
  objectToClosure: ['office'],
  reportToSuperior: ['office'],
  recordSuperiorAnswer: ['office'],
  reopen: ['office-head'],
  objectResponsibility: ['principal'],
  objectFact: ['principal'],
  resolveObjection: ['office', 'leader-in-charge'],
  reassign: ['office-head'],
  handOn: ['handler'],
  receivePart: [],
  reportPart: [],
  draftSupervisionNotice: ['office', 'office-head'],
  issueSupervisionNotice: ['office-head'],
  voidSupervisionNotice: ['office-head'],
  answerSupervisionNotice: ['principal'],
  decideProposal: ['office-head', 'top-leader', 'deputy-head'],
  requestCoordination: ['handler', 'principal'],
  answerCoordination: ['assigned-leader', 'leader-in-charge', 'lead-reviewer'],
  instruct: ['assigned-leader', 'leader-in-charge', 'top-leader', 'deputy-head'],
  acknowledge: ['assigned-leader', 'leader-in-charge', 'top-leader', 'deputy-head'],
  noteContact: ['office', 'office-head'],
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

const asked = () => dispatched().does('handler', '2026-06-01 10:00', sample.requestExtension);
const opined = () => asked().does('office-head', '2026-06-01 11:00', sample.giveOpinion);
const suspended = () => dispatched().does('leader-in-charge', '2026-06-01 10:00', sample.suspend);

const noticeDrafted = () => dispatched().does('office', '2026-06-01 10:00', sample.draftSupervisionNotice);
const noticeIssued = () =>
  noticeDrafted().does('office-head', '2026-06-01 11:00', sample.issueSupervisionNotice);

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
  requestExtension: dispatched,
  giveOpinion: asked,
  decideExtension: opined,
  changeDeadline: dispatched,
  suspend: dispatched,
  resume: suspended,
  withdraw: dispatched,
  submitPaper: closureReview,
  passPaper: withPaper,
  refusePaper: withPaper,
  objectToClosure: publicNotice,
  reportToSuperior: closed,
  recordSuperiorAnswer: reported,
  reopen: closed,
  objectResponsibility: dispatched,
  objectFact: dispatched,
  resolveObjection: () => dispatched().does('principal', '2026-06-01 10:00', sample.objectResponsibility),
  reassign: dispatched,
  handOn: dispatched,
  receivePart: dispatched,
  reportPart: dispatched,
  draftSupervisionNotice: dispatched,
  issueSupervisionNotice: noticeDrafted,
  voidSupervisionNotice: noticeDrafted,
  answerSupervisionNotice: noticeIssued,
  decideProposal: () => rectifying('2026-05-11'),
  requestCoordination: dispatched,
  answerCoordination: () => dispatched().does('handler', '2026-06-01 10:00', sample.requestCoordination),
  instruct: dispatched,
  acknowledge: dispatched,
  noteContact: dispatched,
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
