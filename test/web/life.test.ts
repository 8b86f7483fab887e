import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { enterOffice } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { eventually } from '../local/eventually.ts';
import { choose, fill, pressed, typeDay } from './acts.ts';
import { findChromium } from './chromium.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('the whole life of a finding, by clicking', () => {
  let office: Office;
  let pages: Pages;
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    await office.worker.start();
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  let address = '';
  /** While nobody holds a person's post any more the finding's page says so. */
  const saysWhileVacant = async (person: string, words: string): Promise<void> => {
    const tenure = office.db.updateTable('post_holder').where('person_id', '=', person);
    await tenure.set({ to_day: day('2020-03-04') }).execute();
    const page = await pages.of('officer');
    await page.goto(address);
    await page.getByText(words).waitFor();
    await page.context().close();
    await tenure.set({ to_day: null }).execute();
  };
  /** Somebody's page on the finding, from what waits for them. */
  const at = async (name: string): Promise<Page> => {
    const page = await pages.of(name);
    await page.getByRole('link', { name: '通村路管护无人负责' }).first().click();
    await page.getByRole('heading', { level: 1, name: '通村路管护无人负责' }).waitFor();
    return page;
  };

  it('begins as a draft of a batch, which the check finds fault with until all is decided', async () => {
    const page = await pages.of('officer');
    await page.getByRole('link', { name: '批次' }).click();
    await pressed(page, '新建批次');
    await fill(page, '批次名称', '县督查组第一批');
    await fill(page, '反馈来源', '县督查组');
    await pressed(page, '建立');
    await page.getByRole('heading', { name: '县督查组第一批' }).waitFor();
    await pressed(page, '录入问题');
    await fill(page, '编号', 'A1');
    await fill(page, '反馈问题', '通村路管护无人负责');
    await fill(page, '具体表现', '现场发现通村路无人管护。');
    await fill(page, '整改目标', '管护到位');
    await fill(page, '销号标准 · 每行一条', '管护合同已签\n三处路段已修复');
    await pressed(page, '保存草稿');
    await page.getByText('1件还不能交办').waitFor();
    await pressed(page, '修改 A1');
    await choose(page, '责任单位', '青石镇');
    await choose(page, '牵头单位', '县农业农村局');
    await typeDay(page, '整改时限', '2020年6月30日');
    await pressed(page, '保存草稿');
    await page.getByText('没有发现问题，可以签发。').waitFor();
    expect(await page.getByRole('button', { name: '签发交办' }).count()).toBe(0);
    await page.context().close();
  });

  it('is issued by the head of the office and dispatched', async () => {
    const page = await pages.of('office-head');
    await page.getByRole('link', { name: '批次' }).click();
    await page.getByRole('link', { name: '县督查组第一批' }).click();
    await pressed(page, '签发交办');
    await page.getByText('确认签发1件？').waitFor();
    await pressed(page, '签发交办');
    await page.getByText('已交办1件，共1件').first().waitFor();
    await page.context().close();
  });

  it('is received by the unit, which submits its plan with measures and milestones', async () => {
    const page = await at('handler');
    address = new URL(page.url()).pathname;
    await pressed(page, '签收');
    await command(page).getByRole('button', { name: '签收' }).click();
    await done(page, '签收');
    await pressed(page, '报送整改方案');
    await fill(page, '原因分析（查真相、找症结）', '管护责任没有落实到人。');
    await fill(page, '措施内容', '签订管护合同');
    await fill(page, '责任人', '庄樵');
    await typeDay(page, '完成时限', '2020年5月29日');
    await pressed(page, '增加节点');
    await fill(page, '节点名称', '合同签订');
    await typeDay(page.getByRole('group', { name: '节点1' }), '完成时限', '2020年5月8日');
    await command(page).getByRole('button', { name: '报送整改方案' }).click();
    await done(page, '报送整改方案');
    await page.context().close();
  });

  it("is rectified by the plan that the office approved, with progress and a measure's evidence", async () => {
    const officer = await at('officer');
    await pressed(officer, '通过整改方案');
    await command(officer).getByRole('button', { name: '通过整改方案' }).click();
    await done(officer, '通过整改方案');
    await officer.context().close();

    const page = await at('handler');
    await pressed(page, '报告进展');
    await fill(page, '进展情况', '合同已经签订。');
    await page.getByText('合同签订，2020年5月8日').click();
    await command(page).getByRole('button', { name: '报告进展' }).click();
    await done(page, '报告进展');
    await page.getByText('已完成').first().waitFor();
    await choose(page, '归入', '措施1：签订管护合同');
    await page.locator('input[type=file]').setInputFiles({
      name: '管护合同.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    });
    await page.getByText('已上传管护合同.pdf').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载管护合同.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('管护合同.pdf');
    await pressed(page, '申请销号');
    await fill(page, '整改成效', '通村路已有人管护。');
    await command(page).getByRole('button', { name: '申请销号' }).click();
    await done(page, '申请销号');
    await page.context().close();
  });

  it('is signed by each post in turn, verified line by line, and closed', async () => {
    for (const [name, step] of signatures) {
      if (name === 'assigned-leader') await saysWhileVacant(name, '目前无人可办，请联系督查办');
      const page = await at(name);
      await pressed(page, '签字');
      if (name === 'lead-reviewer') await refusedUntilTicked(page);
      await command(page).getByRole('button', { name: '签字' }).click();
      await done(page, '签字');
      await page.locator('li.signed', { hasText: step }).waitFor();
      await page.context().close();
    }
    const page = await pages.of('handler');
    await page.goto(address);
    await page.locator('.stage', { hasText: '已销号' }).waitFor();
    await page.getByText('已销号，不在任何人手中').waitFor();
    await page.context().close();
  });

  it('was told by mail to the unit, at once when it was dispatched and when it was closed', async () => {
    // What happens in one minute is one mail, once the minute is over.
    office.passMinuteAfter(office.now());
    const told = (person: string, what: string) =>
      office.sink
        .messages()
        .some(({ to, text }) => to.includes(`${person}@office.invalid`) && text.includes(what));
    for (const person of ['handler', 'principal'])
      for (const what of ['新交办', '已销号'])
        await eventually(`${person}: ${what}`, () => told(person, what));
  });

  it("has ended on Temporal's page too", async () => {
    const workflow = office.engine.client.workflow.getHandle(`finding/${address.split('/').at(-1)}`);
    await workflow.result();
    expect((await workflow.describe()).status.name).toBe('COMPLETED');
  });
});

const signatures = [
  ['principal', '主要负责人签字'],
  ['assigned-leader', '包片县领导签字'],
  ['lead-reviewer', '牵头单位验收'],
  ['officer', '督查办审核'],
  ['leader-in-charge', '分管县领导签批'],
] as const;

/** The verifying post must say how it verified; it ticks one line of two and is refused in words; then the other. */
async function refusedUntilTicked(page: Page): Promise<void> {
  await command(page).getByRole('button', { name: '签字' }).click();
  await page.getByText('请填写“验收方式”。').waitFor();
  await page.locator('label', { hasText: '现场查验' }).click();
  await page.locator('label', { hasText: '管护合同已签' }).click();
  await command(page).getByRole('button', { name: '签字' }).click();
  await page.getByRole('alert').getByText('销号标准没有全部勾选。').first().waitFor();
  await page.locator('label', { hasText: '三处路段已修复' }).click();
}

const command = (page: Page) => page.locator('section.command');
const done = (page: Page, what: string) => page.getByText(`已提交：${what}`).last().waitFor();
