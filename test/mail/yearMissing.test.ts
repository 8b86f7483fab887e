import { expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { keepYear } from '../../db/ruleVersions.ts';
import { day } from '../../domain/calendar/day.ts';
import { at } from '../../domain/calendar/instant.ts';
import { askForYear } from '../../mail/yearMissing.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, seat, smallOffice } from '../support/office.ts';

it('the administrator is asked for the next year from November, weekly, daily once a date needs it, and no more once it is there', async () => {
  const { db } = await freshLedger();
  const people = [
    ...smallOffice.people,
    { id: 'admin', name: '管理员', email: 'admin@office.invalid', phone: null },
  ];
  const seats = [...smallOffice.seats, seat('administrator', null, 'admin')];
  await enterOrganisation(db, { ...smallOffice, people, seats });
  const asked = async (...days: string[]) => {
    for (const on of days) await askForYear(db, day(on), at(day(on), '08:30'), null);
    const mails = await db.selectFrom('mail').select(['slot', 'person_id', 'text']).orderBy('slot').execute();
    return mails.map(({ slot }) => slot.slice(0, 10));
  };
  // 2026-11-02 is a Monday.
  expect(await asked('2026-10-30')).toEqual([]);
  expect(await asked('2026-11-02', '2026-11-02', '2026-11-03', '2026-11-06', '2026-11-09')).toEqual([
    '2026-11-02',
    '2026-11-09',
  ]);
  const { id } = await enterBatch(db, {
    title: '第一批',
    source: '县督查组',
    drafts: [{ number: 'A1', content: draftFor({ rectifyBy: day('2027-01-29') }) }],
  });
  await dispatchChunk(db, id, '', 10, { at: at(day('2026-11-10'), '09:00'), by: 'office-head' });
  expect((await asked('2026-11-11', '2026-11-12')).slice(2)).toEqual(['2026-11-11', '2026-11-12']);
  const [last] = await db.selectFrom('mail').select('text').orderBy('slot', 'desc').limit(1).execute();
  expect(last?.text).toContain('已有1件问题的时限要用到2027年的工作日');
  const change = {
    at: at(day('2026-11-12'), '10:00'),
    by: 'admin',
    from: day('2026-11-12'),
    reason: '已公布',
  };
  await keepYear(db, 2027, { '2027-01-01': 'off' }, { ...change, seen: 0 });
  expect(await asked('2026-11-13', '2026-11-16')).toHaveLength(4);
});
