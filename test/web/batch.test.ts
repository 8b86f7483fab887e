import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enterBatch, readDraft } from '../../db/drafts.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { enterOffice } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { draftFor } from '../support/office.ts';
import { choose, fill, pressed } from './acts.ts';
import { findChromium } from './chromium.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('the page of a batch', () => {
  let office: Office;
  let pages: Pages;
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  /** A batch named after its findings' letter, which are numbered from 1. */
  const enter = (letter: string, ...drafts: readonly DraftContent[]) =>
    enterBatch(office.db, {
      title: `${letter}批`,
      source: '县督查组',
      drafts: drafts.map((content, i) => ({ number: `${letter}${i + 1}`, content })),
    });
  const open = async (name: string, id: string): Promise<Page> => {
    const page = await pages.of(name);
    await page.goto(`/batches/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const offers = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).count();

  it('lets the head issue what is in order, and leaves the rest as drafts', async () => {
    const soon = draftFor({ title: '排水沟堵塞', deadlineKind: 'at-once', rectifyBy: day('2020-03-12') });
    const { id } = await enter('A', draftFor(), soon, draftFor({ title: '全县自查', kind: 'common' }));
    const page = await open('office-head', id);
    await page.getByText('1件还不能交办').waitFor();
    await pressed(page, '只签发其余2件');
    await page.getByText('确认签发2件？另有1件留作草稿，改好后可再签发。').waitFor();
    await pressed(page, '只签发其余2件');

    // Nobody dispatches yet: what is under way is said, and nothing is checked or offered.
    await page.getByText('正在交办').waitFor();
    expect(await page.getByText('没有发现问题').count()).toBe(0);
    expect(await offers(page, /签发|修改|录入问题/)).toBe(0);
    await office.worker.start();
    await page.getByText('已交办2件，共3件').first().waitFor();
    await page.getByText('1件还不能交办').waitFor();
    expect(await page.getByText('正在交办').count()).toBe(0);
    expect(await offers(page, /签发/)).toBe(0);
    await page.context().close();
  });

  it("is where the handler's day begins: what is soon due is counted, the ledger lists just that, and no plan is spoken of where none is asked", async () => {
    const page = await pages.of('handler');
    await page.getByRole('link', { name: '1 7个工作日内到期 2020年3月16日止' }).click();
    await page.waitForURL('**/ledger?soon=true');
    await page.getByText('已列出全部1件').waitFor();
    await page.getByText('排水沟堵塞').waitFor();
    await page.getByText('只看逾期').click();
    await page.waitForURL('**/ledger?late=true');
    await page.getByText('没有符合条件的问题').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '2 待我办理' }).click();
    await page.waitForURL('**/ledger?waiting=true');
    await page.getByText('已列出全部2件').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '排水沟堵塞' }).first().click();
    await pressed(page, '签收');
    await page.getByText('立行立改，不报送整改方案').waitFor();
    await page.context().close();
  });

  it('opens one draft at a time, so that no form takes the place of another', async () => {
    const { id } = await enter('B', draftFor(), draftFor());
    const page = await open('officer', id);
    await pressed(page, '修改 B1');
    await fill(page, '反馈问题', '写到一半');
    expect(await offers(page, /^(修改|录入问题)/)).toBe(0);
    await pressed(page, '取消');
    expect(await offers(page, /^修改/)).toBe(2);
    await page.context().close();
  });

  it('tells whoever saves second what the first one changed, and both changes stand', async () => {
    const { id, findings } = await enter('C', draftFor());
    const late = await open('officer', id);
    await pressed(late, '修改 C1');
    await fill(late, '反馈问题', '通村公路管护无人负责');

    const first = await open('office-head', id);
    await pressed(first, '修改 C1');
    await fill(first, '整改目标', '管护责任落实到人');
    await pressed(first, '保存草稿');
    await first.getByText('已保存：C1').waitFor();

    await pressed(late, '保存草稿');
    await late.getByText('在您填写期间，这份草稿已有人改过').waitFor();
    await late.getByText('整改目标：管护责任落实到人').waitFor();
    expect(await late.getByLabel('反馈问题', { exact: true }).inputValue()).toBe('通村公路管护无人负责');
    await pressed(late, '已核对，保存草稿');
    await late.getByText('已保存：C1').waitFor();
    expect((await readDraft(office.db, findings[0] ?? ''))?.content).toMatchObject({
      title: '通村公路管护无人负责',
      goal: '管护责任落实到人',
    });
    await late.context().close();
    await first.context().close();
  });

  it('asks how grave a finding is, what it is counted in and which common one it belongs to, and keeps what it does not show', async () => {
    const parts = [{ unit: 'bureau', what: '提供图纸' }];
    const { id, findings } = await enter(
      'F',
      draftFor({ kind: 'common', title: '全县自查' }),
      draftFor({ parts }),
    );
    const page = await open('officer', id);
    await pressed(page, '修改 F2');
    await choose(page, '严重程度', '较重');
    await choose(page, '所属共性问题', 'F1，全县自查');
    await fill(page, '计量单位（可不填）', '公里');
    await fill(page, '原有数量', '2.1');
    await pressed(page, '保存草稿');
    await page.getByText('请填写“目标数量”。').waitFor();
    await fill(page, '目标数量', '6');
    await pressed(page, '保存草稿');
    await page.getByText('已保存：F2').waitFor();
    expect((await readDraft(office.db, findings[1] ?? ''))?.content).toEqual(
      draftFor({
        severity: 'serious',
        parts,
        parent: findings[0] ?? '',
        quantity: { unit: '公里', baseline: 2.1, target: 6 },
      }),
    );
    await pressed(page, '修改 F2');
    expect(await page.getByLabel('目标数量', { exact: true }).inputValue()).toBe('6');
    await page.context().close();
  });

  it('finds a draft saved whose answer was lost', async () => {
    const { id, findings } = await enter('D', draftFor());
    const page = await open('officer', id);
    await pressed(page, '修改 D1');
    await fill(page, '整改目标', '管护责任落实到人');
    await page.route(
      '**/api/drafts/*',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await pressed(page, '保存草稿');
    await page.getByText('连接不上服务器。').waitFor();
    await pressed(page, '保存草稿');
    await page.getByText('已保存：D1').waitFor();
    expect((await readDraft(office.db, findings[0] ?? ''))?.draftVersion).toBe(2);
    await page.context().close();
  });

  it('lists the findings of a large batch by "more"', async () => {
    const { id } = await enter('P', ...Array.from({ length: 230 }, () => draftFor()));
    const page = await open('officer', id);
    await page.getByText('已列出100件').waitFor();
    await pressed(page, '继续载入');
    await page.getByText('已列出200件').waitFor();
    await pressed(page, '继续载入');
    await page.getByText('P230', { exact: true }).waitFor();
    expect(await offers(page, '继续载入')).toBe(0);
    expect(await page.getByRole('button', { name: /^修改 P/ }).count()).toBe(230);
    await page.context().close();
  });

  it('is opened once, though the first answer was lost', async () => {
    const page = await pages.of('officer');
    await page.goto('/batches');
    await pressed(page, '新建批次');
    await fill(page, '批次名称', '省办通报');
    await fill(page, '反馈来源', '省办');
    await page.route(
      '**/api/batches',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await pressed(page, '建立');
    await page.getByText('连接不上服务器。').waitFor();
    await pressed(page, '建立');
    await page.getByRole('heading', { name: '省办通报' }).waitFor();
    const opened = await office.db.selectFrom('batch').where('title', '=', '省办通报').select('id').execute();
    expect(opened).toHaveLength(1);
    await page.context().close();
  });

  it('fills a screen of Today with the most pressing of what waits, and leads to all of it', async () => {
    const { id } = await enter('M', ...Array.from({ length: 21 }, () => draftFor()));
    const head = await open('office-head', id);
    await pressed(head, '签发交办');
    await pressed(head, '签发交办');
    await head.getByText('已交办21件，共21件').first().waitFor();
    await head.context().close();
    const page = await pages.of('handler');
    await page.getByRole('link', { name: /^以上为最紧急的20件，查看全部\d+件$/ }).click();
    await page.waitForURL('**/ledger?waiting=true');
    await page.getByText('M21', { exact: true }).waitFor();
    expect(await page.getByRole('checkbox', { name: '只看待我办理' }).isChecked()).toBe(true);
    await page.context().close();
  });

  it("offers the office's forms to nobody else", async () => {
    const page = await pages.of('top-leader');
    await page.goto('/batches');
    await page.getByRole('link', { name: 'A批' }).waitFor();
    expect(await offers(page, '新建批次')).toBe(0);
    await page.getByRole('link', { name: 'A批' }).click();
    await page.getByRole('heading', { name: 'A批' }).waitFor();
    expect(await offers(page, /录入问题|修改|签发/)).toBe(0);
    await page.goto('/batches/x');
    await page.getByText('地址可能不完整').waitFor();
    await page.context().close();
  });

  it('lets an officer issue while nobody is head of the office, and what was withdrawn is said to be over', async () => {
    await office.db
      .updateTable('post_holder')
      .set({ to_day: day('2020-03-04') })
      .where('person_id', '=', 'office-head')
      .execute();
    const { id } = await enter('E', draftFor());
    const page = await open('officer', id);
    await pressed(page, '签发交办');
    await pressed(page, '签发交办');
    await page.getByRole('link', { name: '通村路管护无人负责' }).click();
    await pressed(page, '撤回交办');
    await fill(page, '理由', '误交办');
    await page.locator('section.command').getByRole('button', { name: '撤回交办' }).click();
    await page.getByText('已撤回交办，不再办理').waitFor();
    await page.context().close();
  });
});
