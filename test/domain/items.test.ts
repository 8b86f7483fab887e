import { describe, expect, it } from 'vitest';
import { possibleCommands } from '../../domain/finding/allowed.ts';
import type { Command } from '../../domain/finding/commands.ts';
import { sample } from './acts.ts';
import { rectifying } from './life.ts';
import { time } from './office.ts';

const two = () => rectifying('2026-06-30').does('office', '2026-04-02 09:00', sample.addItems);
const reported = (...items: number[]): Command => ({ type: 'reportItem', items, text: '证已办结发放' });
const checked = (...items: number[]): Command => ({ type: 'checkItem', items, outcome: 'met' });
const notMet = (...items: number[]): Command => ({
  type: 'checkItem',
  items,
  outcome: 'not-met',
  note: '证未发到户',
});

describe('items of a finding', () => {
  it('are numbered in the order in which they come, and the unit may add to what the office found', () => {
    const life = two().does('handler', '2026-04-03 09:00', { type: 'addItems', items: [{ name: '王某' }] });
    expect(life.items.map(({ no, name, state }) => [no, name, state])).toEqual([
      [1, '张某', 'open'],
      [2, '李某', 'open'],
      [3, '王某', 'open'],
    ]);
    expect(life.state.items).toEqual({ entered: 3, found: 3, done: 0, checked: 0 });
  });

  it('are done by one person and checked by another, with who and when', () => {
    const life = two()
      .does('handler', '2026-04-03 09:00', reported(1))
      .does('office', '2026-04-07 09:00', checked(1));
    expect(life.items[0]).toMatchObject({
      state: 'checked',
      doneBy: 'handler',
      doneAt: time('2026-04-03 09:00'),
      doneHow: '证已办结发放',
      checkedBy: 'office',
    });
    expect(life.state.items).toEqual({ entered: 2, found: 2, done: 1, checked: 1 });
  });

  it('are never checked by whoever did them, even from another post', () => {
    const life = two().does('principal', '2026-04-03 09:00', reported(1, 2));
    expect(life.attempt('principal', '2026-04-03 10:00', checked(2, 1))).toEqual({
      refused: 'own-item',
      field: 'items.0',
    });
    expect(life.attempt('lead-reviewer', '2026-04-03 10:00', checked(2, 1))).toBeNull();
  });

  it('are reported, checked and struck where there are any, and not offered where there are none', () => {
    const life = rectifying('2026-06-30');
    const offered = (by: string) =>
      possibleCommands(life.finding, by, life.context).filter(
        ({ type }) => type === 'reportItem' || type === 'checkItem' || type === 'strikeItem',
      );
    expect(offered('handler')).toContainEqual({ type: 'reportItem', allowed: false, code: 'no-items' });
    expect(offered('office')).toContainEqual({ type: 'checkItem', allowed: false, code: 'no-items' });
    expect(life.attempt('office', '2026-04-02 10:00', sample.strikeItem)).toEqual({ refused: 'no-items' });
    const struck = two().does('office', '2026-04-03 09:00', { ...sample.strikeItem, items: [1, 2] });
    expect(struck.attempt('handler', '2026-04-03 10:00', reported(1))).toEqual({ refused: 'no-items' });
    expect(two().attempt('handler', '2026-04-03 10:00', reported(1))).toBeNull();
  });

  it('have evidence of their own, but not once they are struck', () => {
    const proof = (item: number): Command => ({ type: 'attachEvidence', reference: 'photo-1', item });
    const life = two().does('handler', '2026-04-03 09:00', proof(2));
    expect(life.state.evidence).toEqual([{ measure: null, item: 2, reference: 'photo-1' }]);
    const fault = { refused: 'no-such-item', field: 'item' };
    expect(life.attempt('handler', '2026-04-03 10:00', proof(3))).toEqual(fault);
    const struck = life.does('office', '2026-04-03 11:00', {
      type: 'strikeItem',
      items: [2],
      reason: '重复',
    });
    expect(struck.attempt('handler', '2026-04-03 12:00', proof(2))).toEqual(fault);
  });

  it('are checked hundreds at once', () => {
    const items = Array.from({ length: 400 }, (_, i) => ({ name: `第${i + 1}户` }));
    const all = items.map((_, i) => i + 1);
    const life = rectifying('2026-06-30')
      .does('office', '2026-04-02 09:00', { type: 'addItems', items })
      .does('handler', '2026-04-03 09:00', reported(...all))
      .does('lead-reviewer', '2026-04-07 09:00', checked(...all));
    expect(life.state.items).toEqual({ entered: 400, found: 400, done: 400, checked: 400 });
    expect(JSON.stringify(life.state)).not.toContain('第400户');
  });

  it('that a check does not pass are open again, also where one had passed', () => {
    const life = two()
      .does('handler', '2026-04-03 09:00', reported(1, 2))
      .does('office', '2026-04-07 09:00', checked(1))
      .does('lead-reviewer', '2026-04-08 09:00', notMet(1, 2));
    expect(life.items.map(({ state, note }) => [state, note])).toEqual([
      ['open', '证未发到户'],
      ['open', '证未发到户'],
    ]);
    expect(life.state.items).toEqual({ entered: 2, found: 2, done: 0, checked: 0 });
    expect(life.attempt('handler', '2026-04-09 09:00', reported(1))).toBeNull();
  });

  it('entered by mistake are struck with a reason, and their number is not given again', () => {
    const life = two()
      .does('office', '2026-04-03 09:00', { type: 'strikeItem', items: [2], reason: '重复录入' })
      .does('office', '2026-04-03 10:00', { type: 'addItems', items: [{ name: '李某' }] });
    expect(life.items.map(({ no, state }) => [no, state])).toEqual([
      [1, 'open'],
      [2, 'struck'],
      [3, 'open'],
    ]);
    expect(life.state.items).toEqual({ entered: 3, found: 2, done: 0, checked: 0 });
    expect(life.attempt('handler', '2026-04-07 09:00', reported(2))).toEqual({
      refused: 'no-such-item',
      field: 'items.0',
    });
  });

  it('named twice in one act count once', () => {
    expect(two().does('handler', '2026-04-03 09:00', reported(1, 1)).state.items.done).toBe(1);
  });
});

describe('a finding with an item open', () => {
  it('is not applied for: undone, or done and unchecked', () => {
    const life = two().does('handler', '2026-04-03 09:00', reported(1, 2));
    const apply = () => life.attempt('handler', '2026-04-08 09:00', sample.applyForClosure);
    expect(apply()).toEqual({ refused: 'items-open' });
    life.does('office', '2026-04-08 09:00', checked(1));
    expect(apply()).toEqual({ refused: 'items-open' });
    life.does('office', '2026-04-08 09:00', checked(2));
    expect(apply()).toBeNull();
  });

  it('gets no signature, and the form goes on once the item is done and checked anew', () => {
    const life = two()
      .does('handler', '2026-04-03 09:00', reported(1, 2))
      .does('office', '2026-04-07 09:00', checked(1, 2))
      .filed('2026-04-08 09:00')
      .does('lead-reviewer', '2026-04-08 10:00', notMet(2));
    expect(life.attempt('assigned-leader', '2026-04-08 11:00', sample.sign)).toEqual({
      refused: 'items-open',
    });
    life
      .does('handler', '2026-04-09 09:00', reported(2))
      .does('lead-reviewer', '2026-04-09 10:00', checked(2))
      .signed('assigned-leader', '2026-04-09 11:00');
    expect(life.state.form?.openStep).toBe('lead-reviewer');
  });
});
