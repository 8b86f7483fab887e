import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { playHistory } from '../../db/playHistory.ts';
import { together } from '../../db/together.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { reachEngine } from '../../engine/temporal.ts';
import { enterOffice } from '../api/house.ts';
import { freshLedger } from '../support/ledger.ts';
import { settled } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser and a server share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

const now = instant('2020-03-06T10:00:00+08:00');
const acts: readonly (readonly [time: string, by: string, command: MadeCommand])[] = [
  ['10:00', 'officer', { type: 'draftSupervisionNotice', demand: '三日内修复坑洼' }],
  ['10:10', 'office-head', { type: 'issueSupervisionNotice', notice: 1 }],
  ['10:20', 'office-head', { type: 'voidSupervisionNotice', notice: 1, reason: '写错了单位' }],
  ['10:30', 'officer', { type: 'draftSupervisionNotice', demand: '五日内修复坑洼' }],
  ['10:40', 'office-head', { type: 'issueSupervisionNotice', notice: 2 }],
  ['10:50', 'officer', { type: 'draftSupervisionNotice', demand: '每周报告' }],
  ['11:00', 'office-head', { type: 'voidSupervisionNotice', notice: 3, reason: '不必了' }],
];

describe.skipIf(chromium === null)('the supervision notices of a finding, on its page', () => {
  let pages: Pages;
  let finding = '';
  beforeAll(async () => {
    const { db, url } = await freshLedger();
    await enterOffice(db);
    [finding = ''] = await dispatchedFindings(db, 1, instant('2020-03-05T09:00:00+08:00'));
    const steps = acts.map(([time, by, command]) => ({
      at: instant(`2020-03-05T${time}:00+08:00`),
      by,
      findingId: finding,
      commandId: time,
      command,
    }));
    await together(db, (trx) => playHistory(trx, steps, now));
    const engine = { ...reachEngine('127.0.0.1:1', 'default'), clockOffset: 0 };
    pages = await openPages({ db, ledgerUrl: url, engine, clock: () => now }, chromium ?? '');
  }, 120_000);
  afterAll(() => pages?.close());

  const standing = async (page: Page, region: string): Promise<readonly string[]> => {
    await page.goto(`/findings/${finding}`);
    await settled(page);
    return page.getByRole('region', { name: region }).getByRole('listitem').allInnerTexts();
  };

  it('show a voided one with its number, marked as void, beside the one in force', async () => {
    const page = await pages.of('handler');
    const lines = await standing(page, '相关事项');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^督办单 \S*〔2020〕2号\s+五日内修复坑洼/);
    expect(lines[1]).toMatch(
      /^督办单 \S*〔2020〕1号（作废）\s+2020年3月5日 10:20作废，文号保留，不再使用\s+三日内修复坑洼/,
    );
    await page.context().close();
  });

  it('say so in English too, and nothing of a draft that never had a number', async () => {
    const page = await pages.of('handler', { language: 'en', width: 390 });
    const lines = await standing(page, 'Also to know');
    expect(lines[1]).toContain('〔2020〕1号 (void)');
    expect(lines.join()).not.toContain('每周报告');
    await page.context().close();
  });
});
