import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterOrganisation } from '../../db/organisation.ts';
import { approveSuspension, endSuspension, progressOf, readSuspension } from '../../db/suspensions.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { startSuspension } from '../../engine/startSuspension.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import { dispatched, eventsOf, expectWhole, timerIsRight } from './findings.ts';
import { type Office, openOffice } from './office.ts';

const count = 80;
/** One of its second fifty: how far it has come is kept by the fifty. */
const midway = 60;
const dispatchedAt = instant('2020-03-05T10:00:00+08:00');
const approval = {
  scope: { unit: 'township' },
  cause: 'flood-season',
  reason: '汛期停工',
  expectedEnd: day('2020-05-29'),
} as const;

describe('the worker is killed while one approval is brought to the findings of its scope', () => {
  const order = randomUUID();
  let office: Office;
  let ids: readonly string[];
  const suspendedWhenKilled: number[] = [];

  const suspended = async () => (await progressOf(office.db, order)).suspended;
  const allTimersAreRight = async () =>
    (await Promise.all(ids.map((id) => timerIsRight(office, id)))).every(Boolean);

  /** Kills it when the ledger has written a finding of which it has not heard yet, and starts another. */
  async function killedMidway(through: () => Promise<boolean>): Promise<void> {
    const written = office.wire.hold(ids[midway] ?? '', 'after-commit');
    await startSuspension(office.engine, order);
    await written;
    await office.worker.kill();
    suspendedWhenKilled.push(await suspended());
    await office.worker.start();
    await eventually('the order is through', through, 60_000);
    await eventually('every timer is right', allTimersAreRight, 60_000);
  }

  beforeAll(async () => {
    office = await openOffice(instant('2020-03-06T10:00:00+08:00'));
    const { db, worker } = office;
    await enterOrganisation(db, smallOffice);
    ids = [...(await dispatched(db, count, dispatchedAt))].sort();
    await worker.start();
    await eventually('every finding has its workflow', allTimersAreRight, 60_000);
    const by = 'leader-in-charge';
    await approveSuspension(db, { commandId: 'approval', by, at: office.now() }, order, approval);
    await killedMidway(async () => (await readSuspension(db, order))?.appliedAt !== null);
    expect(await suspended()).toBe(count);
    await endSuspension(db, order, { at: office.now(), by }, '汛期结束');
    await killedMidway(async () => (await readSuspension(db, order))?.liftedAt !== null);
  }, 240_000);

  afterAll(() => office?.close());

  it('some had had it by then and some had not, at the approval and at its end', () => {
    for (const some of suspendedWhenKilled) {
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(count);
    }
    expect(suspendedWhenKilled).toHaveLength(2);
  });

  it('the next one goes on with it: each finding is suspended once and taken up again once', async () => {
    for (const id of ids) {
      expect(await eventsOf(office.db, id, 'suspended')).toMatchObject([{ order }]);
      expect(await eventsOf(office.db, id, 'resumed')).toHaveLength(1);
      await expectWhole(office.db, id);
    }
  });

  it('none is refused what it has had already', async () => {
    expect(await progressOf(office.db, order)).toEqual({ suspended: 0, refused: [] });
  });
});
