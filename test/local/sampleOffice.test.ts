import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '../../api/files/disk.ts';
import { isPassword } from '../../api/password.ts';
import { brokenAt } from '../../db/chain.ts';
import type { Db } from '../../db/connection.ts';
import { evidenceOf } from '../../db/evidence.ts';
import { history } from '../../db/findings.ts';
import { isEmpty } from '../../db/organisation.ts';
import { readRules } from '../../db/rules.ts';
import { type Day, day } from '../../domain/calendar/day.ts';
import { at, type Instant, instant } from '../../domain/calendar/instant.ts';
import { isOverdue } from '../../domain/figures/timeliness.ts';
import { nextDuty } from '../../domain/finding/duties.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { keptOffice } from '../../local/sampleOffice/accounts.ts';
import { enterSampleOffice } from '../../local/sampleOffice/enter.ts';
import { organisation } from '../../local/sampleOffice/organisation.ts';
import { freshLedger } from '../support/ledger.ts';
import { eventually } from './eventually.ts';
import { crash, otherProcess } from './otherProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileFor = (name: string) => join(folder, `${name}.json`);
const placesFor = async (name: string) => ({
  accounts: fileFor(name),
  files: await openFiles(join(folder, 'files')),
});

/** How a finding stands: its stage, whose move it is, whether it is overdue, and what its date has brought from T on. */
type Stands = readonly [stage: string, holder: string | null, overdue: boolean, ...rungs: string[]];

const overdue = ['due', 'urge', 'supervise'];
const drafted = { notice: 1, draftedAt: '2026-07-03T00:00:00.000Z', number: null, issuedAt: null };

/** The office at its nominal today, 2026-07-03. */
const asTold: Record<string, Stands> = {
  A1: ['draft', null, false],
  A2: ['rectifying', 'handler@qingshi', true, ...overdue],
  A3: ['closed', null, false],
  A4: ['closed', null, false],
  A5: ['closureReview', 'lead-reviewer@nongye', false],
  A6: ['rectifying', 'handler@nongye', false],
  A7: ['rectifying', 'handler@liuhe', true, ...overdue],
  A8: ['closed', null, false],
  B1: ['rectifying', 'handler@daping', true, ...overdue],
  B2: ['closureReview', 'office@', false, 'due', 'urge'],
  B3: ['closureReview', 'leader-in-charge@nongye', false],
  B4: ['publicNotice', 'office@', false],
  B5: ['rectifying', 'handler@songlin', false],
  B6: ['closed', null, false],
  B7: ['rectifying', null, false],
  B8: ['rectifying', 'handler@shuangqiao', false],
  B9: ['withdrawn', null, false],
  C1: ['rectifying', 'handler@nongye', true, ...overdue],
  C2: ['closureReview', 'principal@nongye', true, ...overdue],
  C3: ['closed', null, false, 'due', 'urge'],
  C4: ['planning', 'handler@songlin', false],
  C5: ['objected', 'office@', false],
  C6: ['dispatched', 'handler@liuhe', false],
  C7: ['draft', null, false],
};

async function standsIn(db: Db, now: Instant): Promise<Record<string, Stands>> {
  const findings = await db
    .selectFrom('finding')
    .select(['id', 'number', 'stage', 'turn_post', 'state'])
    .orderBy('number_order')
    .execute();
  const rungs = await db
    .selectFrom('rung')
    .where('outcome', '=', 'fired')
    .where('clock', '=', 'rectify')
    .where('rung', 'not like', 'remind-%')
    .select(['finding_id', 'rung'])
    .orderBy('at')
    .execute();
  return Object.fromEntries(
    findings.map(({ id, number, stage, turn_post, state }): [string, Stands] => [
      number,
      [
        stage,
        turn_post,
        state !== null && isOverdue(state, now),
        ...rungs.filter(({ finding_id }) => finding_id === id).map(({ rung }) => rung),
      ],
    ]),
  );
}

