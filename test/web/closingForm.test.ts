import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { history } from '../../db/findings.ts';
import { playHistory } from '../../db/playHistory.ts';
import { together } from '../../db/together.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { reachEngine } from '../../engine/temporal.ts';
import { enterOffice } from '../api/house.ts';
import { freshLedger } from '../support/ledger.ts';
import { person, seat, smallOffice } from '../support/office.ts';
import { settled } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';
import { expectSound, keep } from './sound.ts';

const chromium = findChromium();
// A browser and a server share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

const now = instant('2020-03-06T10:00:00+08:00');

type Step = readonly [by: string, command: MadeCommand];
const planned: readonly Step[] = [
  ['handler', { type: 'receive' }],
  [
    'handler',
    {
      type: 'submitPlan',
      plan: {
        causeAnalysis: '管护责任没有落实到人。',
        measures: [
          { text: '与沿线三个村签订管护合同', person: '庄樵', by: day('2020-05-29') },
          { text: '修复损毁路段三处', person: '田帆', by: day('2020-06-12') },
          { text: '每月巡查并登记', person: '庄樵', by: day('2020-06-30') },
        ],
        milestones: [],
      },
    },
  ],
  ['officer', { type: 'approvePlan' }],
  ['handler', { type: 'reportProgress', text: '合同已经签订。' }],
];
const applied: readonly Step[] = [['handler', { type: 'applyForClosure', summary: '通村路已有人管护。' }]];
const signed: readonly Step[] = [
  ['principal', { type: 'sign' }],
  ['assigned-leader', { type: 'sign', opinion: '情况属实，同意销号。' }],
];
const returned: readonly Step[] = [
  ['lead-reviewer', { type: 'return', reason: '一处路段仍有坑洼', toAdd: '修复后的照片' }],
];
const listed: readonly Step[] = [
  [
    'handler',
    {
      type: 'addItems',
      items: Array.from({ length: 60 }, (_, i) => ({ name: `第${i + 1}户`, place: '新塘村' })),
    },
  ],
  ['handler', { type: 'reportItem', items: [1, 2], text: '已修缮' }],
  ['officer', { type: 'checkItem', items: [1], outcome: 'met' }],
];

/** What each finding has lived through by the office's now. */
const lives = {
  underway: planned,
  filed: [...planned, ...applied, ...signed],
  sentBack: [...planned, ...applied, ...signed, ...returned],
  counted: [...planned, ...listed],
};

