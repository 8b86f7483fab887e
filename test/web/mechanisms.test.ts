import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openFiles } from '../../api/files/disk.ts';
import { hashPassword } from '../../api/password.ts';
import { playHistory } from '../../db/playHistory.ts';
import { together } from '../../db/together.ts';
import { day } from '../../domain/calendar/day.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { reachEngine } from '../../engine/temporal.ts';
import { enterSampleOffice } from '../../local/sampleOffice/enter.ts';
import { en } from '../../web/src/messages/en.ts';
import { zhCN } from '../../web/src/messages/zh-CN.ts';
import { password } from '../api/house.ts';
import { freshLedger } from '../support/ledger.ts';
import { settled } from './acts.ts';
import { findChromium } from './chromium.ts';
import { openPages, type Pages } from './pages.ts';
import { expectFits, pictures } from './sound.ts';

const chromium = findChromium();
// A browser and a server share the machine with another test file.
vi.setConfig({ testTimeout: 300_000 });

const now = instant('2026-07-03T10:00:00+08:00');
const languages = ['zh-CN', 'en'] as const;
const words = { 'zh-CN': zhCN, en };
/** Of commands, events and fields, as the code calls them. */
const names = new Set([zhCN.command, zhCN.event, zhCN.field, zhCN.stage].flatMap(Object.keys));
/** Words are the same on a desk, and there is more room for them. */
const widths: Readonly<Record<string, number>> =
  pictures === undefined ? { phone: 390 } : { desktop: 1280, phone: 390 };

/** A finding of the sample office that shows a mechanism, who looks at it, and the forms of it that they are offered. */
const shown: readonly (readonly [name: string, number: string, person: string, ...forms: string[]])[] = [
  ['objected', 'C5', 'nieqing', 'resolveObjection'],
  ['objected-principal', 'C5', 'anning'],
  ['parts', 'C1', 'dingping', 'reportPart'],
  ['extension-asked', 'B8', 'mengheng', 'giveOpinion', 'reassign'],
  ['extended', 'A8', 'nieqing', 'recordSuperiorAnswer'],
  ['suspended', 'B7', 'sangzhiyuan', 'resume', 'instruct'],
  ['public-notice', 'B4', 'nieqing', 'objectToClosure'],
  ['reported', 'A3', 'mengheng', 'reopen'],
  ['reopened', 'B5', 'shanzhu', 'requestExtension', 'handOn'],
  ['items', 'A7', 'qichuan', 'reportItem', 'addItems', 'requestCoordination'],
  ['items-checked', 'B2', 'nieqing', 'sign', 'strikeItem'],
  ['items-entered', 'C6', 'liudu', 'objectResponsibility'],
  ['long-term', 'A6', 'tianfan'],
  ['notice-drafted', 'A2', 'mengheng', 'issueSupervisionNotice', 'voidSupervisionNotice'],
  ['coordination', 'B1', 'sangzhiyuan', 'answerCoordination', 'suspend', 'changeDeadline'],
  ['paper', 'A4', 'nieqing'],
  ['paper-handed-in', 'A5', 'nieqing', 'passPaper', 'refusePaper'],
  ['paper-form', 'B3', 'sumu', 'submitPaper'],
  ['copied', 'C4', 'nieqing', 'returnPlan'],
];

