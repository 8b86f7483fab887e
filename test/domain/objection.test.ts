import { describe, expect, it, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { sample } from './acts.ts';
import { Life, rectifying } from './life.ts';
import { officeWith, time } from './office.ts';
import { publicNotice } from './stagesOfLife.ts';

const dispatched = () => new Life().dispatched('2026-06-01 09:00');
const objected = () => dispatched().does('principal', '2026-06-02 10:00', sample.objectResponsibility);
const { resolveObjection: upheld } = sample;
const moved = {
  type: 'resolveObjection',
  about: 'responsibility',
  decision: 'reassigned',
  reason: '该路属邻镇',
  unit: 'neighbour',
} as const;
/** Objected to, upheld, and objected to once more. */
const objectedTwice = () =>
  objected()
    .does('office', '2026-06-03 10:00', upheld)
    .does('principal', '2026-06-04 10:00', sample.objectResponsibility);

describe('an objection to responsibility', () => {
  it('takes the finding out of the unit’s hands: the office has two working days for its answer', () => {
    const life = objected();
    expect(life.state).toMatchObject({ stage: 'objected', turn: { role: 'office' } });
    expect(life.until('2026-06-10 24:00').fired('receive')).toEqual([]);
    expect(life.fired('review')).toEqual(['due 2026-06-04', 'urge 2026-06-05', 'supervise 2026-06-09']);
  });

  it('upheld after four days gives it back without a burst: late days begin with the next morning', () => {
    const life = objected().does('office', '2026-06-08 10:00', upheld).until('2026-06-12 24:00');
    // Receipt was due on the 3rd. The mornings of the 3rd to the 8th were not the unit's.
    expect(life.unfired('receive')).toEqual(['due silenced']);
    expect(life.fired('receive')).toEqual(['urge 2026-06-09', 'supervise 2026-06-11']);
    expect(life.fired('review')).toEqual(['due 2026-06-04', 'urge 2026-06-05']);
    expect(life.state).toMatchObject({ stage: 'dispatched', turn: { role: 'handler' } });
  });

  it('after receipt goes back to where it stood', () => {
    const life = dispatched()
      .received('2026-06-01 10:00')
      .does('principal', '2026-06-04 23:59', sample.objectResponsibility)
      .does('office', '2026-06-05 10:00', upheld);
    expect(life.state.stage).toBe('planning');
  });

  it('that holds gives it to the other unit, which begins with a receipt of its own, by the same date', () => {
    const life = objected().does('office', '2026-06-04 10:00', moved);
    expect(life.state).toMatchObject({
      stage: 'dispatched',
      assignment: { unit: 'neighbour', leadUnit: 'bureau', rectifyBy: '2026-06-30' },
      objections: { raised: 1, open: null },
    });
    expect(life.state.assignment.chain).not.toContain('assigned-leader');
    expect(life.until('2026-06-09 24:00').fired('receive')).toEqual(['due 2026-06-08', 'urge 2026-06-09']);
  });

  it('is signed by the principal, within three working days of dispatch', () => {
    const { objectResponsibility: object } = sample;
    expect(dispatched().attempt('handler', '2026-06-02 10:00', object)).toEqual({ refused: 'not-permitted' });
    expect(dispatched().attempt('principal', '2026-06-04 23:59', object)).toBeNull();
    expect(dispatched().attempt('principal', '2026-06-05 00:00', object)).toEqual({
      refused: 'objection-too-late',
    });
  });

  it('is the principal’s own: where the post is vacant nobody objects in its place', () => {
    const life = new Life(officeWith({ principal: [] })).dispatched('2026-06-01 09:00');
    expect(life.attempt('office', '2026-06-02 10:00', sample.objectResponsibility)).toEqual({
      refused: 'not-permitted',
    });
  });
});

describe('an objection while something is under review', () => {
  const { objectResponsibility: object } = sample;
  const planReviewed = () => dispatched().received('2026-06-01 10:00').planSubmitted('2026-06-02 10:00');
  const atOnce = () => new Life().dispatched('2026-06-01 09:00', { deadlineKind: 'at-once' });
  const filed = () => atOnce().received('2026-06-01 10:00').filed('2026-06-02 10:00');

  it('ends the plan’s review: the office answers the objection and is pressed for nothing else', () => {
    const life = planReviewed().does('principal', '2026-06-03 10:00', object);
    expect(life.state).toMatchObject({ stage: 'objected', turn: { role: 'office' } });
    expect(life.state.clocks.map(({ kind, step }) => [kind, step])).toEqual([
      ['rectify', null],
      ['plan', null],
      ['review', 'objection'],
    ]);
  });

  it('upheld gives the plan back as it was handed in, its clock with the same day as before', () => {
    const life = planReviewed();
    const { plan, clocks } = life.state;
    life.does('principal', '2026-06-03 10:00', object).does('office', '2026-06-04 10:00', upheld);
    expect(life.state).toMatchObject({ stage: 'planning', turn: { role: 'handler' }, plan });
    const term = (of: typeof clocks) => of.find(({ kind }) => kind === 'plan')?.term;
    expect(term(life.state.clocks)).toEqual(term(clocks));
    expect(life.planSubmitted('2026-06-05 10:00').state.stage).toBe('planReview');
  });

  it('leaves the unit silent from the plan’s submission to the answer, without a gap or a burst', () => {
    const life = planReviewed()
      .does('principal', '2026-06-03 10:00', object)
      .does('office', '2026-06-05 10:00', upheld);
    expect(life.state.silences.map(({ from, to }) => [from, to])).toEqual([
      [time('2026-06-02 10:00'), time('2026-06-05 10:00')],
    ]);
    expect(life.until('2026-06-11 24:00').fired('plan')).toEqual(['remind-3 2026-06-10']);
  });

  it('sets a form aside with its signatures; upheld, the unit applies again', () => {
    const life = filed()
      .signed('assigned-leader', '2026-06-02 11:00')
      .signed('lead-reviewer', '2026-06-02 12:00')
      .does('principal', '2026-06-03 10:00', object);
    expect(life.state).toMatchObject({ stage: 'objected', form: null, verifiedAt: null });
    life.does('office', '2026-06-04 10:00', upheld);
    expect(life.state).toMatchObject({ stage: 'rectifying', turn: { role: 'handler' } });
    expect(life.filed('2026-06-04 11:00').state.form?.signatures).toHaveLength(1);
  });

  it('loses what was filed, as a return does', () => {
    const life = filed()
      .supplemented('assigned-leader', '2026-06-02 11:00')
      .filed('2026-06-03 10:00')
      .does('principal', '2026-06-03 11:00', object)
      .does('office', '2026-06-03 12:00', upheld)
      .filed('2026-06-03 13:00');
    expect(life.state.form?.filedAt).toBe(time('2026-06-03 13:00'));
  });

  it('that nothing was filed with takes no supplement’s days away', () => {
    const life = filed()
      .supplemented('assigned-leader', '2026-06-02 11:00')
      .applied('2026-06-03 10:00')
      .does('principal', '2026-06-03 11:00', object)
      .does('office', '2026-06-03 12:00', upheld)
      .filed('2026-06-03 13:00');
    expect(life.state.form?.filedAt).toBe(time('2026-06-02 10:00'));
  });

  it('ends a public notice too', () => {
    const life = publicNotice().does('principal', '2026-06-03 10:00', object);
    expect(life.state).toMatchObject({ stage: 'objected', publicNotice: null });
    expect(life.does('office', '2026-06-04 10:00', upheld).state.stage).toBe('rectifying');
  });

  it('ends the check of a paper', () => {
    const life = filed()
      .does('handler', '2026-06-02 12:00', { ...sample.submitPaper, signedOn: day('2026-06-02') })
      .does('principal', '2026-06-03 10:00', object)
      .does('office', '2026-06-04 10:00', upheld);
    expect(life.attempt('office', '2026-06-04 11:00', sample.passPaper)).toEqual({ refused: 'wrong-stage' });
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify']);
  });

  it('gives the finding to the other unit, which begins with its receipt', () => {
    const life = filed()
      .does('principal', '2026-06-03 10:00', object)
      .does('office', '2026-06-04 10:00', moved);
    expect(life.state).toMatchObject({ stage: 'dispatched', assignment: { unit: 'neighbour' }, form: null });
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify', 'receive']);
  });

  it('is refused as late once its days are over', () => {
    expect(planReviewed().attempt('principal', '2026-06-05 00:00', object)).toEqual({
      refused: 'objection-too-late',
    });
  });

  it('comes once: the principal who gives it a second time learns that one is open', () => {
    const life = filed().does('principal', '2026-06-03 10:00', object);
    expect(life.attempt('principal', '2026-06-03 10:01', object)).toEqual({ refused: 'wrong-stage' });
  });
});

describe('a second objection', () => {
  it('goes to the leader in charge, who is pressed by no rung', () => {
    const life = objectedTwice();
    expect(life.state.turn?.role).toBe('leader-in-charge');
    expect(life.attempt('office', '2026-06-04 11:00', upheld)).toEqual({ refused: 'not-your-step' });
    expect(life.until('2026-06-11 24:00').fired('review')).toEqual([
      'urge 2026-06-09',
      'supervise 2026-06-11',
    ]);
  });

  it('is final: there is no third', () => {
    const life = objectedTwice().does('leader-in-charge', '2026-06-05 10:00', upheld);
    expect(life.attempt('principal', '2026-06-05 11:00', sample.objectResponsibility)).toEqual({
      refused: 'objection-final',
    });
  });

  it('waits where nobody is in charge: the office does not answer in the leader’s place', () => {
    const life = objectedTwice();
    life.context = officeWith({ 'leader-in-charge': [] });
    expect(life.attempt('office', '2026-06-05 10:00', upheld)).toEqual({ refused: 'not-your-step' });
  });
});

describe('an objection to the facts', () => {
  const factual = () => dispatched().does('principal', '2026-06-02 10:00', sample.objectFact);
  const answer = {
    type: 'resolveObjection',
    about: 'fact',
    reason: '经核对',
    document: '市督函7号',
  } as const;

  it('stops no clock and leaves the unit its work', () => {
    const life = factual();
    expect(life.state).toMatchObject({ stage: 'dispatched', turn: { role: 'handler' } });
    expect(life.until('2026-06-04 24:00').fired('receive')).toEqual(['due 2026-06-03', 'urge 2026-06-04']);
  });

  it('ends with what the source body said', () => {
    const life = factual().does('office', '2026-06-10 10:00', { ...answer, decision: 'upheld' });
    expect(life.state.objections.fact).toBeNull();
    expect(life.all('objectionResolved')).toMatchObject([{ about: 'fact', document: '市督函7号' }]);
    expect(life.attempt('office', '2026-06-10 11:00', { ...answer, decision: 'upheld' })).toEqual({
      refused: 'no-open-objection',
    });
  });

  it('is one at a time', () => {
    expect(factual().attempt('principal', '2026-06-02 11:00', sample.objectFact)).toEqual({
      refused: 'objection-open',
    });
  });

  it('is not answered by an answer to the other kind', () => {
    expect(factual().attempt('office', '2026-06-02 11:00', upheld)).toEqual({
      refused: 'no-open-objection',
      field: 'about',
    });
  });
});

describe('reassignment', () => {
  test.each([
    ['the unit that has it', { unit: 'township' }, { refused: 'unit-unchanged', field: 'unit' }],
    [
      'a unit that would verify itself',
      { unit: 'bureau' },
      { refused: 'unit-verifies-itself', field: 'leadUnit' },
    ],
  ])('to %s is refused', (_to, units, refusal) => {
    const life = dispatched();
    expect(life.attempt('office-head', '2026-06-02 10:00', { ...sample.reassign, ...units })).toEqual(
      refusal,
    );
  });

  it('to a unit that there is not is refused', () => {
    const life = dispatched();
    const { elsewhere: _elsewhere, ...context } = life.context;
    life.context = context;
    expect(life.attempt('office-head', '2026-06-02 10:00', sample.reassign)).toEqual({
      refused: 'unknown-unit',
      field: 'unit',
    });
  });

  it('at review ends the review, voids the form and leaves no silence open', () => {
    const life = rectifying('2026-06-30')
      .filed('2026-06-01 10:00')
      .does('office-head', '2026-06-08 10:00', sample.reassign);
    expect(life.state).toMatchObject({ stage: 'dispatched', form: null, plan: null, verifiedAt: null });
    expect(life.state.silences.every(({ to }) => to !== null)).toBe(true);
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify', 'receive']);
  });

  it('leaves the date and the late days: the ladder of the finding goes on', () => {
    const life = rectifying('2026-06-30').does('office-head', '2026-07-01 10:00', sample.reassign);
    expect(life.until('2026-07-03 24:00').fired('rectify')).toContain('supervise 2026-07-03');
  });

  it('gives the new unit days of its own to object', () => {
    const life = dispatched()
      .does('office-head', '2026-06-08 10:00', sample.reassign)
      .does('principal', '2026-06-11 10:00', { ...sample.objectResponsibility });
    expect(life.state.stage).toBe('objected');
  });
});

describe('hand-on inside a unit', () => {
  it('names the deputy in charge and the handler in one step; the unit holds it as before', () => {
    const before = dispatched();
    const { turn } = before.state;
    const life = before.does('handler', '2026-06-01 10:00', sample.handOn);
    expect(life.state.hands).toEqual({ handler: 'handler', deputy: 'deputy' });
    expect(life.state.turn).toEqual(turn);
  });

  test.each(['handler', 'deputy'])('to a %s of another unit is refused', (post) => {
    const command = { ...sample.handOn, [post]: 'stranger' };
    expect(dispatched().attempt('handler', '2026-06-01 10:00', command)).toEqual({
      refused: 'not-of-the-unit',
      field: post,
    });
  });

  it('ends with a reassignment', () => {
    const life = dispatched()
      .does('handler', '2026-06-01 10:00', sample.handOn)
      .does('office-head', '2026-06-02 10:00', sample.reassign);
    expect(life.state.hands).toBeNull();
  });
});