/** What the office has to show of each mechanism, by the finding that shows it. */
const shown: readonly (readonly [sentence: string, number: string, state: object])[] = [
  ['a notice drafted on the third late day, which nobody has issued', 'A2', { notices: [drafted] }],
  [
    'a closing that the superior endorses',
    'A3',
    { superior: { answer: { answer: 'endorsed', at: '2026-05-12T01:40:00.000Z' } } },
  ],
  [
    'a leader’s signature on paper, with its own date, that the office has checked',
    'A4',
    {
      form: {
        paper: null,
        signatures: expect.arrayContaining([
          expect.objectContaining({ step: 'assigned-leader', by: 'zhuoran', signedOn: '2026-04-03' }),
        ]),
      },
      superior: { answer: { answer: 'filed' } },
    },
  ],
  [
    'a long-term goal that nobody is late for',
    'A6',
    { longTerm: { goal: '2026-12-31', openedAt: null, met: 0 } },
  ],
  ['items of which five are still open', 'A7', { items: { found: 23, done: 18, checked: 11 } }],
  [
    'a date extended once with the superior’s consent, the original kept; reported, and not answered yet',
    'A8',
    {
      rectifyBy: '2026-06-30',
      assignment: { rectifyBy: '2026-05-29' },
      extensions: { moved: [{ round: 1, to: '2026-06-30' }], pending: null },
      superior: { answer: null },
    },
  ],
  [
    'a request for coordination that waits for its answer, and a quantity short of its target',
    'B1',
    {
      requests: [{ from: 'leader-in-charge', answeredAt: null }],
      quantityNow: 3.4,
      assignment: { quantity: { baseline: 2.1, target: 6, unit: '公里' } },
    },
  ],
  [
    'items done by one and checked by another, before the form was filed again',
    'B2',
    { items: { found: 5, done: 5, checked: 5 }, form: { openStep: 'office' } },
  ],
  [
    'a cooperating unit that has done its part',
    'B3',
    { parts: [{ unit: 'songlin', doneAt: '2026-05-27T08:00:00.000Z' }] },
  ],
  [
    'a closing that stands before the public for five working days',
    'B4',
    { publicNotice: { openedAt: '2026-06-30T02:30:00.000Z', workingDays: 5 }, closedAt: null },
  ],
  [
    'a second round after a look-back, with the first one kept and the original date beside the new one',
    'B5',
    {
      round: 2,
      rectifyBy: '2026-07-17',
      assignment: { rectifyBy: '2026-04-24' },
      rounds: [{ round: 1, cause: 'look-back', closedAt: '2026-04-24T01:40:00.000Z' }],
    },
  ],
  [
    'a suspension for the flood season, with a day on which it is to end',
    'B7',
    { suspensions: { current: { cause: 'flood-season', expectedEnd: '2026-08-31' } } },
  ],
  [
    'two cooperating units, one of them late',
    'C1',
    {
      parts: [
        { unit: 'shuangqiao', doneAt: '2026-06-18T08:00:00.000Z' },
        { unit: 'daping', by: '2026-06-26', doneAt: null },
      ],
    },
  ],
  ['a quantity that reached its target five days late', 'C3', { quantityNow: 0, stage: 'closed' }],
  [
    'an objection to responsibility that the office has to answer',
    'C5',
    { objections: { raised: 1, open: { by: 'anning', proposed: 'nongye', step: 'objection' } } },
  ],
  ['items entered by the office, before anybody has received them', 'C6', { items: { found: 34, done: 0 } }],
];

/** The same, but for what the clock alone adds from one day to the next. */
const standing = (stands: Record<string, Stands>) =>
  Object.fromEntries(Object.entries(stands).map(([number, [stage, holder]]) => [number, [stage, holder]]));

