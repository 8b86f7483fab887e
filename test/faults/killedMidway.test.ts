import { describe, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { startDispatch } from '../../engine/startDispatch.ts';
import { smallOffice } from '../support/office.ts';
import { enterDrafts, timerIsRight } from './findings.ts';
import { openOffice } from './office.ts';

const batchSize = 300;
/** One of its second hundred: a batch is written to the ledger by the hundred, each followed by its workflows. */
const midway = 150;

describe('the worker is killed in the middle', { timeout: 180_000 }, () => {
  it('of a dispatch: the next one goes on with it, and every finding is dispatched once, told once and has its workflow', async ({
    expect,
    onTestFinished,
  }) => {
    const office = await openOffice(instant('2020-03-06T10:00:00+08:00'));
    onTestFinished(office.close);
    const { db, engine, worker, wire } = office;
    await enterOrganisation(db, smallOffice);
    const { id: batchId, findings } = await enterDrafts(db, batchSize);
    await worker.start();
    const start = { batchId, at: instant('2020-03-06T09:59:00+08:00'), by: 'office-head' };
    const written = wire.hold(findings[midway] ?? '', 'after-commit');
    const dispatch = await startDispatch(engine, start);
    await written;
    await worker.kill();
    expect(await dispatchedEvents(db)).toBe(200);
    await worker.start();
    expect(await dispatch.result()).toEqual({ dispatched: batchSize, refused: [] });
    expect(await dispatchedEvents(db)).toBe(batchSize);
    const right = await Promise.all(findings.map((id) => timerIsRight(office, id)));
    expect(right.filter(Boolean)).toHaveLength(batchSize);
    expect(await handlersNotices(db)).toBe(batchSize);
  });
});

/** The ledger holds one event for each dispatch, and nothing else yet. */
async function dispatchedEvents(db: Db): Promise<number> {
  const events = await db.selectFrom('event').where('type', '=', 'dispatched').select('seq').execute();
  return events.length;
}

async function handlersNotices(db: Db): Promise<number> {
  const notices = await db.selectFrom('notice').where('person_id', '=', 'handler').select('id').execute();
  return notices.length;
}
