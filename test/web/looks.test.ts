import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { enterBatch } from '../../db/drafts.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { enterOffice } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { draftFor } from '../support/office.ts';
import { settled } from './acts.ts';
import { findChromium } from './chromium.ts';
import { dispatchedFindings } from './findings.ts';
import { openPages, type Pages } from './pages.ts';
import { expectSound } from './sound.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 300_000 });

const languages = ['zh-CN', 'en'] as const;
const widths = { desktop: 1280, phone: 390 } as const;

describe.skipIf(chromium === null)('every page, in both languages, on a desk and on a phone', () => {
  let office: Office;
  let pages: Pages;
  let addresses: Record<string, string>;
  beforeAll(async () => {
    office = await openOffice(instant('2020-07-03T10:00:00+08:00'));
    await enterOffice(office.db);
    const [finding = ''] = await dispatchedFindings(office.db, 3, instant('2020-05-06T10:00:00+08:00'));
    const { batch_id } = await office.db
      .selectFrom('finding')
      .where('id', '=', finding)
      .select('batch_id')
      .executeTakeFirstOrThrow();
    const drafts = [draftFor({ rectifyBy: day('2020-09-30') }), draftFor({ kind: 'common' })];
    const faulty = await enterBatch(office.db, {
      title: '第二批',
      source: '县督查组',
      drafts: drafts.map((content, i) => ({ number: `B${i + 1}`, content })),
    });
    addresses = {
      today: '/today',
      ledger: '/ledger',
      nothing: '/ledger?text=没有这样的词',
      finding: `/findings/${finding}`,
      batches: '/batches',
      batch: `/batches/${batch_id}`,
      faulty: `/batches/${faulty.id}`,
      absent: '/nowhere',
    };
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  describe.each(languages)('in %s', (language) => {
    it.each(Object.entries(widths))('has no serious fault and fits a %s', async (device, width) => {
      const door = await pages.blank({ width, language });
      await door.goto('/sign-in');
      await door.getByRole('heading', { level: 1 }).waitFor();
      await expectSound(door, `sign-in-${language}-${device}`);
      await door.context().close();

      const page = await pages.of('office-head', { width, language });
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address);
        await settled(page);
        await expectSound(page, `${name}-${language}-${device}`);
      }
      await page.goto(addresses.faulty ?? '');
      await settled(page);
      await page.locator('.issue button').click();
      await page.locator('section li button').first().click();
      await page.locator('section.draft').waitFor();
      await expectSound(page, `draft-${language}-${device}`);
      await page.context().close();

      const handler = await pages.of('handler', { width, language });
      await handler.goto(addresses.finding ?? '');
      await settled(handler);
      await handler.locator('.choices button').first().click();
      await handler.locator('summary').last().click();
      await expectSound(handler, `form-${language}-${device}`);
      await handler.context().clearCookies();
      await handler.locator('section.command button[type=submit]').click();
      await handler.locator('dialog[open]').waitFor();
      await expectSound(handler, `again-${language}-${device}`);
      await handler.context().close();
    });
  });
});
