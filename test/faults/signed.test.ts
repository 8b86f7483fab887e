import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueBatch } from '../../db/issue.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { closeSignature, sign } from '../../db/signature.ts';
import { addMillis, instant } from '../../domain/calendar/instant.ts';
import { startDispatch } from '../../engine/startDispatch.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import { enterDrafts, eventsOf, timerIsRight } from './findings.ts';
import { type Office, openOffice } from './office.ts';

const tenOclock = instant('2020-03-06T10:00:00+08:00');

describe('a batch is dispatched by a signature, and by nothing else', { timeout: 90_000 }, () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(tenOclock);
    await enterOrganisation(office.db, smallOffice);
    await office.worker.start();
  }, 90_000);
  afterAll(() => office?.close());

  const dispatched = async (id: string) => (await eventsOf(office.db, id, 'dispatched')).length;

  it('a dispatch that was begun without one ends with every draft as it was', async () => {
    const { db, engine } = office;
    const { id: batchId, findings } = await enterDrafts(db, 2);
    const unsigned = await startDispatch(engine, { batchId, at: office.now(), by: 'office-head' });
    expect(await unsigned.result()).toEqual({ dispatched: 0, refused: [] });
    for (const id of findings) expect(await dispatched(id)).toBe(0);
  });

  it('one that was given up does not go on behind the signature’s end: what came late is not dispatched', async () => {
    const { db, engine } = office;
    const { id: batchId, findings } = await enterDrafts(db, 2);
    const signature = { batchId, at: office.now(), by: 'office-head' };
    await sign(db, batchId, signature);
    await closeSignature(db, signature);
    const late = await startDispatch(engine, signature);
    expect(await late.result()).toEqual({ dispatched: 0, refused: [] });
    for (const id of findings) expect(await dispatched(id)).toBe(0);
  });

  it('whoever signed and was gone before anything began has signed: the watch begins it, once', async () => {
    const { db } = office;
    const { id: batchId, findings } = await enterDrafts(db, 3);
    // The API is killed between its commit and the start of the dispatch.
    const issue = await issueBatch(db, batchId, { at: office.now(), by: 'office-head' }, 'refuse');
    expect(issue).toMatchObject({ signature: { batchId } });
    office.passMinuteAfter(addMillis(office.now(), 1_000));
    for (const id of findings) {
      await eventually('its timer is right', () => timerIsRight(office, id), 60_000);
      expect(await dispatched(id)).toBe(1);
    }
    await eventually('the signature is closed', async () => {
      const { dispatching } = await db
        .selectFrom('batch')
        .where('id', '=', batchId)
        .select('dispatching')
        .executeTakeFirstOrThrow();
      return !dispatching;
    });
  });
});