describe('the sample office', () => {
  let db: Db;
  const now = instant('2026-07-03T10:00:00+08:00');

  beforeAll(async () => {
    ({ db } = await freshLedger());
    await enterSampleOffice(db, now, await placesFor('told'));
  }, 120_000);

  it('stands as it is told: each finding at its stage, with its holder, overdue or not, its rungs fired', async () => {
    expect(await standsIn(db, now)).toEqual(asTold);
  });

  it.each(shown)('shows %s (%s)', async (_sentence, number, state) => {
    const found = await db
      .selectFrom('finding')
      .where('number', '=', number)
      .select('state')
      .executeTakeFirstOrThrow();
    expect(found.state).toMatchObject(state);
  });

  it('will close by itself what nobody objects to', async () => {
    const { next_due_at } = await db
      .selectFrom('finding')
      .where('number', '=', 'B4')
      .select('next_due_at')
      .executeTakeFirstOrThrow();
    // 24:00 of the fifth working day after 30 June.
    expect(next_due_at).toBe('2026-07-07T16:00:00.000Z');
  });

  it('fires its past rungs at their own 08:00, and drafts no notice twice', async () => {
    const { rows } = await sql<{ number: string; rung: string; at: Instant }>`
      select number, rung, rung.at from rung join finding on finding.id = finding_id
      where outcome = 'fired' and clock = 'rectify' and number in ('A2', 'C3') order by number, rung.at`.execute(
      db,
    );
    const days = rows.map(({ number, rung, at: fired }) => `${number} ${rung} ${fired}`);
    expect(days).toEqual([
      'A2 remind-30 2026-05-18T00:00:00.000Z',
      'A2 remind-15 2026-06-08T00:00:00.000Z',
      'A2 remind-7 2026-06-18T00:00:00.000Z',
      'A2 remind-3 2026-06-25T00:00:00.000Z',
      'A2 remind-1 2026-06-29T00:00:00.000Z',
      'A2 due 2026-06-30T00:00:00.000Z',
      'A2 urge 2026-07-01T00:00:00.000Z',
      'A2 supervise 2026-07-03T00:00:00.000Z',
      'C3 remind-15 2026-05-22T00:00:00.000Z',
      'C3 remind-7 2026-06-03T00:00:00.000Z',
      'C3 remind-3 2026-06-09T00:00:00.000Z',
      'C3 remind-1 2026-06-11T00:00:00.000Z',
      'C3 due 2026-06-12T00:00:00.000Z',
      'C3 urge 2026-06-15T00:00:00.000Z',
    ]);
  });

  it('keeps a record like any: the chain holds, the events fold to the state, every act has its submission and receipt', async () => {
    const findings = await db
      .selectFrom('finding')
      .select(['id', 'state'])
      .where('stage', '!=', 'draft')
      .execute();
    for (const { id, state } of findings) {
      const events = await history(db, id);
      expect(brokenAt(id, events)).toBeNull();
      expect(fold(events.map(({ event }) => event))).toEqual(state);
    }
    const { rows } = await sql<{ acts: number; submissions: number; receipts: number; after: number }>`
      select count(distinct (finding_id, at)) filter (where by is not null and type <> 'dispatched') as acts,
        (select count(*) from submission) as submissions, (select count(*) from receipt) as receipts,
        count(*) filter (where at > ${now}) as after from event`.execute(db);
    expect(rows[0]).toEqual({ acts: 188, submissions: 188, receipts: 188, after: 0 });
  });

  it('has a next duty for every open finding', async () => {
    const open = await db
      .selectFrom('finding')
      .select(['number', 'state', 'next_due_at'])
      .where('stage', 'not in', ['draft', 'closed', 'withdrawn'])
      .execute();
    expect(open).toHaveLength(16);
    // Thirty working days before the long-term goal; the morning after the suspension was to end.
    const later: Record<string, string> = { A6: '2026-11-19T00:00:00.000Z', B7: '2026-09-01T00:00:00.000Z' };
    for (const { number, next_due_at } of open)
      expect([number, next_due_at]).toEqual([number, later[number] ?? expect.stringMatching(/^2026-07-/)]);
  });

  it('tells nobody of the past again: the next mails have what is fresh, the morning mail of the day before has gone', async () => {
    const untold = await db
      .selectFrom('notice')
      .select(['at', 'channel', 'person_id'])
      .where('dropped', '=', false)
      .execute();
    const earliest = untold.map((notice) => notice.at).sort()[0];
    expect(earliest).toBe('2026-07-02T02:00:00.000Z');
    const prompt = untold.filter(({ channel }) => channel === 'prompt').map(({ person_id }) => person_id);
    expect(prompt.sort()).toEqual(['heting', 'linmao', 'liudu', 'qichuan', 'shanzhu', 'zongbai']);
    expect(await db.selectFrom('morning').select('day').execute()).toEqual([{ day: '2026-07-02' }]);
  });

  it('leaves as drafts what cannot be dispatched yet', async () => {
    const drafts = await db
      .selectFrom('finding')
      .select(['number', 'unit_id', 'rectify_by'])
      .where('stage', '=', 'draft')
      .orderBy('number')
      .execute();
    expect(drafts).toEqual([
      { number: 'A1', unit_id: null, rectify_by: '2026-06-30' },
      { number: 'C7', unit_id: null, rectify_by: null },
    ]);
    const campaign = await db.selectFrom('campaign').select(['name', 'clear_by']).execute();
    expect(campaign).toEqual([{ name: '6月底清零', clear_by: '2026-06-30' }]);
  });

  it('gives everybody an account, whose password only the data folder tells', async () => {
    const { accounts } = keptOffice(fileFor('told')) ?? { accounts: [] };
    expect(accounts.map(({ name }) => name).sort()).toEqual(organisation.people.map(({ id }) => id).sort());
    expect(statSync(fileFor('told')).mode & 0o777).toBe(0o600);
    const kept = await db.selectFrom('account').select(['name', 'password_hash']).execute();
    expect(kept).toHaveLength(accounts.length);
    expect(new Set(kept.map(({ password_hash }) => password_hash)).size).toBe(accounts.length);
    const password = accounts[0]?.password ?? '';
    expect(password).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
    for (const name of ['yueshan', 'youkai'])
      expect(await isPassword(kept.find((one) => one.name === name)?.password_hash ?? '', password)).toBe(
        true,
      );
  });

  it('has evidence as it was uploaded, attached by its command and kept as a file', async () => {
    const ids = await db.selectFrom('finding').select(['id', 'number']).execute();
    const { files } = await placesFor('told');
    const numbers = new Set<string>();
    for (const { id, number } of ids) {
      for (const piece of await evidenceOf(db, id)) {
        numbers.add(number);
        const content = await buffer(await files.read(piece.id));
        expect(createHash('sha256').update(content).digest('hex')).toBe(piece.sha256);
        expect(content.length).toBe(piece.bytes);
      }
    }
    expect([...numbers].sort()).toEqual(['A3', 'A4', 'A5', 'A7', 'A8', 'B2', 'B6', 'C3']);
  });

  it('is left alone by a second start', async () => {
    const count = () =>
      sql`select (select count(*) from finding) as findings, (select max(at) from event) as last,
        (select count(*) from event) as events, (select count(*) from account) as accounts`.execute(db);
    const before = await count();
    const file = readFileSync(fileFor('told'), 'utf8');
    await enterSampleOffice(db, instant('2026-08-21T10:00:00+08:00'), await placesFor('told'));
    expect((await count()).rows).toEqual(before.rows);
    expect(readFileSync(fileFor('told'), 'utf8')).toBe(file);
  });
});

