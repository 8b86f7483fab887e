import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Pictures and prints of the pages go here, where it is set. */
export const pictures = process.env.PAGE_PICTURES;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Keeps a picture or a print, where they are wanted. */
export async function keep(file: string, bytes: Buffer): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, file), bytes);
}

/** Nothing scrolls sideways; a picture of the page is kept. */
export async function expectFits(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await keep(`${name}.png`, await page.screenshot({ fullPage: true }));
  const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(beyond, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** It fits, and whoever cannot see or point can use it: axe finds no serious fault in it, or none at all. */
export async function expectSound(
  page: Page,
  name: string,
  faults: 'serious' | 'any' = 'serious',
): Promise<void> {
  await expectFits(page, name);
  await page.evaluate(axe);
  const found = await page.evaluate<readonly { readonly impact: string; readonly where: string }[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
       .map(({ id, impact, nodes }) => ({
         impact,
         where: id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ') })))`,
  );
  const counted = found.filter(({ impact }) => faults === 'any' || /serious|critical/.test(impact));
  expect(
    counted.map(({ where }) => where),
    name,
  ).toEqual([]);
}
