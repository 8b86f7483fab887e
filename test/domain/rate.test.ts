import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { rate } from '../../domain/figures/rate.ts';

test.each([
  [410, 452, '90.71 %'],
  [1421, 1769, '80.33 %'],
  [0, 5, '0.00 %'],
  [5, 5, '100.00 %'],
  [1, 3, '33.33 %'],
  [2, 3, '66.67 %'],
  [1, 8, '12.50 %'],
  [1, 20_000, '0.01 %'],
  [1, 20_001, '0.00 %'],
  [1, 800, '0.13 %'],
  [19_999, 20_000, '100.00 %'],
  [19_999, 20_001, '99.99 %'],
  [7, 2, '350.00 %'],
])('%i of %i is %s: two decimals, half up', (numerator, denominator, printed) => {
  expect(rate(numerator, denominator)).toBe(printed);
});

it('has nothing to say of nothing', () => {
  expect(rate(0, 0)).toBe('—');
});

it('is never off by the half of a hundredth, counted in whole numbers', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (numerator, denominator) => {
      const printed = BigInt(rate(numerator, denominator).replace(/[. %]/g, ''));
      // printed − ½ ≤ 10000·n/d < printed + ½, times 2d.
      const exact = 20_000n * BigInt(numerator);
      const d = BigInt(denominator);
      expect(exact >= (2n * printed - 1n) * d && exact < (2n * printed + 1n) * d).toBe(true);
    }),
    { numRuns: 500 },
  );
});
