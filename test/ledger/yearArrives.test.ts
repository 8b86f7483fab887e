import { expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { yearArrived } from '../../db/findings.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { dayOf, instant } from '../../domain/calendar/instant.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

it('the watch finds what waited for a calendar year once that is published, and until it is planned anew', async () => {
  const { db } = await freshLedger();
  const batch = await setUpSmallOffice(db, [draftFor({ rectifyBy: day('2027-06-30') }), draftFor()]);
  const [waiting = ''] = batch.findings;
  const at = instant('2026-05-29T10:00:00+08:00');
  await dispatchChunk(db, batch.id, '', 10, { at, by: 'office-head' });
  expect(await yearArrived(db, dayOf(at), 10)).toEqual([]);

  await db.insertInto('calendar_year').values({ year: 2027, version: 1, exceptions: {} }).execute();
  expect(await yearArrived(db, dayOf(at), 10)).toEqual([waiting]);
  await transition(db, waiting, at);
  expect(await yearArrived(db, dayOf(at), 10)).toEqual([]);
});
