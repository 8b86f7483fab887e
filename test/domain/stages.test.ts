import { describe, expect, it } from 'vitest';
import { lights } from '../../domain/figures/light.ts';
import { isOverdue } from '../../domain/figures/timeliness.ts';
import { nextDuty } from '../../domain/finding/duties.ts';
import { stages } from '../../domain/finding/stage.ts';
import { draft } from '../../domain/finding/state.ts';
import { isSuspended } from '../../domain/finding/suspension/words.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { Life, rectifying, underReview } from './life.ts';
import { office, time } from './office.ts';

describe('the life of a finding', () => {
  it('goes from dispatch to closed, each move with the post whose turn it is', () => {
    const life = new Life();
    const way: unknown[] = [];
    const note = () => way.push([life.state.stage, life.state.turn?.role ?? null]);
    life.dispatched('2026-06-01 09:00');
    note();
    life.received('2026-06-02 09:00');
    note();
    life.planSubmitted('2026-06-03 09:00');
    note();
    life.planReturned('2026-06-04 09:00');
    note();
    life.planSubmitted('2026-06-05 09:00').planApproved('2026-06-08 09:00');
    note();
    life.applied('2026-06-15 09:00');
    note();
    life.signed('principal', '2026-06-15 10:00');
    note();
    life.signed('assigned-leader', '2026-06-16 10:00');
    note();
    life.signed('lead-reviewer', '2026-06-17 10:00');
    note();
    life.signed('office', '2026-06-18 10:00');
    note();
    life.signed('leader-in-charge', '2026-06-22 10:00');
    note();
    expect(way).toEqual([
      ['dispatched', 'handler'],
      ['planning', 'handler'],
      ['planReview', 'office'],
      ['planning', 'handler'],
      ['rectifying', 'handler'],
      ['closureReview', 'principal'],
      ['closureReview', 'assigned-leader'],
      ['closureReview', 'lead-reviewer'],
      ['closureReview', 'office'],
      ['closureReview', 'leader-in-charge'],
      ['closed', null],
    ]);
    expect(life.state.closedAt).toBe(time('2026-06-22 10:00'));
  });

  it('has no assigned leader’s step where the unit has none', () => {
    const chain = ['principal', 'lead-reviewer', 'office', 'leader-in-charge'] as const;
    const life = new Life()
      .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', chain })
      .received('2026-06-01 10:00')
      .filed('2026-06-02 09:00');
    expect(life.state.form?.openStep).toBe('lead-reviewer');
  });

  it('lets the handler add progress and evidence on the way, and milestones count once', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-01 11:00')
      .planApproved('2026-06-01 12:00')
      .does('handler', '2026-06-02 09:00', {
        type: 'reportProgress',
        text: '两项完成',
        milestonesDone: [1, 0],
      })
      .does('principal', '2026-06-03 09:00', { type: 'reportProgress', text: '重报', milestonesDone: [0] })
      .does('handler', '2026-06-03 10:00', { type: 'attachEvidence', reference: 'photo-1', measure: 0 });
    expect(life.state.milestonesDone).toEqual([0, 1]);
    expect(life.all('evidenceAttached')).toEqual([
      expect.objectContaining({ measure: 0, reference: 'photo-1' }),
    ]);
    expect(life.state.turn?.since).toBe(time('2026-06-01 12:00'));
  });

  it('keeps who submitted the plan, and whether it stands', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .received('2026-06-01 10:00')
      .planSubmitted('2026-06-01 11:00');
    expect(life.state.plan).toMatchObject({ submittedBy: 'handler', approved: false });
    expect(life.planApproved('2026-06-01 12:00').state.plan?.approved).toBe(true);
  });

  it('corrects a typing error before receipt, in the words alone', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00')
      .corrected('2026-06-01 10:00', { title: '通村公路无人管护', goal: '通村路有人管护' });
    expect(life.state.assignment.title).toBe('通村公路无人管护');
    expect(life.all('corrected')[0]?.correction).toEqual({ title: '通村公路无人管护' });
  });

  it('corrects nothing but the words: the original date cannot come in with them', () => {
    const smuggled = { title: '通村公路无人管护', rectifyBy: '2026-12-31', chain: [] };
    const life = new Life().dispatched('2026-06-01 09:00').corrected('2026-06-01 10:00', smuggled);
    expect(life.state.assignment).toMatchObject({ title: '通村公路无人管护', rectifyBy: '2026-06-30' });
    expect(life.state.assignment.chain).toHaveLength(5);
  });

  it('can be withdrawn at every open stage', () => {
    const lives = [
      new Life().dispatched('2026-06-01 09:00'),
      new Life().dispatched('2026-06-01 09:00').received('2026-06-01 10:00'),
      new Life()
        .dispatched('2026-06-01 09:00')
        .received('2026-06-01 10:00')
        .planSubmitted('2026-06-01 11:00'),
      rectifying('2026-06-30'),
      underReview('2026-06-30', '2026-06-01 09:00'),
    ];
    for (const life of lives) {
      const { state } = life.withdrawn('2026-06-02 09:00');
      expect([state.stage, state.turn, state.clocks]).toEqual(['withdrawn', null, []]);
    }
  });
});

