import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { page } from './page.ts';

const rows = page('docs/rules.md')
  .split('\n')
  .filter((line) => line.includes('`test/') && line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('the page on the rules', () => {
  it('names for each rule a test file that there is, with its sentence in it', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const [rule, , file = '', sentence = ''] of rows) {
      const path = file.replaceAll('`', '');
      expect(existsSync(new URL(`../../${path}`, import.meta.url)), `${rule}: ${path}`).toBe(true);
      expect(page(path), `${rule}: ${sentence}`).toContain(sentence);
    }
  });

  it('says of each rule by what it comes about', () => {
    for (const row of rows) {
      expect(row).toHaveLength(4);
      for (const cell of row) expect(cell).not.toBe('');
    }
  });
});
