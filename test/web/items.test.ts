import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enterOrganisation } from '../../db/organisation.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { giveAccounts } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { smallOffice } from '../support/office.ts';
import { fill, pressed } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('the items of a finding, on its page', () => {
  let office: Office;
  let pages: Pages;
  let finding = '';
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOrganisation(office.db, smallOffice);
    await giveAccounts(office.db, smallOffice.people);
    [finding = ''] = await dispatchedFindings(office.db, 1, office.now());
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
});
