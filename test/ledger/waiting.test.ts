import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { listFindings } from '../../db/list/findings.ts';
import { readToday } from '../../db/list/today.ts';
import { countWaiting } from '../../db/list/waiting.ts';
import { enterOrganisation, type Organisation } from '../../db/organisation.ts';
import { waitingBeside } from '../../db/outbox/writing.ts';
import { readSeats } from '../../db/seats.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { handsOn } from '../../domain/finding/handsOn.ts';
import { answering, signing } from '../../domain/permissions/seats.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, person, seat } from '../support/office.ts';
import { readerOn } from './readers.ts';

const from = day('2000-01-01');
const until = day('2030-01-01');

/** An office in which posts are shared, delegated, substituted, vacant, and two of them held by one leader. */
const organisation: Organisation = {
  office: { name: '督查办', contact: '岳山', phone: '0000-1' },
  units: [
    { id: 'qing', name: '青石镇' },
    { id: 'shuang', name: '双桥镇' },
    { id: 'village', name: '岩脚村' },
    { id: 'farm', name: '县农业农村局' },
    { id: 'water', name: '县水利局' },
  ],
  people: [
    'qing-handler',
    'secretary-general',
    'mayor',
    'sang',
    'sangs-secretary',
    'shuang-principal',
    'farm-reviewer',
    'farm-deputy',
    'farm-liaison',
    'water-principal',
    'shao',
    'officer',
    'colleague',
    'office-head',
    'top-leader',
  ].map(person),
  seats: [
    seat('handler', 'qing', 'qing-handler'),
    seat('principal', 'qing', 'secretary-general'),
    seat('principal', 'qing', 'mayor'),
    seat('assigned-leader', 'qing', 'sang'),
    seat('handler', 'shuang', null),
    seat('principal', 'shuang', 'shuang-principal'),
    seat('handler', 'farm', 'farm-liaison'),
    seat('principal', 'farm', 'farm-liaison'),
    seat('deputy', 'farm', 'farm-deputy'),
    seat('lead-reviewer', 'farm', 'farm-reviewer'),
    seat('leader-in-charge', 'farm', 'sang'),
    seat('lead-reviewer', 'water', null),
    seat('principal', 'water', 'water-principal'),
    seat('leader-in-charge', 'water', 'shao'),
    seat('office', null, 'officer'),
    seat('office-head', null, 'office-head'),
    seat('top-leader', null, 'top-leader'),
  ],
  secretaries: [
    { role: 'assigned-leader', unit: 'qing', person: 'sangs-secretary', from },
    { role: 'leader-in-charge', unit: 'farm', person: 'sangs-secretary', from },
  ],
  substitutes: [
    { role: 'leader-in-charge', unit: 'farm', substitute: { role: 'top-leader', unit: null } },
    { role: 'principal', unit: 'farm', substitute: { role: 'deputy', unit: 'farm' } },
  ],
  delegations: [
    {
      role: 'principal',
      unit: 'qing',
      person: 'secretary-general',
      to: 'mayor',
      from,
      until,
      reason: '出差',
    },
    { role: 'office', unit: null, person: 'officer', to: 'colleague', from, until, reason: '休假' },
  ],
};

const drafts = {
  atPrincipal: draftFor({ unit: 'qing', leadUnit: 'farm', deadlineKind: 'at-once' }),
  atLeader: draftFor({ unit: 'qing', leadUnit: 'farm', deadlineKind: 'at-once' }),
  atSubstitute: draftFor({ unit: 'qing', leadUnit: 'farm', deadlineKind: 'at-once' }),
  atReviewer: draftFor({ unit: 'qing', leadUnit: 'water', deadlineKind: 'at-once' }),
  atOffice: draftFor({ unit: 'qing', leadUnit: 'water', deadlineKind: 'at-once' }),
  filed: draftFor({ unit: 'farm', leadUnit: 'water', deadlineKind: 'at-once' }),
  planned: draftFor({ unit: 'qing', leadUnit: 'farm' }),
  noHandler: draftFor({ unit: 'shuang', leadUnit: 'farm' }),
  nobody: draftFor({ unit: 'village', leadUnit: 'farm' }),
};
type Name = keyof typeof drafts;

const now = instant('2020-03-10T10:00:00+08:00');
const today = day('2020-03-10');
let db: Db;
const ids = new Map<string, string>();
let commands = 0;

beforeAll(async () => {
  ({ db } = await freshLedger());
  await enterOrganisation(db, organisation);
  const numbered = Object.entries(drafts).map(([number, content]) => ({ number, content }));
  const { id } = await enterBatch(db, { title: '第一批', source: '县督查组', drafts: numbered });
  await dispatchChunk(db, id, '', 100, { at: instant('2020-03-05T10:00:00+08:00'), by: 'office-head' });
  for (const row of await db.selectFrom('finding').select(['id', 'number']).execute()) {
    ids.set(row.number, row.id);
  }
  await filed('atPrincipal', 'qing-handler');
  await filed('atLeader', 'qing-handler', 'mayor');
  await filed('atSubstitute', 'qing-handler', 'secretary-general', 'sang', 'farm-reviewer', 'officer');
  await filed('atReviewer', 'qing-handler', 'mayor', 'sang');
  await filed('atOffice', 'qing-handler', 'mayor', 'sang', 'water-principal');
  await filed('filed', 'farm-liaison');
  await give('planned', 'qing-handler', { type: 'receive' });
  const plan = {
    causeAnalysis: '管护责任没有落到人',
    measures: [{ text: '聘请护路员', person: '护路员', by: day('2020-06-01') }],
    milestones: [],
  };
  await give('planned', 'qing-handler', { type: 'submitPlan', plan });
});

