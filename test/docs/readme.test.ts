import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks, brokenLinks, headings, page } from './page.ts';

const english = page('README.md');
const chinese = page('README.zh-CN.md');
const shown = (text: string) => blocks(text).filter(({ language }) => language !== 'mermaid');

/** The names in the first column of a page's tables that look like variables. */
const variables = (text: string) => [...text.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);

describe('the README in two languages', () => {
  it('shows the same commands and the same block', () => {
    expect(shown(chinese)).toEqual(shown(english));
    expect(blocks(chinese).length).toBe(blocks(english).length);
  });

  it('has the same headings', () => {
    expect(headings(chinese)).toEqual(headings(english));
  });

  it('lists every variable that the worker, the API and the migration read', () => {
    const read = ['worker', 'api'].flatMap((program) => {
      const config = readFileSync(new URL(`../../${program}/config.ts`, import.meta.url), 'utf8');
      return [...config.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
    });
    expect(variables(english)).toEqual([...read, 'OWNER_DATABASE_URL']);
    expect(variables(chinese)).toEqual(variables(english));
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
    const named = [...english.matchAll(/npm (?:run (?:--silent )?)?(\w+)/g)].map(([, name = '']) => name);
    for (const name of named) expect(scripts).toHaveProperty(name);
  });

  it.each(['README.md', 'README.zh-CN.md', 'docs/rehearsal.md', 'docs/refusals.md'])(
    'has no broken link in %s',
    (path) => {
      expect(brokenLinks(path)).toEqual([]);
    },
  );
});
