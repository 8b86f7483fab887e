/**
 * A rate as it is printed: two decimals, half up, `"90.71 %"`; `"—"` without a denominator
 * (domain.md §7). Counted in whole numbers, so that no binary fraction decides a rank.
 */
export function rate(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  const hundredths = Math.floor((numerator * 20_000 + denominator) / (2 * denominator));
  const decimals = String(hundredths % 100).padStart(2, '0');
  return `${Math.floor(hundredths / 100)}.${decimals} %`;
}