describe('what is said of a finding beside its stage', () => {
  it('is overdue, pressed, lit and suspended at the stage at which it stands: none of these is a stage', () => {
    const life = rectifying('2026-06-30').until('2026-07-03 24:00');
    expect(isOverdue(life.state, time('2026-07-03 12:00'))).toBe(true);
    expect(life.fired('rectify').at(-1)).toBe('supervise 2026-07-03');
    life.does('leader-in-charge', '2026-07-06 10:00', sample.suspend);
    expect([life.state.stage, isSuspended(life.state)]).toEqual(['rectifying', true]);
    const beside: readonly string[] = [
      'overdue',
      'suspended',
      ...lights,
      ...Object.keys(defaultPolicy.lateRungs),
    ];
    expect(stages.filter((stage) => beside.includes(stage))).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('keeps its reason and who approved it, and every event that came before', () => {
    const life = rectifying('2026-06-30');
    const before = [...life.events];
    life.withdrawn('2026-06-02 09:00');
    expect(life.events.slice(0, before.length)).toEqual(before);
    expect(life.all('withdrawn')).toMatchObject([{ reason: '误交办', by: 'office-head' }]);
  });
});

describe('an act', () => {
  it('is never stamped before the finding’s last event', () => {
    const life = new Life().dispatched('2026-06-01 09:00');
    life.attemptAt('handler', time('2026-06-01 08:00'), { type: 'receive' });
    expect(life.all('received')[0]?.at).toBe(time('2026-06-01 09:00'));
  });

  it('raises the version; what the clock does raises seq alone', () => {
    const life = rectifying('2026-06-30', '2026-06-01 09:00');
    const { version, seq } = life.state;
    const later = life.until('2026-06-30 24:00').state;
    expect([later.version, later.seq > seq]).toEqual([version, true]);
    expect(life.applied('2026-07-01 07:00').state.version).toBe(version + 1);
  });

  it('at exactly 08:00 comes after the duties of that instant', () => {
    const life = rectifying('2026-06-30').until('2026-06-29 24:00').applied('2026-06-30 08:00');
    expect(life.events.slice(-2).map(({ type }) => type)).toEqual(['rungFired', 'closureApplied']);
    const moved = rectifying('2026-06-30').until('2026-06-29 24:00').moved('2026-07-31', '2026-06-30 08:00');
    expect(moved.fired('rectify').at(-1)).toBe('due 2026-06-30');
  });

  it('refused lets the duties before it stand', () => {
    const life = rectifying('2026-06-30').until('2026-06-29 24:00').down();
    expect(life.attempt('handler', '2026-06-30 10:00', { type: 'receive' })).toEqual({
      refused: 'wrong-stage',
    });
    expect(life.fired('rectify').at(-1)).toBe('due 2026-06-30');
  });
});

describe('what comes next', () => {
  it('is nothing for a draft, and it says why', () => {
    expect(nextDuty(draft, office)).toEqual({ none: 'draft' });
  });

  it('is nothing for a closed or a withdrawn finding', () => {
    const life = underReview('2026-06-30', '2026-06-29 10:00')
      .signed('assigned-leader', '2026-06-29 11:00')
      .signed('lead-reviewer', '2026-06-29 12:00')
      .signed('office', '2026-06-29 13:00')
      .signed('leader-in-charge', '2026-06-29 14:00');
    expect(life.next).toEqual({ none: 'over' });
    expect(life.state.clocks).toEqual([]);
    expect(rectifying('2026-06-30').withdrawn('2026-06-01 10:00').next).toEqual({ none: 'over' });
  });

  it('is nothing while the form is with a step whose clock has said all it has to say', () => {
    expect(underReview('2026-06-30', '2026-06-01 10:00').until('2026-06-30 24:00').next).toEqual({
      none: 'silent',
    });
  });
});
