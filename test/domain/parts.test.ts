import { describe, expect, it, test } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { isPartLate } from '../../domain/finding/parts/late.ts';
import type { Part, PartCommand } from '../../domain/finding/parts/words.ts';
import { sample } from './acts.ts';
import { dispatching } from './faults.ts';
import { Life } from './life.ts';
import { officeWith, time } from './office.ts';

const parts: readonly Part[] = [
  { unit: 'partner', what: '拨付管护经费', by: day('2026-06-15') },
  { unit: 'clinic', what: '核对人员名单' },
];
const context = officeWith({ cooperating: { partner: ['partner'], clinic: ['clinic'] } });
const dispatched = () => new Life(context).dispatched('2026-06-01 09:00', { parts });
const receive = (unit: string): PartCommand => ({ type: 'receivePart', unit });
const report = (unit: string, done: boolean): PartCommand => ({
  type: 'reportPart',
  unit,
  text: '已办',
  measures: [{ text: '拨款', person: '某人', by: day('2026-06-10') }],
  done,
});

describe('two cooperating units', () => {
  const life = () =>
    dispatched()
      .does('partner', '2026-06-02 10:00', receive('partner'))
      .does('clinic', '2026-06-03 10:00', receive('clinic'))
      .does('clinic', '2026-06-12 10:00', report('clinic', true))
      .does('partner', '2026-06-10 10:00', report('partner', false))
      .does('partner', '2026-06-16 10:00', report('partner', true));

  it('each receive, plan and finish their own part, beside the stages of the finding', () => {
    expect(life().state).toMatchObject({
      stage: 'dispatched',
      turn: { role: 'handler' },
      parts: [
        { unit: 'partner', receivedAt: time('2026-06-02 10:00'), doneAt: time('2026-06-16 10:00') },
        { unit: 'clinic', receivedAt: time('2026-06-03 10:00'), measures: [{ text: '拨款' }] },
      ],
    });
  });

  it('of which one is late: late to itself alone, the finding is not', () => {
    const { state } = life();
    const asOf = time('2026-06-20 10:00');
    expect(state.parts.map((part) => isPartLate(part, state, asOf))).toEqual([true, false]);
  });

  it('without a day of their own have until the finding’s', () => {
    const { state } = dispatched();
    const late = (at: string) => state.parts.map((part) => isPartLate(part, state, time(at)));
    expect(late('2026-06-15 24:00')).toEqual([false, false]);
    expect(late('2026-06-16 08:00')).toEqual([true, false]);
    expect(late('2026-07-01 08:00')).toEqual([true, true]);
  });
});

describe('a part', () => {
  test.each([
    ['of another unit', 'partner', receive('clinic'), 'no-such-part'],
    ['of a unit that has none', 'partner', receive('bureau'), 'no-such-part'],
    ['reported before it is received', 'partner', report('partner', true), 'part-not-received'],
  ] as const)('%s is refused', (_say, by, command, refused) => {
    expect(dispatched().attempt(by, '2026-06-02 10:00', command)).toEqual({ refused, field: 'unit' });
  });

  it('is received once and done once', () => {
    const life = dispatched().does('partner', '2026-06-02 10:00', receive('partner'));
    expect(life.attempt('partner', '2026-06-02 11:00', receive('partner'))).toMatchObject({
      refused: 'part-received',
    });
    life.does('partner', '2026-06-02 12:00', report('partner', true));
    expect(life.attempt('partner', '2026-06-02 13:00', report('partner', true))).toMatchObject({
      refused: 'part-done',
    });
  });

  it('is nobody’s but the cooperating unit’s: neither the handler nor the office may receive it', () => {
    for (const by of ['handler', 'office', 'office-head']) {
      expect(dispatched().attempt(by, '2026-06-02 10:00', receive('partner'))).toEqual({
        refused: 'not-permitted',
      });
    }
  });

  test.each([
    ['of the responsible unit itself', [{ unit: 'township', what: '自办' }], 'assignment.parts.0.unit'],
    ['of one unit twice', [...parts, { unit: 'clinic', what: '再核对' }], 'assignment.parts.2.unit'],
  ])('%s is not dispatched', (_say, named, field) => {
    expect(new Life().attempt('office-head', '2026-06-01 09:00', dispatching({ parts: named }))).toEqual({
      refused: 'unit-named-twice',
      field,
    });
  });

  it('goes with the finding when it is given to that very unit', () => {
    const life = new Life()
      .dispatched('2026-06-01 09:00', { parts: [{ unit: 'neighbour', what: '协办' }] })
      .does('office-head', '2026-06-02 10:00', sample.reassign);
    expect(life.state.parts).toEqual([]);
  });
});
