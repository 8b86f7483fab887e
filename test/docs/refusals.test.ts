import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../domain/finding/refusal.ts';
import { edgeCodes } from '../../messages/problems/words.ts';

const rows = readFileSync(new URL('../../docs/refusals.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the page on refusals', () => {
  it('has one line for each code, in the order of the checks, then one for each of the edge', () => {
    const codes = [...refusalCodes, ...edgeCodes];
    expect(rows.map(([code]) => code)).toEqual(codes.map((code) => `\`${code}\``));
  });

  it('says of each when it happens and what can be done, in a sentence', () => {
    for (const row of rows) {
      expect(row).toHaveLength(3);
      for (const cell of row.slice(1)) expect(cell).toMatch(/^[A-Z].+\.$/);
    }
  });
});
