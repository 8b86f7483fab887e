import { describe, expect, it } from 'vitest';
import { sample } from './acts.ts';
import { time } from './office.ts';
import { verifying } from './stagesOfLife.ts';

describe('the verification of the lead unit', () => {
  it('says who verified, when, on site or by papers, and has the whole standard ticked', () => {
    const life = verifying();
    const signing = { type: 'sign', opinion: '同意' } as const;
    const ticking = (...ticked: number[]) =>
      life.attempt('lead-reviewer', '2026-06-02 09:00', {
        ...signing,
        verification: { how: 'papers', ticked },
      });
    expect(life.attempt('lead-reviewer', '2026-06-02 09:00', signing)).toEqual({
      refused: 'verification-missing',
      field: 'verification',
    });
    expect(ticking(0)).toEqual({ refused: 'standard-not-ticked', field: 'verification.ticked' });
    expect(ticking(1, 0)).toBeNull();
    expect(life.all('signed').at(-1)).toMatchObject({
      step: 'lead-reviewer',
      by: 'lead-reviewer',
      at: time('2026-06-02 09:00'),
      verification: { how: 'papers', ticked: [1, 0] },
    });
    expect(life.state.verifiedAt).toBe(time('2026-06-02 09:00'));
  });

  it('is asked of no other step: what another signer says of it is not kept', () => {
    const life = verifying()
      .signed('lead-reviewer', '2026-06-02 09:00')
      .does('office', '2026-06-03 09:00', sample.sign);
    expect(life.all('signed').map(({ step, verification }) => [step, verification !== undefined])).toEqual([
      ['principal', false],
      ['assigned-leader', false],
      ['lead-reviewer', true],
      ['office', false],
    ]);
  });
});
