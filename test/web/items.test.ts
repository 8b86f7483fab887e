import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playHistory } from '../../db/playHistory.ts';
import { together } from '../../db/together.ts';
import { day } from '../../domain/calendar/day.ts';
import { addMillis, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { enterOffice } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { choose, fill, pressed } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
const begun: readonly (readonly [by: string, command: MadeCommand])[] = [
  ['handler', { type: 'receive' }],
  [
    'handler',
    {
      type: 'submitPlan',
      plan: {
        causeAnalysis: '管护责任没有落实到人。',
        measures: [{ text: '逐户修缮', person: '庄樵', by: day('2020-05-29') }],
        milestones: [],
      },
    },
  ],
  ['officer', { type: 'approvePlan' }],
];
const listed: typeof begun = [
  ...begun,
  ['handler', { type: 'addItems', items: [{ name: '康某某' }, { name: '赵某' }] }],
];
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('the items of a finding, on its page', () => {
  let office: Office;
  let pages: Pages;
  let finding = '';
  /** Whose work is under way: one with two items, and one without any. */
  let underway = '';
  let bare = '';
  const stepOf =
    (findingId: string) =>
    ([by, command]: (typeof begun)[number], i: number) => ({
      at: addMillis(office.now(), i),
      by,
      findingId,
      commandId: `${findingId}-${i}`,
      command,
    });
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    [finding = '', underway = '', bare = ''] = await dispatchedFindings(office.db, 3, office.now());
    const steps = [...listed.map(stepOf(underway)), ...begun.map(stepOf(bare))];
    await together(office.db, (trx) => playHistory(trx, steps, addMillis(office.now(), steps.length)));
    await office.worker.start();
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  const table = '明细表';
  const adding = async (): Promise<Page> => {
    const page = await pages.of('officer');
    await page.goto(`/findings/${finding}`);
    await pressed(page, '录入明细');
    return page;
  };
  const submit = (page: Page) =>
    page.locator('section.command').getByRole('button', { name: '录入明细' }).click();
  const items = (page: Page) => page.getByRole('region', { name: '明细', exact: true });

  it('come out of a table that was pasted, once what is wrong in it by row and column is mended', async () => {
    const page = await adding();
    await fill(page, table, '村\t户主\n新塘村\t康某某\n新塘村\t\n河东村\t李某');
    await page.getByText('第3行第2列：名称是空的').waitFor();
    await submit(page);
    await page.getByText(/^请填写“/).waitFor();
    await fill(page, table, '村\t户主\n新塘村\t康某某\n新塘村\t赵某\n河东村\t李某');
    await page.getByText('读到3项').waitFor();
    await submit(page);
    await page.getByText('已提交：录入明细').waitFor();
    await items(page).getByText('共3项，已办结0项，已核查0项').waitFor();
    expect(await items(page).locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringContaining('新塘村，康某某'),
      expect.stringContaining('新塘村，赵某'),
      expect.stringContaining('河东村，李某'),
    ]);
    await page.context().close();
  });

  it('come out of a file that a spreadsheet saved; of those on file the rows are told', async () => {
    const page = await adding();
    const file = (text: string) => ({ name: '明细.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const input = page.locator('section.command input[type=file]');
    await input.setInputFiles(file('\ufeff户主,村\r\n孙某,新塘村\r\n赵某,新塘村\r\n李某,河东村\r\n'));
    await submit(page);
    await page.getByText('第3行第1列：已在明细中').waitFor();
    await page.getByText('第4行第1列：已在明细中').waitFor();
    await input.setInputFiles(file('\ufeff户主,村\r\n孙某,新塘村\r\n'));
    await submit(page);
    await items(page).getByText('共4项，已办结0项，已核查0项').waitFor();
    await page.context().close();
  });

  it('have evidence of their own: uploaded to the number of an item, it stands on its line and is downloaded from there', async () => {
    const page = await pages.of('handler');
    await page.goto(`/findings/${underway}`);
    await choose(page, '归入', '一项明细（填序号）');
    await page.getByRole('spinbutton', { name: '序号' }).fill('2');
    await page.getByRole('spinbutton', { name: '序号' }).blur();
    await page.locator('#evidence input[type=file]').setInputFiles({
      name: '赵某房屋.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    });
    await page.getByText('已上传赵某房屋.pdf').waitFor();
    const line = items(page).getByRole('row').filter({ hasText: '赵某' });
    const link = line.getByRole('link', { name: '下载赵某房屋.pdf' });
    const download = page.waitForEvent('download');
    await link.click();
    expect((await download).suggestedFilename()).toBe('赵某房屋.pdf');
    expect(await page.getByRole('link', { name: '下载赵某房屋.pdf' }).count()).toBe(1);
    const { headers } = await page.request
      .get((await link.getAttribute('href')) ?? '')
      .then((answer) => ({ headers: answer.headers() }));
    expect(headers['content-disposition']).toMatch(/^attachment/);
    await page.context().close();
  });

  it('are reported where there are any: where there are none it is not offered, and the page says why', async () => {
    const page = await pages.of('handler');
    const offered = page.locator('.choices').getByRole('button', { name: '报明细办结', exact: true });
    await page.goto(`/findings/${underway}`);
    await offered.waitFor();
    await page.goto(`/findings/${bare}`);
    await page.locator('summary', { hasText: '现在不能办理的事项' }).click();
    await page.getByText('这个问题没有录入明细。').first().waitFor();
    expect(await offered.count()).toBe(0);
    await page.context().close();
  });
});
