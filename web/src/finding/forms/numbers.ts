/** Numbers as people write them, `1-18, 20`; null where something else stands among them, or one is too large to be meant. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,，、;；]+/u).filter((part) => part !== '');
  const ranges = parts.map((part) => /^(\d{1,5})(?:[-–—~～\u81f3](\d{1,5}))?$/u.exec(part));
  if (ranges.some((range) => range === null)) return null;
  const numbers = ranges.flatMap((range) => {
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? first);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
  return [...new Set(numbers)];
}
