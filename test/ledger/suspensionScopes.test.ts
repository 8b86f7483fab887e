import { beforeAll, describe, expect, it } from 'vitest';
import { enterCampaign } from '../../db/campaigns.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { keepSubmission } from '../../db/submission.ts';
import { approveSuspension, findingsOf, readSuspension } from '../../db/suspensions.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { SuspensionScope } from '../../domain/finding/suspension/words.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

const at = instant('2020-03-05T09:00:00+08:00');
let db: Db;
let numbers: Record<string, string>;
let campaign = '';

beforeAll(async () => {
  ({ db } = await freshLedger());
  const first = await setUpSmallOffice(db, [draftFor(), draftFor(), draftFor()]);
  const second = await enterBatch(db, {
    title: '第二批',
    source: '市巡察组',
    drafts: [{ number: 'B1', content: draftFor() }],
  });
  await db
    .transaction()
    .execute((trx) =>
      enterCampaign(trx, { name: '清零', clearBy: day('2020-06-30'), findings: ['A2', 'B1'] }),
    );
  for (const { id } of [first, second]) await dispatchChunk(db, id, '', 10, { at, by: 'office-head' });
  const rows = await db.selectFrom('finding').select(['id', 'number', 'campaign_id']).execute();
  numbers = Object.fromEntries(rows.map(({ id, number }) => [id, number]));
  campaign = rows.find(({ number }) => number === 'A2')?.campaign_id ?? '';
  const withdrawn = rows.find(({ number }) => number === 'A3')?.id ?? '';
  const ref = { commandId: 'withdrawn', at, by: 'office-head' };
  await keepSubmission(db, withdrawn, ref, { type: 'withdraw', reason: '误交办' });
  await transition(db, withdrawn, at, ref);
}, 60_000);

async function reached(scope: SuspensionScope): Promise<(string | undefined)[]> {
  const approval = {
    scope,
    cause: 'flood-season',
    reason: '汛期停工',
    expectedEnd: day('2020-05-29'),
  } as const;
  const id = crypto.randomUUID();
  await approveSuspension(db, { commandId: id, by: 'top-leader', at }, id, approval);
  const order = await readSuspension(db, id);
  const ids = order === undefined ? [] : await findingsOf(db, order, 'suspend', null, 50);
  return ids.map((found) => numbers[found]).sort();
}

describe('one approval of a suspension', () => {
  it('for a unit, a campaign or a source reaches what belongs to it and is open, and nothing else', async () => {
    expect(await reached({ unit: 'township' })).toEqual(['A1', 'A2', 'B1']);
    expect(await reached({ campaign })).toEqual(['A2', 'B1']);
    expect(await reached({ source: '市巡察组' })).toEqual(['B1']);
    expect(await reached({ unit: 'bureau' })).toEqual([]);
  });
});