describe('the sample office of another day', { timeout: 120_000 }, () => {
  const enteredOn = async (today: Day) => {
    const { db } = await freshLedger();
    const now = at(today, '10:00');
    await enterSampleOffice(db, now, await placesFor(today));
    return { db, now, kept: keptOffice(fileFor(today)) };
  };

  it('is the same one, moved by whole weeks', async () => {
    const { db, now, kept } = await enteredOn(day('2020-07-03'));
    expect(kept).toMatchObject({ moved: true, today: '2020-07-03' });
    expect(await standsIn(db, now)).toEqual(asTold);
  });

  it('has lived on since Friday where it is entered on a Monday', async () => {
    const { db, now, kept } = await enteredOn(day('2026-11-23'));
    expect(kept).toMatchObject({ moved: true, today: '2026-11-20' });
    expect(await standsIn(db, now)).toEqual(asTold);
    const { rows } = await sql<{ number: string; clock: string; step: string; rung: string }>`
      select number, clock, step, rung from rung join finding on finding.id = finding_id
      where rung.at > '2026-11-20T12:00+08' order by number`.execute(db);
    expect(rows).toEqual([
      { number: 'B1', clock: 'review', step: 'coordination-leader-in-charge', rung: 'urge' },
      { number: 'B2', clock: 'review', step: 'office', rung: 'urge' },
      { number: 'C5', clock: 'review', step: 'objection', rung: 'due' },
      { number: 'C6', clock: 'receive', step: '', rung: 'due' },
    ]);
    const batch = await db
      .selectFrom('batch')
      .select(['title', 'received_on'])
      .orderBy('received_on')
      .execute();
    expect(batch.at(-1)).toEqual({ title: '省办9月份工作进度通报', received_on: '2026-09-30' });
    expect(await db.selectFrom('campaign').select('name').execute()).toEqual([{ name: '11月17日清零' }]);
  });

  it('keeps its own dates where the calendar it would need is not published, and says what waits for it', async () => {
    const { db, now, kept } = await enteredOn(day('2027-02-01'));
    expect(kept).toMatchObject({ moved: false, today: '2026-07-03' });
    const stands = await standsIn(db, now);
    // The long-term goal's day is over by then: its review is its verifier's.
    const atReview: Stands = ['rectifying', 'lead-reviewer@zhujian', false];
    // Nobody objected while B4 stood before the public.
    const closed: Stands = ['closed', null, false];
    expect(standing(stands)).toEqual(standing({ ...asTold, A6: atReview, B4: closed }));
    // Nobody issued its supervision notice, for which an interview waits.
    expect(stands.A2?.slice(3)).toEqual([...overdue, 'circular', 'account']);
    const open = await db
      .selectFrom('finding')
      .select(['number', 'state', 'next_due_at', 'waiting_for_year'])
      .where('stage', 'not in', ['draft', 'closed', 'withdrawn'])
      .execute();
    const rules = await readRules(db, day('2027-02-01'));
    for (const { number, state, next_due_at } of open) {
      if (state === null) throw new Error(`${number} has no state`);
      expect([number, next_due_at, nextDuty(state, rules)]).toEqual([
        number,
        null,
        expect.objectContaining({
          none: expect.stringMatching(/^(waiting-for-calendar|ladder-done|silent)$/),
        }),
      ]);
    }
  });
});

