import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPlannedOtherwise } from '../../db/findings.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { keepYear } from '../../db/ruleVersions.ts';
import { day } from '../../domain/calendar/day.ts';
import { dayOf, instant } from '../../domain/calendar/instant.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import { startReplanning } from '../../engine/startReplanning.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import { dispatched, eventsOf, expectWhole, timerIsRight } from './findings.ts';
import { type Office, openOffice } from './office.ts';

const count = 60;
const monday = day('2020-03-09');
/** Receipt was due on the Monday that is taken off. */
const dispatchedAt = instant('2020-03-05T10:00:00+08:00');
const today = dayOf(instant('2020-03-06T10:00:00+08:00'));

describe('the worker is killed while a change of the calendar is brought to the findings', () => {
  let office: Office;
  let ids: readonly string[];
  let leftWhenKilled: number;

  const left = () => countPlannedOtherwise(office.db, today);
  const allTimersAreRight = async () =>
    (await Promise.all(ids.map((id) => timerIsRight(office, id)))).every(Boolean);

  beforeAll(async () => {
    office = await openOffice(instant('2020-03-06T10:00:00+08:00'));
    const { db, engine, worker } = office;
    await enterOrganisation(db, smallOffice);
    ids = await dispatched(db, count, dispatchedAt);
    await worker.start();
    await eventually('every finding has its workflow', allTimersAreRight, 60_000);
    const exceptions = { ...publishedCalendar[2020]?.exceptions, [monday]: 'off' as const };
    const reason = '县里放假';
    await keepYear(db, 2020, exceptions, { at: office.now(), by: 'officer', from: today, reason, seen: 1 });
    await startReplanning(engine);
    await eventually('some are planned anew', async () => (await left()) < count - 10, 60_000);
    await worker.kill();
    leftWhenKilled = await left();
    await worker.start();
    await eventually('all are planned anew', async () => (await left()) === 0, 60_000);
    await eventually('every timer is right', allTimersAreRight, 60_000);
  }, 180_000);

  afterAll(() => office?.close());

  it('the next one goes on with it', () => {
    expect(leftWhenKilled).toBeGreaterThan(0);
  });

  it('every finding is planned anew once, and its timer with it', async () => {
    for (const id of ids) {
      expect(await eventsOf(office.db, id, 'replanned')).toMatchObject([
        { moved: [{ kind: 'receive', from: '2020-03-09', to: '2020-03-10' }] },
      ]);
      await expectWhole(office.db, id);
    }
  });

  it('no rung goes out twice, or by the old date', async () => {
    office.passMinuteAfter(instant('2020-03-10T08:30:00+08:00'));
    const fired = async () =>
      (await Promise.all(ids.map((id) => eventsOf(office.db, id, 'rungFired')))).flat();
    await eventually(
      'the rung of the new date has fired',
      async () => (await fired()).length >= count,
      60_000,
    );
    const all = await fired();
    expect(all).toHaveLength(count);
    expect(new Set(all.map(({ clock, rung, day: on }) => `${clock} ${rung} ${on}`))).toEqual(
      new Set(['receive due 2020-03-10']),
    );
  }, 90_000);
});
