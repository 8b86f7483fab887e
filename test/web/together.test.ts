import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { history } from '../../db/findings.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { enterOffice, password } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { fill, pressed, typeDay } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages, signIn } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('two people, and a worker that is away', () => {
  let office: Office;
  let pages: Pages;
  let findings: readonly string[];
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    findings = await dispatchedFindings(office.db, 6, office.now());
    await office.worker.start();
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  const open = async (name: string, index: number): Promise<Page> => {
    const page = await pages.of(name);
    await page.goto(`/findings/${findings[index]}`);
    await page.getByRole('heading', { name: '办理', exact: true }).waitFor();
    return page;
  };
  const acts = async (index: number) =>
    (await history(office.db, findings[index] ?? '')).flatMap(({ event }) =>
      event.by === null ? [] : [event.type],
    );

  const endSession = (name: string) =>
    office.db.deleteFrom('session').where('person_id', '=', name).execute();

  it('show each what the other did, and keep what was being typed', async () => {
    const officer = await open('officer', 0);
    await pressed(officer, '更正');
    await fill(officer, '理由', '名称有误');
    await fill(officer, '标题', '通村公路管护无人负责');

    const handler = await open('handler', 0);
    await pressed(handler, '签收');
    await handler.locator('section.command').getByRole('button', { name: '签收' }).click();
    await handler.getByText('已提交：签收').waitFor();

    await officer.getByText('在您填写期间，此件有了新的变化').waitFor();
    await officer.getByText('最新：handler 签收').waitFor();
    expect(await officer.getByLabel('理由').inputValue()).toBe('名称有误');
    await officer.getByText('这一项现在不能办理').waitFor();
    expect(await acts(0)).toEqual(['dispatched', 'received']);
    await officer.context().close();
    await handler.context().close();
  });

  it('are told of it by the refusal where the news did not come in time, and may go on', async () => {
    const late = await pages.of('officer');
    await late.route('**/api/changes', (route) => route.abort());
    await late.goto(`/findings/${findings[1]}`);
    await pressed(late, '更正');
    await fill(late, '理由', '目标有误');
    await fill(late, '整改目标', '管护责任落实到人');

    const other = await open('officer', 1);
    await pressed(other, '更正');
    await fill(other, '理由', '名称有误');
    await fill(other, '标题', '通村公路管护无人负责');
    await other.locator('section.command').getByRole('button', { name: '更正' }).click();
    await other.getByText('已提交：更正').waitFor();

    await late.locator('section.command').getByRole('button', { name: '更正' }).click();
    await late.getByText('在您填写期间，此件有了新的变化').waitFor();
    await late.getByRole('heading', { level: 1, name: '通村公路管护无人负责' }).waitFor();
    expect(await acts(1)).toEqual(['dispatched', 'corrected']);
    await pressed(late, '已核对，按最新情况提交');
    await late.getByText('已提交：更正').waitFor();
    await late.getByText('管护责任落实到人').first().waitFor();
    // What the other had mended stays mended.
    await late.getByRole('heading', { level: 1, name: '通村公路管护无人负责' }).waitFor();
    await other.context().close();
    await late.context().close();
  });

  it('may do it all by keyboard alone', async () => {
    const page = await open('handler', 3);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await tabTo(page, '签收');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('签收');
    await tabTo(page, '签收');
    await page.keyboard.press('Enter');
    await page.getByText('已提交：签收').waitFor();
    expect(await focused(page)).toBe('办理');
    await tabTo(page, '报送整改方案');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('责任没有落实到人。');
    expect(await page.getByLabel('原因分析（查真相、找症结）').inputValue()).toBe('责任没有落实到人。');
    await page.context().close();
  });

  it('may only send again what may have been done, whatever the door says meanwhile', async () => {
    const page = await open('officer', 2);
    await pressed(page, '更正');
    await fill(page, '理由', '名称有误');
    await fill(page, '标题', '通村公路管护无人负责');
    const unavailable = { code: 'unavailable', title: '系统暂时不可用。', next: '请稍候再试。', status: 503 };
    // Done, and the answer is lost on its way; then a gateway lets nothing through.
    await page.route('**/commands', (route) => route.fulfill({ status: 503, json: unavailable }));
    await page.route(
      '**/commands',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.locator('section.command').getByRole('button', { name: '更正' }).click();
    await page.getByText('不知道是否办成').waitFor();
    const again = page.waitForResponse('**/commands');
    await pressed(page, '再次提交');
    await again;
    await page.getByText('不知道是否办成').waitFor();
    expect(await page.getByRole('button', { name: '修改后再提交' }).count()).toBe(0);
    await page.unrouteAll();
    await pressed(page, '再次提交');
    await page.getByText('已提交：更正').waitFor();
    expect(await acts(2)).toEqual(['dispatched', 'corrected']);
    await page.context().close();
  });

  it('may send again what nobody answered, and it is done once', async () => {
    const page = await open('handler', 2);
    await office.worker.kill();
    await pressed(page, '签收');
    await page.locator('section.command').getByRole('button', { name: '签收' }).click();
    await page.getByText('不知道是否办成').waitFor();
    await office.worker.start();
    await pressed(page, '再次提交');
    await page.getByText('已提交：签收').waitFor();
    expect(await acts(2)).toEqual(['dispatched', 'corrected', 'received']);
    await page.context().close();
  });

  it('go on with what they were writing when their session ended, once they have signed in again', async () => {
    const page = await open('handler', 4);
    await pressed(page, '签收');
    await page.locator('section.command').getByRole('button', { name: '签收' }).click();
    await page.getByText('已提交：签收').waitFor();
    await pressed(page, '报送整改方案');
    await fill(page, '原因分析（查真相、找症结）', '管护责任没有落实到人。');
    await fill(page, '措施内容', '签订管护合同');
    await fill(page, '责任人', '庄樵');
    await typeDay(page, '完成时限', '2020年5月29日');
    await endSession('handler');
    // The page may ask for something itself and hear of it sooner.
    await page.getByLabel('责任人').press('Enter');
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await signIn(page, 'handler', 'wrong');
    await page.getByText('账号或密码不对。').waitFor();
    await signIn(page, 'handler', password);
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor({ state: 'detached' });
    expect(await page.getByLabel('措施内容').inputValue()).toBe('签订管护合同');
    await page.locator('section.command').getByRole('button', { name: '报送整改方案' }).click();
    await page.getByText('已提交：报送整改方案').waitFor();
    expect(await acts(4)).toEqual(['dispatched', 'received', 'planSubmitted']);
    await page.context().close();
  });

  it('leave nothing of theirs to somebody else who signs in on their page', async () => {
    const page = await open('officer', 5);
    await pressed(page, '更正');
    await fill(page, '理由', '名称有误');
    await endSession('officer');
    await page.getByLabel('标题').press('Enter');
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    await signIn(page, 'handler', password);
    await page.waitForURL('**/today');
    await page.locator('summary', { hasText: 'handler' }).waitFor();
    await page.context().close();
  });
});

const focused = (page: Page) => page.evaluate<string>('document.activeElement.innerText.trim()');

/** Goes on by Tab until what is focused reads so. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === text) return;
  }
  throw new Error(`Tab does not come to ${text}`);
}
