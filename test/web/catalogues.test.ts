import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../web/src/messages/en.ts';
import { zhCN } from '../../web/src/messages/zh-CN.ts';

describe("the pages' catalogues", () => {
  it('say the same in both languages, with the same blanks to fill in', () => {
    expect(blanksOf(en)).toEqual(blanksOf(zhCN));
  });

  it('have every word that a page asks for by its name', async () => {
    const known = keysOf(zhCN);
    expect((await keysAskedFor()).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('have no word that no page asks for', async () => {
    const asked = await namesSaid();
    const isAsked = (key: string) => asked.some((name) => name.test(key));
    expect(keysOf(zhCN).filter((key) => !isAsked(key))).toEqual([]);
  });

  it('leave no text of a page outside them', async () => {
    const outside = (await sources()).filter(
      ({ file, text }) => !file.includes('messages/') && /[一-鿿]/.test(withoutFormat(text)),
    );
    expect(outside.map(({ file }) => file)).toEqual([]);
  });
});

function leavesOf(catalogue: object, path = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

const keysOf = (catalogue: object) => leavesOf(catalogue).map(([key]) => key);

/** English may have a plural, in which each form has the blanks. */
function blanksOf(catalogue: object) {
  const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  return Object.fromEntries(leavesOf(catalogue).map(([key, text]) => [key, blanks(text)]));
}

/** The Chinese form of a day in a date field is a format, not a text. */
const withoutFormat = (text: string) => text.replace("'YYYY年M月D日'", '');

async function keysAskedFor(): Promise<string[]> {
  const texts = (await sources()).map(({ text }) => text).join('\n');
  return [...texts.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key);
}

/** Whatever in the sources may be the name of a word: whole, or with blanks for what is known only on the page. */
async function namesSaid(): Promise<RegExp[]> {
  const texts = await sources();
  const literals = texts
    .filter(({ file }) => !file.startsWith('messages/'))
    .flatMap(({ text }) => [...text.matchAll(/'([a-zA-Z][\w.-]*)'|`([a-zA-Z][^`\s]*)`/g)])
    .map(([, whole, withBlanks]) => whole ?? withBlanks ?? '');
  return [...new Set(literals)].map((said) => new RegExp(`^${said.replace(/\$\{[^}]*\}|\./g, asPattern)}$`));
}
const asPattern = (part: string) => (part === '.' ? '\\.' : '[\\w-]+');

async function sources() {
  const folder = new URL('../../web/src', import.meta.url).pathname;
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(ts|vue)$/.test(file));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })));
}