describe('a first start that is cut short', { timeout: 120_000 }, () => {
  it('leaves nothing, and the next one enters the office once', async () => {
    const { db, url } = await freshLedger();
    const file = fileFor('killed');
    const entering = await otherProcess(`
      import { openFiles } from './api/files/disk.ts';
      import { connect } from './db/connection.ts';
      import { enterSampleOffice } from './local/sampleOffice/enter.ts';
      console.log('entering');
      const places = { accounts: '${file}', files: await openFiles('${join(folder, 'files')}') };
      await enterSampleOffice(connect('${url}', 2), '2026-07-03T02:00:00.000Z', places);
    `);
    await eventually('it is half-way', async () => {
      const { rows } = await sql<{ busy: boolean }>`select exists (select from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start < clock_timestamp() - interval '0.2 s'
      ) as busy`.execute(db);
      return rows[0]?.busy === true;
    });
    await crash(entering);
    expect(await isEmpty(db)).toBe(true);
    const lost = keptOffice(file);

    await enterSampleOffice(db, instant('2026-07-03T10:00:00+08:00'), await placesFor('killed'));
    expect(await standsIn(db, instant('2026-07-03T10:00:00+08:00'))).toEqual(asTold);
    const { rows } = await sql<{ batches: number; people: number; offices: number }>`select
      (select count(*) from batch) as batches, (select count(*) from person) as people,
      (select count(*) from office) as offices`.execute(db);
    expect(rows).toEqual([{ batches: 3, people: organisation.people.length, offices: 1 }]);
    expect(keptOffice(file)?.accounts[0]?.password).not.toBe(lost?.accounts[0]?.password);
  });
});