describe.skipIf(chromium === null)('each mechanism on the pages of the sample office', () => {
  let pages: Pages;
  let folder = '';
  const ids = new Map<string, string>();
  beforeAll(async () => {
    const { db, url } = await freshLedger();
    folder = await mkdtemp(join(tmpdir(), 'mechanisms-'));
    await enterSampleOffice(db, now, {
      accounts: join(folder, 'accounts.json'),
      files: await openFiles(join(folder, 'files')),
    });
    for (const { id, number } of await db.selectFrom('finding').select(['id', 'number']).execute())
      ids.set(number, id);
    const at = (time: string) => instant(`2026-07-03T${time}:00+08:00`);
    const act = (when: Instant, number: string, by: string, command: MadeCommand) => ({
      at: when,
      by,
      findingId: ids.get(number) ?? '',
      commandId: `${number}-${when}`,
      command,
    });
    const steps = [
      act(at('09:00'), 'B8', 'yushuang', {
        type: 'requestExtension',
        reason: '招租重新公告需要一个月。',
        rectifyBy: day('2026-08-31'),
      }),
      act(at('09:10'), 'C4', 'shanzhu', {
        type: 'submitPlan',
        plan: {
          causeAnalysis: '验收没有人牵头。',
          measures: [
            { text: '外出和继承户逐户上门代办', person: '杜荫', by: day('2026-07-20') },
            { text: '分两批集中办证', person: '单竹', by: day('2026-07-31') },
          ],
          milestones: [],
        },
      }),
      act(at('09:20'), 'A5', 'yushuang', {
        type: 'submitPaper',
        reference: 'scan',
        signer: 'chuyuan',
        signedOn: day('2026-07-02'),
        verification: { how: 'on-site', ticked: [0, 1] },
      }),
    ];
    await together(db, (trx) => playHistory(trx, steps, now));
    await db
      .updateTable('account')
      .set({ password_hash: await hashPassword(password) })
      .execute();
    const engine = { ...reachEngine('127.0.0.1:1', 'default'), clockOffset: 0 };
    pages = await openPages({ db, ledgerUrl: url, engine, clock: () => now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  describe.each(languages)('in %s', (language) => {
    describe.each(Object.entries(widths))('on a %s', (device, width) => {
      /** Each looks in one browser from page to page, which keeps the program of the pages as theirs would. */
      const looking = new Map<string, Page>();
      const pageOf = async (person: string) => {
        const page = looking.get(person) ?? (await pages.of(person, { width, language }));
        looking.set(person, page);
        page.setDefaultTimeout(5_000);
        return page;
      };
      afterAll(async () => {
        for (const page of looking.values()) await page.context().close();
      });

      it.each(shown)('shows %s', async (name, number, person, ...forms) => {
        const page = await pageOf(person);
        await page.goto(`/findings/${ids.get(number)}`);
        await settled(page);
        for (const details of await page.locator('details').all()) await details.locator('summary').click();
        await expectPlain(page, `${name}-${language}-${device}`, language);
        for (const form of forms) {
          const offered = words[language].command[form as 'receive'];
          await page.locator('.choices').getByRole('button', { name: offered, exact: true }).click();
          await page.locator('section.command').waitFor();
          await expectPlain(page, `${name}-${form}-${language}-${device}`, language);
        }
      });

      it('shows what waits, the ledger and who is to be called', async () => {
        const page = await pageOf('mengheng');
        for (const name of ['today', 'ledger', 'calls', 'rules']) {
          await page.goto(`/${name}`);
          await settled(page);
          await expectPlain(page, `${name}-${language}-${device}`, language);
        }
      });
    });
  });
});

/** Nothing scrolls sideways, and no name out of the code is read instead of words. */
async function expectPlain(page: Page, name: string, language: string): Promise<void> {
  await expectFits(page, name);
  // A file is called what somebody called it.
  const text = (await page.evaluate<string>('document.body.innerText')).replace(/\S+\.(csv|pdf)/g, '');
  const raw = text.match(/\b[a-z]\w*\.[a-z]\w*|\b(undefined|null|NaN)\b|\{\w+\}/g) ?? [];
  const named = (text.match(/\b[a-z]+[A-Z]\w*/g) ?? []).filter((word) => names.has(word));
  expect([...raw, ...named], `${name} has names out of the code`).toEqual([]);
  if (language === 'zh-CN') expect(text.match(/\b[a-z]{3,}(-[a-z]+)*\b/g) ?? [], name).toEqual([]);
}