async function give(name: Name, by: string, content: MadeCommand): Promise<void> {
  commands += 1;
  const ref = { commandId: `c${commands}`, at: now, by };
  await keepSubmission(db, ids.get(name) ?? '', ref, content);
  const { refusal } = await transition(db, ids.get(name) ?? '', ref.at, ref);
  if (refusal) throw new Error(`${name}, ${by}: ${refusal.refused}`);
}

/** Received and applied for by its handler, then signed by these, one after the other. */
async function filed(name: Name, handler: string, ...signers: readonly string[]): Promise<void> {
  await give(name, handler, { type: 'receive' });
  await give(name, handler, { type: 'applyForClosure', summary: '已整改' });
  const verification = { how: 'papers', ticked: [0] } as const;
  for (const by of signers) await give(name, by, { type: 'sign', verification });
}

const readerOf = (person: string) => readerOn(db, person, today);

/** What Today shows somebody, each with how it comes to them. */
async function todayOf(person: string): Promise<Record<string, string>> {
  const { waiting, counts } = await readToday(db, await readerOf(person), now);
  const shown = waiting.map(({ number, why }) => [number, why.as] as const);
  expect(counts.waiting).toBe(shown.length);
  expect(new Set(shown.map(([number]) => number)).size).toBe(shown.length);
  return Object.fromEntries(shown);
}

describe('Today', () => {
  it('shows a finding once to whoever holds a post and has it by delegation too', async () => {
    expect(await todayOf('mayor')).toEqual({ atPrincipal: 'holder' });
    expect(await todayOf('secretary-general')).toEqual({ atPrincipal: 'holder' });
  });

  it('shows a form to no leader who has signed it, but to the substitute', async () => {
    expect(await todayOf('sang')).toEqual({ atLeader: 'holder' });
    expect(await todayOf('top-leader')).toEqual({ atSubstitute: 'substitute' });
  });

  it('asks a secretary to prepare what the leader has yet to sign, and that alone', async () => {
    expect(await todayOf('sangs-secretary')).toEqual({ atLeader: 'secretary' });
  });

  it('shows a form to the substitute of whoever filed it, and not while a delegate can sign it', async () => {
    expect(await todayOf('farm-deputy')).toEqual({ filed: 'substitute' });
    expect(await todayOf('farm-liaison')).toEqual({});
    const post = await db
      .selectFrom('post')
      .where('role', '=', 'principal')
      .where('unit_id', '=', 'farm')
      .select('id')
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto('delegation')
      .values({
        post_id: post.id,
        from_person: 'farm-liaison',
        to_person: 'farm-reviewer',
        from_day: from,
        to_day: until,
        reason: '出差',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(await todayOf('farm-deputy')).toEqual({});
    expect(await todayOf('farm-reviewer')).toEqual({ filed: 'delegate' });
    await db.updateTable('delegation').set({ to_day: from }).where('id', '=', id).execute();
    expect(await todayOf('farm-deputy')).toEqual({ filed: 'substitute' });
  });

  it('shows the principal what waits for a vacant post of the unit', async () => {
    expect(await todayOf('shuang-principal')).toEqual({ noHandler: 'vacancy' });
    expect(await todayOf('water-principal')).toEqual({ atReviewer: 'vacancy' });
  });

  it('shows the office what waits for the handler of a unit that has no principal either', async () => {
    const office = { atOffice: 'holder', planned: 'holder', nobody: 'vacancy' };
    expect(await todayOf('officer')).toEqual(office);
    expect(await todayOf('colleague')).toEqual({
      atOffice: 'delegate',
      planned: 'delegate',
      nobody: 'vacancy',
    });
  });

  it('shows nobody anything but what the ledger lists as waiting for them', async () => {
    for (const { id: person } of organisation.people) {
      const page = { order: 'rectifyBy', after: null, limit: 100 } as const;
      const listed = await listFindings(db, await readerOf(person), { waiting: true }, page, now);
      const numbers = listed.findings.map(({ number }) => number).sort();
      expect([person, numbers]).toEqual([person, Object.keys(await todayOf(person)).sort()]);
    }
  });

  it('shows everybody what the rules say is their move, and nothing else', async () => {
    const movers = await moversByRule();
    for (const { id: person } of organisation.people) {
      const shown = Object.entries(await todayOf(person)).filter(([, as]) => as !== 'secretary');
      const byRule = movers.filter(({ people }) => people.includes(person)).map(({ number }) => number);
      expect([person, shown.map(([number]) => number).sort()]).toEqual([person, byRule.sort()]);
    }
  });
});

describe('the morning mail', () => {
  it('counts as the rest what Today shows and the mail does not tell', async () => {
    for (const { id: person } of organisation.people) {
      const shown = Object.keys(await todayOf(person));
      const rest = (told: readonly string[]) =>
        db.transaction().execute((trx) => waitingBeside(trx, person, today, told));
      expect(await rest([])).toBe(shown.length);
      expect(await rest(shown.slice(0, 1))).toBe(Math.max(0, shown.length - 1));
      expect(await countWaiting(db, (await readerOf(person)).actor, today, shown)).toBe(0);
    }
  });
});

/** Of one finding at a time, by the domain: whoever answers for the post, or may sign and has not yet. */
async function moversByRule() {
  const rows = await db.selectFrom('finding').select(['number', 'state']).execute();
  return Promise.all(
    rows.map(async ({ number, state }) => {
      if (state === null || state.turn === null) throw new Error(`${number} waits for nobody`);
      const seats = await readSeats(db, state.assignment, today);
      const spent = handsOn(state, seats);
      const { role } = state.turn;
      const people =
        state.stage === 'closureReview'
          ? signing(seats, role, spent).filter((person) => !spent.includes(person))
          : answering(seats, role);
      return { number, people };
    }),
  );
}
