import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { history } from '../../db/findings.ts';
import { addMillis, instant } from '../../domain/calendar/instant.ts';
import { enterOffice, password } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { fill, pressed, typeDay } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('a signature whose quarter of an hour is over', () => {
  let office: Office;
  let pages: Pages;
  let finding = '';
  /** How far the pages' clock is ahead of the office's. */
  let ahead = 0;
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    [finding = ''] = await dispatchedFindings(office.db, 1, office.now());
    await office.worker.start();
    pages = await openPages({ ...office, clock: () => addMillis(office.now(), ahead) }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  /** The keys of the commands that a page sends. */
  const keysOf = (page: Page): string[] => {
    const keys: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/commands')) keys.push(request.headers()['idempotency-key'] ?? '');
    });
    return keys;
  };
  const given = async () => (await history(office.db, finding)).map(({ event }) => event.type);

  it('is asked for the password, and sent once more as the same command when it is given', async () => {
    const page = await pages.of('leader-in-charge');
    await page.goto(`/findings/${finding}`);
    const keys = keysOf(page);
    await pressed(page, '调整整改时限');
    await fill(page, '理由', '汛期道路不通');
    await typeDay(page, '整改时限', '2020年7月31日');
    ahead = 20 * 60_000;
    const form = page.locator('section.command');
    await form.getByRole('button', { name: '调整整改时限' }).click();

    const dialog = page.getByRole('dialog', { name: '签字前请验证密码' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await form.getByLabel('理由').inputValue()).toBe('汛期道路不通');
    await form.getByRole('button', { name: '调整整改时限' }).click();
    await dialog.getByLabel('密码').fill('wrong');
    await dialog.getByRole('button', { name: '验证并提交' }).click();
    await dialog.getByText('密码不对。').waitFor();
    expect(await given()).not.toContain('deadlineMoved');

    await dialog.getByLabel('密码').fill(password);
    await dialog.getByLabel('密码').press('Enter');
    await page.getByText('已提交：调整整改时限').waitFor();
    expect((await given()).filter((type) => type === 'deadlineMoved')).toHaveLength(1);
    // Put away, what is sent next is another command; asked again, it is the same.
    expect(keys).toHaveLength(3);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[1]);
  });
});
