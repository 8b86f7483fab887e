import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { enterBatch } from '../../db/drafts.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { enterOffice } from '../api/house.ts';
import { type Office, openOffice } from '../faults/office.ts';
import { draftFor } from '../support/office.ts';
import { pressed, settled } from './acts.ts';
import { findChromium } from './chromium.ts';
import { openPages, type Pages } from './pages.ts';

const chromium = findChromium();
// A browser, a worker and two servers share the machine with another test file.
vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(chromium === null)('a batch that the leader in charge issues', () => {
  let office: Office;
  let pages: Pages;
  let batch = '';
  beforeAll(async () => {
    office = await openOffice(instant('2020-03-05T10:00:00+08:00'));
    await enterOffice(office.db);
    await office.db
      .insertInto('policy_version')
      .values({
        version: 2,
        from_day: day('2020-03-01'),
        policy: { ...defaultPolicy, issuedBy: 'leader-in-charge' },
      })
      .execute();
    const drafts = [{ number: 'A1', content: draftFor() }];
    ({ id: batch } = await enterBatch(office.db, { title: '第一批', source: '县督查组', drafts }));
    await office.worker.start();
    pages = await openPages({ ...office, clock: office.now }, chromium ?? '');
  }, 120_000);
  afterAll(async () => {
    await pages?.close();
    await office?.close();
  });

  it('is kept by the office, whose page says who issues it', async () => {
    const page = await pages.of('office-head');
    await page.goto(`/batches/${batch}`);
    await page.getByText('由牵头单位的分管县领导签发。').waitFor();
    expect(await page.getByRole('button', { name: '签发交办' }).count()).toBe(0);
    await page.context().close();
  });

  it('is read draft by draft by that leader, on a phone too, and issued', async () => {
    const page = await pages.of('leader-in-charge', { width: 390 });
    await page.getByRole('link', { name: '批次' }).click();
    await page.getByRole('link', { name: '第一批' }).click();
    await page.getByRole('link', { name: '通村路管护无人负责' }).click();
    await settled(page);
    await page.getByText('现场发现通村路无人管护。').waitFor();
    await page.getByRole('link', { name: '第一批' }).click();
    expect(await page.getByRole('button', { name: '修改 A1' }).count()).toBe(0);
    await pressed(page, '签发交办');
    await page.getByText('确认签发1件？').waitFor();
    await pressed(page, '签发交办');
    await page.getByText('已交办1件，共1件').first().waitFor();
    await page.context().close();
  });
});
