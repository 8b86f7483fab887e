import { describe, expect, it } from 'vitest';
import { isReached } from '../../domain/finding/quantity.ts';
import { sample } from './acts.ts';
import { rectifying } from './life.ts';

const road = { unit: '公里', baseline: 2.1, target: 6 };
const measured = () => rectifying('2026-06-30', '2026-06-01 09:00', undefined, { quantity: road });
const progress = (quantityNow: number) =>
  ({ type: 'reportProgress', text: '路基已通', quantityNow }) as const;

describe('a finding that is measured', () => {
  it('keeps how far it has come, as last reported', () => {
    const life = measured()
      .does('handler', '2026-06-02 09:00', progress(4.5))
      .does('handler', '2026-06-03 09:00', { type: 'reportProgress', text: '雨天停工' });
    expect(life.state.quantityNow).toBe(4.5);
  });

  it('passes its verification once the target is reached, by what was reported or by what the verifier counts', () => {
    const life = measured()
      .does('handler', '2026-06-02 09:00', progress(5.8))
      .filed('2026-06-03 09:00')
      .signed('assigned-leader', '2026-06-03 10:00');
    expect(life.attempt('lead-reviewer', '2026-06-03 11:00', sample.sign)).toEqual({
      refused: 'target-not-reached',
      field: 'verification.quantityNow',
    });
    const counted = {
      ...sample.sign,
      verification: { how: 'on-site', ticked: [0, 1], quantityNow: 6 },
    } as const;
    life.does('lead-reviewer', '2026-06-03 12:00', counted);
    expect([life.state.quantityNow, life.state.form?.openStep]).toEqual([6, 'office']);
  });

  it('may be one of which less is better: 37 wrong entries are to come to none', () => {
    const wrong = { unit: '条', baseline: 37, target: 0 };
    expect([37, 1, 0].map((now) => isReached(wrong, now))).toEqual([false, false, true]);
    expect(isReached(wrong, null)).toBe(false);
  });
});
