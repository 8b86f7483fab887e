import { beforeAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../../db/chain.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { readState } from '../../db/rehearsal.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

let db: Db;
let ids: readonly string[];
let keys = 0;

beforeAll(async () => {
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(
    db,
    Array.from({ length: 12 }, () => draftFor()),
  );
  ids = batch.findings;
  const at = instant('2020-03-05T10:00:00+08:00');
  await dispatchChunk(db, batch.id, '', 100, { at, by: 'office-head' });
  await db.updateTable('office').set({ mark: '景督办' }).execute();
});

async function give(id: string, by: string, at: string, content: MadeCommand) {
  keys += 1;
  const ref = { commandId: `key-${keys}`, at: instant(at), by };
  await keepSubmission(db, id, ref, content);
  return transition(db, id, ref.at, ref);
}

const drafts = (id: string, at: string) =>
  give(id, 'officer', at, { type: 'draftSupervisionNotice', demand: '限期整改并报告' });
const issues = (id: string, at: string, notice = 1) =>
  give(id, 'office-head', at, { type: 'issueSupervisionNotice', notice });
const numbersOf = async (id: string) => (await readState(db, id))?.notices.map(({ number }) => number);

describe('the numbers of supervision notices', () => {
  it('run from 1 without a gap, also where ten are issued in one moment', async () => {
    const ten = ids.slice(0, 10);
    await Promise.all(ten.map((id) => drafts(id, '2020-03-05T11:00:00+08:00')));
    await Promise.all(ten.map((id) => issues(id, '2020-03-05T12:00:00+08:00')));
    const numbers = (await Promise.all(ten.map(numbersOf))).flat();
    const wanted = Array.from({ length: 10 }, (_, i) => `景督办〔2020〕${i + 1}号`);
    expect([...numbers].sort()).toEqual([...wanted].sort());
  });

  it('are not taken by what is refused', async () => {
    const [first = '', , , , , , , , , , eleventh = ''] = ids;
    expect(await issues(first, '2020-03-05T13:00:00+08:00')).toHaveProperty('refusal');
    await drafts(eleventh, '2020-03-05T13:00:00+08:00');
    await issues(eleventh, '2020-03-05T13:30:00+08:00');
    expect(await numbersOf(eleventh)).toEqual(['景督办〔2020〕11号']);
  });

  it('stay with a notice that is voided; the next one goes on', async () => {
    const [, , , , , , , , , , eleventh = ''] = ids;
    const at = '2020-03-05T14:00:00+08:00';
    await give(eleventh, 'office-head', at, { type: 'voidSupervisionNotice', notice: 1, reason: '主送有误' });
    await drafts(eleventh, at);
    await issues(eleventh, at, 2);
    expect(await numbersOf(eleventh)).toEqual(['景督办〔2020〕11号', '景督办〔2020〕12号']);
  });

  it('begin again at 1 with the year', async () => {
    const [, second = ''] = ids;
    await drafts(second, '2021-01-04T09:00:00+08:00');
    const { notices } = (await readState(db, second)) ?? { notices: [] };
    await issues(second, '2021-01-04T10:00:00+08:00', notices.at(-1)?.notice);
    expect((await numbersOf(second))?.at(-1)).toBe('景督办〔2021〕1号');
  });

  it('are given to what the clock issues, too, and stand in the chain of what happened', async () => {
    const policy = { ...defaultPolicy, supervisionNotices: 'automatic' } as const;
    await db
      .insertInto('policy_version')
      .values({ version: 2, from_day: day('2020-03-06'), policy })
      .execute();
    const [, , , , , , , , , , , twelfth = ''] = ids;
    await transition(db, twelfth, instant('2020-07-03T08:00:00+08:00'));
    await transition(db, twelfth, instant('2020-07-03T09:00:00+08:00'));
    expect(await numbersOf(twelfth)).toEqual(['景督办〔2020〕13号']);
    for (const id of ids) {
      const kept = await history(db, id);
      expect(fold(kept.map(({ event }) => event))).toEqual(await readState(db, id));
      expect(brokenAt(id, kept)).toBeNull();
    }
  });
});