describe.skipIf(chromium === null)('the closing form, filled in to be printed', () => {
  let db: Db;
  let pages: Pages;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const ledger = await freshLedger();
    db = ledger.db;
    await enterOffice(db, {
      ...smallOffice,
      units: [...smallOffice.units, { id: 'other', name: '河东镇' }],
      people: [...smallOffice.people, person('stranger')],
      seats: [...smallOffice.seats, seat('handler', 'other', 'stranger')],
    });
    const names = Object.keys(lives);
    const begun = instant('2020-03-05T09:00:00+08:00');
    for (const [i, id] of (await dispatchedFindings(db, names.length, begun)).entries())
      ids[names[i] ?? ''] = id;
    const steps = Object.entries(lives).flatMap(([name, life]) =>
      life.map(([by, command], i) => ({
        at: instant(`2020-03-05T10:${String(i).padStart(2, '0')}:00+08:00`),
        by,
        findingId: ids[name] ?? '',
        commandId: `${name}-${i}`,
        command,
      })),
    );
    await together(db, (trx) => playHistory(trx, steps, now));
    const engine = { ...reachEngine('127.0.0.1:1', 'default'), clockOffset: 0 };
    pages = await openPages({ db, ledgerUrl: ledger.url, engine, clock: () => now }, chromium ?? '');
  }, 120_000);
  afterAll(() => pages?.close());

  const open = async (person: string, name: string, look = {}): Promise<Page> => {
    const page = await pages.of(person, look);
    await page.goto(`/findings/${ids[name]}/closing-form`);
    await settled(page);
    return page;
  };
  const row = (page: Page, heading: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) });

  it('is reached from the page of its finding, and says what the ledger knows', async () => {
    const page = await pages.of('handler');
    await page.goto(`/findings/${ids.filed}`);
    await page.getByRole('link', { name: '打印销号申请表' }).click();
    await page.getByRole('heading', { level: 1, name: '销号申请表' }).waitFor();
    expect(await page.title()).toBe('A2 销号申请表');
    for (const [heading, text] of [
      ['反馈问题', '现场发现通村路无人管护。'],
      ['问题来源', '县督查组，第一批'],
      ['整改目标', '管护到位'],
      ['整改时限', '2020年6月30日'],
      ['原因分析', '管护责任没有落实到人。'],
      ['措施与成效', '整改成效：通村路已有人管护。'],
      ['明细', '无'],
      ['佐证目录', '无'],
    ] as const)
      await row(page, heading).getByText(text).first().waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: '签订管护合同' })
      .getByText('庄樵，2020年5月29日 · 佐证0件')
      .waitFor();
    await page.context().close();
  });

  it('has a box for each step in the order of the chain: signed on screen with name and date, else to be signed by hand', async () => {
    const page = await open('officer', 'filed');
    const boxes = page.getByRole('table', { name: '签字顺序' }).getByRole('row');
    const texts = await boxes.allInnerTexts();
    expect(texts.map((text) => text.split(/\s/)[0])).toEqual([
      '主要负责人签字',
      '包片县领导签字',
      '牵头单位验收',
      '督查办审核',
      '分管县领导签批',
    ]);
    expect(texts[1]).toMatch(/情况属实，同意销号。[\s\S]*assigned-leader，2020年3月5日 10:06电子签字/);
    for (const text of texts.slice(2)) expect(text).toMatch(/签字：[\s\S]*日期：[\s\S]*（盖章）/);
    await page.context().close();
  });

  it('bears the code of its content, by which a scan is held against what was signed', async () => {
    const page = await open('officer', 'filed');
    const events = await history(db, ids.filed ?? '');
    const [principals] = events.flatMap(({ event }) =>
      event.type === 'signed' ? [event.content?.sha256] : [],
    );
    await page.getByText(`签字内容 ${principals?.slice(0, 16)}`).waitFor();
    await page.getByText('核对纸质件的校验码').click();
    const codes = await page.locator('details li code').allInnerTexts();
    expect(codes).toHaveLength(3);
    expect(codes[0]).toBe(principals);
    await page.getByText(`内容校验码（SHA-256）：${codes[2]}`).waitFor();
    await page.context().close();
  });

  it('is one page of A4', async () => {
    const page = await open('handler', 'filed');
    expect(await printed(page, 'filed')).toBe(1);
    await page.context().close();
  });

  it('has its items on pages of their own, behind it', async () => {
    const page = await open('handler', 'counted');
    await row(page, '明细').getByText('1/60').waitFor();
    const annex = page.getByRole('region', { name: '附件：A4明细' });
    await annex.getByText('新塘村，第60户').waitFor();
    expect((await annex.getByRole('row').allInnerTexts())[1]).toMatch(/已修缮[\s\S]*officer，2020年3月5日/);
    const all = await printed(page, 'counted');
    await page.addStyleTag({ content: '.annex { display: none }' });
    expect(await printed(page, 'without-annex')).toBe(1);
    expect(all).toBeGreaterThan(1);
    await page.context().close();
  });

  it('not applied for is drawn from plan and progress, and says so', async () => {
    const page = await open('handler', 'underway');
    await page.locator('.over').getByText('未申请').waitFor();
    await row(page, '措施与成效').getByText('进展：合同已经签订。').waitFor();
    expect(await page.getByText('内容校验码').count()).toBe(0);
    expect(await printed(page, 'underway')).toBe(1);
    await page.context().close();
  });

  it('that was sent back bears none of its void signatures', async () => {
    const page = await open('handler', 'sentBack');
    await page.locator('.over').getByText('未申请').waitFor();
    expect(await page.getByText('电子签字').count()).toBe(0);
    expect(await page.getByText('签字：').count()).toBe(5);
    await page.context().close();
  });

  it('of a finding outside their scope is not there, nor is one of no finding', async () => {
    for (const [person, address] of [
      ['stranger', `/findings/${ids.filed}/closing-form`],
      ['handler', '/findings/nowhere/closing-form'],
    ] as const) {
      const page = await pages.of(person);
      await page.goto(address);
      await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
      await page.context().close();
    }
  });

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    it.each([390, 1280])('has no serious fault and fits a screen of %d', async (width) => {
      for (const name of ['filed', 'counted', 'underway']) {
        const page = await open('handler', name, { width, language });
        await expectSound(page, `closing-form-${name}-${language}-${width}`, 'any');
        if (width === 1280 && name === 'filed') expect(await printed(page, `filed-${language}`)).toBe(1);
        await page.context().close();
      }
    });
  });
});

/** How many pages it comes to on paper. */
async function printed(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await keep(`${name}.pdf`, pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
