import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { countPlannedOtherwise, history, plannedOtherwise } from '../../db/findings.ts';
import { previewRules } from '../../db/preview.ts';
import { readState } from '../../db/rehearsal.ts';
import { readCalendar, readPolicy, readRules } from '../../db/rules.ts';
import { type Change, keepPolicy, keepYear, readYears } from '../../db/ruleVersions.ts';
import { transition } from '../../db/transition.ts';
import type { Exceptions } from '../../domain/calendar/calendar.ts';
import { day } from '../../domain/calendar/day.ts';
import { dayOf, instant } from '../../domain/calendar/instant.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

let db: Db;
let ids: readonly string[];
/** A Thursday: receipt is due on Monday the 9th. */
const dispatched = instant('2020-03-05T10:00:00+08:00');
const noticed = instant('2020-03-06T10:00:00+08:00');
const without9th: Exceptions = { ...publishedCalendar[2020]?.exceptions, '2020-03-09': 'off' };
const change = (seen: number, more: Partial<Change> = {}): Change => ({
  at: noticed,
  by: 'officer',
  from: day('2020-03-06'),
  reason: '县里放假',
  seen,
  ...more,
});
const eventsOf = async (id: string) => (await history(db, id)).map(({ event }) => event);
const receiveDue = async (id: string) =>
  (await eventsOf(id)).flatMap((event) =>
    event.type === 'rungFired' && event.clock === 'receive' ? [`${event.rung} ${dayOf(event.at)}`] : [],
  );

beforeAll(async () => {
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(
    db,
    Array.from({ length: 4 }, () => draftFor()),
  );
  ids = batch.findings;
  await dispatchChunk(db, batch.id, '', 100, { at: dispatched, by: 'office-head' });
});

describe('a year that is edited', () => {
  it('is seen beforehand with all that would move, and nothing is written', async () => {
    const before = await eventsOf(ids[0] ?? '');
    const proposed = { year: 2020, exceptions: without9th, from: day('2020-03-06') };
    const first = await previewRules(db, proposed, noticed, null, 3);
    expect(first).toMatchObject({ looked: 3, next: [...ids].sort()[2] });
    expect(first.findings[0]?.moved).toEqual([
      { clock: 'receive', step: null, from: '2020-03-09', to: '2020-03-10' },
    ]);
    const second = await previewRules(db, proposed, noticed, first.next, 3);
    expect(second).toMatchObject({ looked: 1, next: null });
    expect([...first.findings, ...second.findings].map(({ number }) => number).sort()).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
    ]);
    expect(await eventsOf(ids[0] ?? '')).toEqual(before);
    expect(await countPlannedOtherwise(db, dayOf(noticed))).toBe(0);
  });

  it('is kept as a version beside the one before, once however often it is sent', async () => {
    expect(await keepYear(db, 2020, without9th, change(1))).toEqual({ version: 2 });
    expect(await keepYear(db, 2020, without9th, change(1))).toEqual({ version: 2 });
    const other = keepYear(db, 2020, {}, change(1, { by: 'office-head' }));
    expect(await other).toEqual({ refused: 'rules-changed' });
    const past = keepYear(db, 2020, {}, change(2, { from: day('2020-03-05') }));
    expect(await past).toEqual({ refused: 'day-past' });
    expect((await readCalendar(db, day('2020-03-05')))[2020]?.version).toBe(1);
    expect((await readCalendar(db, day('2020-03-06')))[2020]?.version).toBe(2);
  });

  it('concerns every open finding until that has been looked at, and each is planned anew once', async () => {
    expect(await countPlannedOtherwise(db, dayOf(noticed))).toBe(4);
    const [first = ''] = ids;
    const at = instant('2020-03-06T10:05:00+08:00');
    const { standing } = await transition(db, first, at);
    expect(await plannedOtherwise(db, dayOf(noticed), null, 10)).not.toContain(first);
    const events = await eventsOf(first);
    expect(events.at(-1)).toMatchObject({ type: 'replanned', at: noticed, by: null });
    expect(standing.nextDue?.startsWith('2020-03-10T00:')).toBe(true);
    await transition(db, first, at);
    expect(await eventsOf(first)).toEqual(events);
    expect(fold(events)).toEqual(await readState(db, first));
  });

  it('finds its way to a finding that was not looked at before its date, without a rung twice or at a wrong time', async () => {
    const [, second = ''] = ids;
    await transition(db, second, instant('2020-03-11T08:00:00+08:00'));
    expect(await receiveDue(second)).toEqual(['urge 2020-03-11']);
    await transition(db, second, instant('2020-03-12T12:00:00+08:00'));
    expect(await receiveDue(second)).toEqual(['urge 2020-03-11']);
  });

  it('cannot be changed or taken away afterwards', async () => {
    const edit = db.updateTable('calendar_year').set({ version: 9 }).execute();
    await expect(edit).rejects.toThrow(/append-only|permission denied/);
  });

  it('is listed with who put it in force and why', async () => {
    const years = await readYears(db, dayOf(noticed));
    expect(years.filter(({ year }) => year === 2020)).toMatchObject([
      { version: 2, from: '2020-03-06', by: 'officer', reason: '县里放假' },
    ]);
  });
});

describe('a policy from a day to come', () => {
  const from = day('2020-04-01');
  const slower = { ...defaultPolicy, receiveDays: 30 };

  it('leaves everything as it is until then', async () => {
    expect(await keepPolicy(db, slower, change(1, { from }))).toEqual({ version: 2 });
    const [, , third = ''] = ids;
    await transition(db, third, instant('2020-03-31T12:00:00+08:00'));
    expect(await countPlannedOtherwise(db, day('2020-03-31'))).toBe(1);
    expect((await readPolicy(db, day('2020-03-31'))).version).toBe(1);
    expect((await readRules(db, from)).policy.receiveDays).toBe(30);
  });

  it('counts from the first instant of that day', async () => {
    expect(await countPlannedOtherwise(db, from)).toBe(4);
    const [, , third = ''] = ids;
    await transition(db, third, instant('2020-04-01T09:00:00+08:00'));
    const events = await eventsOf(third);
    expect(events.filter(({ type }) => type === 'replanned').map(({ at }) => at)).toEqual([
      noticed,
      instant('2020-04-01T00:00:00+08:00'),
    ]);
  });

  it('and a year edited before it are caught up with in their order by a finding that slept through both', async () => {
    const [, , third = '', fourth = ''] = ids;
    await transition(db, fourth, instant('2020-04-01T09:00:00+08:00'));
    const moves = async (id: string) => (await eventsOf(id)).filter(({ type }) => type === 'replanned');
    const moved = (events: Awaited<ReturnType<typeof moves>>) =>
      events.map((event) => event.type === 'replanned' && event.moved.map(({ to }) => to));
    expect(moved(await moves(fourth))).toEqual(moved(await moves(third)));
    expect(await countPlannedOtherwise(db, from)).toBe(2);
  });
});
