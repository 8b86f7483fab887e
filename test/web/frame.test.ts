import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { reachEngine } from '../../engine/temporal.ts';
import { enterOffice, password } from '../api/house.ts';
import { freshLedger } from '../support/ledger.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages, signIn } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

const now = instant('2020-03-05T10:00:00+08:00');

describe.skipIf(chromium === null)('the frame of the pages', () => {
  let db: Db;
  let pages: Pages;
  let folder: string | undefined;
  beforeAll(async () => {
    const ledger = await freshLedger();
    db = ledger.db;
    await enterOffice(db);
    await dispatchedFindings(db, 60, now);
    const engine = reachEngine('127.0.0.1:1', 'default');
    folder = await mkdtemp(join(tmpdir(), 'xiaohao-frame-'));
    const sampleAccounts = join(folder, 'accounts.json');
    const accounts = [
      { name: 'handler', person: '尤楷', role: 'handler', unit: '青石镇', password },
      { name: 'principal', person: 'principal', role: 'principal', unit: '青石镇', password },
    ];
    await writeFile(sampleAccounts, JSON.stringify({ moved: false, today: '2020-03-05', accounts }));
    const ground = { db, ledgerUrl: ledger.url, engine, clock: () => now, sampleAccounts };
    pages = await openPages(ground, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  it('refuses a wrong password in words, and leads on to where one wanted to go', async () => {
    const page = await pages.blank();
    await page.goto('/ledger?late=true');
    await page.waitForURL('**/sign-in?next=**');
    await signIn(page, 'handler', 'wrong');
    await page.getByRole('alert').getByText('账号或密码不对。').waitFor();
    await signIn(page, 'handler', password);
    await page.waitForURL('**/ledger?late=true');
    expect(await page.getByRole('checkbox', { name: '只看逾期' }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('offers the sample accounts by their posts, where there are some: one click signs in', async () => {
    const page = await pages.blank();
    await page.goto('/sign-in');
    await page.getByRole('region', { name: '示例账号' }).getByText('经办人').waitFor();
    await page.getByRole('button', { name: '尤楷 青石镇' }).click();
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['handler', '青石镇 经办人'],
    ['lead-reviewer', '县农业农村局 牵头单位验收人'],
    ['office-head', '督查办主任'],
    ['top-leader', '领导小组组长'],
  ])('lets %s in and says which post that is', async (name, post) => {
    const page = await pages.blank();
    await page.goto('/sign-in');
    await signIn(page, name, password);
    await page.locator('summary', { hasText: name }).click();
    await page.getByText(post).waitFor();
    const batches = await page.getByRole('navigation').getByText('批次').count();
    expect(batches).toBe(name === 'office-head' ? 1 : 0);
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
    await page.context().close();
  });

  it('shows a calm page to whoever has nothing to do', async () => {
    const page = await pages.of('lead-principal');
    await page.getByText('没有需要您办理的事项').waitFor();
    await page.context().close();
  });

  it('changes its language on the page, and keeps it', async () => {
    const page = await pages.of('handler');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByText('To be received').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('speaks the language of whoever is signed in, unless the browser has one of its own', async () => {
    const inEnglish = db.updateTable('person').where('id', '=', 'principal');
    await inEnglish.set({ language: 'en' }).execute();
    const page = await pages.blank();
    await page.goto('/sign-in');
    await signIn(page, 'principal', password);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.locator('summary', { hasText: 'principal' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await signIn(page, 'handler', password);
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await page.context().close();
  });

  it('leaves out of an address what is none of the filters’, and takes no more words than can be searched for', async () => {
    const page = await pages.of('handler');
    await page.goto(`/ledger?batch=x&campaign=1&dueBefore=2020-02-30&stage=none&text=${'无'.repeat(200)}`);
    await page.getByText('没有符合条件的问题').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toHaveLength(100);
    await page.getByRole('searchbox').fill('A7'.repeat(100));
    expect(await page.getByRole('searchbox').inputValue()).toHaveLength(100);
    await page.goto('/ledger?batch=x&campaign=1&dueBefore=2020-02-30&stage=none&text=A7%00');
    await page.getByText('已列出全部1件').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  it('says that somebody is still signed in where signing out failed', async () => {
    const page = await pages.of('assigned-leader');
    await page.locator('summary', { hasText: 'assigned-leader' }).click();
    await pages.stopApi();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByText('没有退出，您仍在登录状态。').waitFor();
    await pages.startApi();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
    await page.context().close();
  });

  it('offers whoever signs in again on a page of a sample office their own account', async () => {
    const page = await pages.blank();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'principal 青石镇' }).click();
    await page.getByRole('heading', { level: 1, name: /待办|Today/ }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: /台账|Ledger/ }).click();
    const door = page.locator('dialog[open]');
    expect(await door.getByRole('button', { name: '尤楷' }).count()).toBe(0);
    await door.getByRole('button', { name: 'principal 青石镇' }).click();
    await door.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '通村路管护无人负责' }).first().waitFor();
    await page.context().close();
  });

  it('keeps the filters of the ledger in the address, and pages by "more"', async () => {
    const page = await pages.of('handler');
    await page.goto('/ledger');
    await page.getByText('已列出50件').waitFor();
    await page.getByRole('button', { name: '继续载入' }).click();
    await page.getByText('已列出全部60件').waitFor();
    await page.getByRole('searchbox').fill('A7');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/ledger?text=A7');
    await page.getByText('已列出全部1件').waitFor();
    await page.getByRole('cell', { name: '待签收' }).click();
    await page.getByRole('heading', { level: 1, name: '通村路管护无人负责' }).waitFor();
    await page.getByRole('link', { name: '返回台账' }).click();
    await page.waitForURL('**/ledger?text=A7');
    await page.getByRole('button', { name: '清除筛选' }).click();
    // What was loaded before is still there.
    await page.getByText('已列出全部60件').waitFor();
    await page.context().close();
  });

  it('says that the API is away and is whole again when it is back', async () => {
    const page = await pages.of('handler');
    await page.goto('/ledger');
    await page.getByText('已列出50件').waitFor();
    await pages.stopApi();
    await page.getByText('与服务器的连接中断').waitFor();
    await page.getByRole('link', { name: '待办' }).click();
    await page.getByText('连接不上服务器。').waitFor();
    await pages.startApi();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('待我办理').first().waitFor();
    await page.context().close();
  });

  it('says of what is not there, or not mine to see, that there is no such page', async () => {
    const page = await pages.of('handler');
    for (const address of ['/findings/00000000-0000-4000-8000-000000000000', '/findings/x', '/nowhere']) {
      await page.goto(address);
      await page.getByText('地址可能不完整').waitFor();
    }
    await page.context().close();
  });
});
