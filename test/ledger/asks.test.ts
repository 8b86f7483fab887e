import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { listFindings } from '../../db/list/findings.ts';
import { readToday } from '../../db/list/today.ts';
import * as asks from '../../db/migrations/0015_asks.ts';
import * as asksInOrder from '../../db/migrations/0018_asks_in_order.ts';
import { enterOrganisation, type Organisation } from '../../db/organisation.ts';
import { waitingBeside } from '../../db/outbox/writing.ts';
import type { DB } from '../../db/schema.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant, instant } from '../../domain/calendar/instant.ts';
import { type AskKind, askKinds } from '../../domain/finding/asks/words.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { sample } from '../domain/acts.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import { readerOn } from './readers.ts';

const from = day('2000-01-01');
const until = day('2030-01-01');

/** The small office with a second principal, a deputy of the top leader, stand-ins, a unit that cooperates and one without people. */
const organisation: Organisation = {
  ...smallOffice,
  units: [...smallOffice.units, { id: 'partner', name: '县财政局' }, { id: 'vacant', name: '双桥镇' }],
  people: [
    ...smallOffice.people,
    ...['mayor', 'deputy-head', 'second-head', 'secretary', 'colleague', 'partner-handler'].map(person),
  ],
  seats: [
    ...smallOffice.seats,
    seat('principal', 'township', 'mayor'),
    seat('deputy-head', null, 'deputy-head'),
    seat('handler', 'partner', 'partner-handler'),
  ],
  secretaries: [{ role: 'leader-in-charge', unit: 'bureau', person: 'secretary', from }],
  substitutes: [
    { role: 'office-head', unit: null, substitute: { role: 'deputy-head', unit: null } },
    { role: 'leader-in-charge', unit: 'bureau', substitute: { role: 'top-leader', unit: null } },
  ],
  delegations: [
    { role: 'office', unit: null, person: 'officer', to: 'colleague', from, until, reason: '休假' },
  ],
};

/** What makes something asked, of whom and how it comes to them, and what answers it. */
interface Story {
  readonly steps: readonly Step[];
  readonly asks: Readonly<Record<string, string>>;
  readonly answer: Step;
  /** Of whom it is asked next. */
  readonly next?: Readonly<Record<string, string>>;
}

/** A command by somebody; or an instant up to which the clock runs. */
type Step = readonly [by: string, command: MadeCommand] | Instant;

const progress: MadeCommand = { type: 'reportProgress', text: '护路员已到位' };
const request: MadeCommand = { ...sample.requestExtension, rectifyBy: day('2020-07-31') };
const notice: readonly Step[] = [['officer', sample.draftSupervisionNotice]];
const issued: Step = ['office-head', sample.issueSupervisionNotice];
const suspended: MadeCommand = { ...sample.suspend, expectedEnd: day('2020-03-31') };
const decide = (rung: 'interview' | 'account', decision: 'forward' | 'do'): MadeCommand => ({
  ...sample.decideProposal,
  rung,
  decision,
});

const leader = { 'leader-in-charge': 'holder', secretary: 'secretary' };
const stories: Record<AskKind, Story> = {
  extensionOpinion: {
    steps: [['handler', request]],
    asks: { 'office-head': 'holder' },
    answer: ['office-head', sample.giveOpinion],
  },
  extensionDecision: {
    steps: [
      ['handler', request],
      ['office-head', sample.giveOpinion],
    ],
    asks: leader,
    answer: ['leader-in-charge', { ...sample.decideExtension, decision: 'refuse' }],
  },
  factObjection: {
    steps: [['principal', sample.objectFact]],
    asks: { officer: 'holder', colleague: 'delegate' },
    answer: ['officer', { ...sample.resolveObjection, about: 'fact', document: '县督复〔2020〕3号' }],
  },
  suspensionOverrun: {
    steps: [['leader-in-charge', suspended], instant('2020-04-02T09:00:00+08:00')],
    asks: leader,
    answer: ['leader-in-charge', sample.resume],
  },
  noticeDraft: { steps: notice, asks: { 'office-head': 'holder' }, answer: issued },
  slip: {
    steps: [...notice, issued],
    asks: { principal: 'holder', mayor: 'holder' },
    answer: ['mayor', sample.answerSupervisionNotice],
  },
  interview: {
    steps: [...notice, issued, instant('2020-07-20T09:00:00+08:00')],
    asks: { 'top-leader': 'holder', 'deputy-head': 'holder' },
    answer: ['deputy-head', decide('interview', 'do')],
  },
  account: {
    steps: [instant('2020-08-05T09:00:00+08:00')],
    asks: { 'office-head': 'holder' },
    answer: ['office-head', decide('account', 'forward')],
    next: { 'top-leader': 'holder' },
  },
  coordination: {
    steps: [['handler', sample.requestCoordination]],
    asks: leader,
    answer: ['leader-in-charge', sample.answerCoordination],
  },
  instruction: {
    steps: [['leader-in-charge', sample.instruct]],
    asks: { principal: 'holder', mayor: 'holder' },
    answer: ['handler', progress],
  },
  part: {
    steps: [['partner-handler', sample.receivePart]],
    asks: { 'partner-handler': 'holder' },
    answer: ['partner-handler', sample.reportPart],
  },
};

let db: Db;
let owner: Db;
const ids = new Map<string, string>();
/** The instant that each finding has got to. */
const clocks = new Map<string, Instant>();
const begun = instant('2020-03-10T10:00:00+08:00');
let commands = 0;

beforeAll(async () => {
  const ledger = await freshLedger();
  db = ledger.db;
  const { pathname } = new URL(ledger.url);
  owner = connect(Object.assign(new URL(inject('superuserUrl')), { pathname }).href, 1);
  await enterOrganisation(db, organisation);
  const drafts = [...askKinds, 'both', 'vacant'].map((number) => ({
    number,
    content: draftFor({
      deadlineKind: 'at-once',
      ...(number === 'part' ? { parts: [{ unit: 'partner', what: '提供管护经费' }] } : {}),
      ...(number === 'vacant' ? { unit: 'vacant' } : {}),
    }),
  }));
  const { id } = await enterBatch(db, { title: '第一批', source: '县督查组', drafts });
  await dispatchChunk(db, id, '', 100, { at: instant('2020-03-05T10:00:00+08:00'), by: 'office-head' });
  for (const row of await db.selectFrom('finding').select(['id', 'number']).execute()) {
    ids.set(row.number, row.id);
    if (row.number !== 'vacant') await take(row.number, ['handler', sample.receive]);
  }
});

afterAll(() => owner.destroy());

async function take(number: string, step: Step): Promise<void> {
  const id = ids.get(number) ?? '';
  if (typeof step === 'string') {
    clocks.set(number, step);
    await transition(db, id, step);
    return;
  }
  const [by, content] = step;
  commands += 1;
  const ref = { commandId: `c${commands}`, at: clocks.get(number) ?? begun, by };
  await keepSubmission(db, id, ref, content);
  const { refusal } = await transition(db, id, ref.at, ref);
  if (refusal) throw new Error(`${number}, ${by}, ${content.type}: ${refusal.refused}`);
}

/** Why a finding waits for somebody, each reason with how it comes to them; empty where it does not. */
async function whysOf(person: string, number: string): Promise<string[]> {
  const now = clocks.get(number) ?? begun;
  const reader = await readerOn(db, person, dayOf(now));
  const { waiting, counts } = await readToday(db, reader, now);
  const page = { order: 'rectifyBy', after: null, limit: 100 } as const;
  const { findings } = await listFindings(db, reader, { waiting: true }, page, now);
  expect(findings.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id).sort());
  expect(new Set(waiting.map((line) => line.number)).size).toBe(waiting.length);
  expect(counts.waiting).toBe(waiting.length);
  const told = await db.transaction().execute((trx) => waitingBeside(trx, person, dayOf(now), []));
  expect(told).toBe(waiting.length);
  const rest = await db.transaction().execute((trx) => waitingBeside(trx, person, dayOf(now), [number]));
  const whys = waiting.filter((line) => line.number === number).flatMap(({ why, also }) => [why, ...also]);
  expect(rest).toBe(waiting.length - (whys.length > 0 ? 1 : 0));
  return whys.map(({ ask, as }) => `${ask ?? 'turn'} ${as}`);
}

const everybody = organisation.people.map(({ id }) => id);

/** Of whom a kind is asked, and how it comes to them. */
async function askedOf(kind: AskKind, number: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const person of everybody) {
    for (const why of await whysOf(person, number)) {
      const [ask, as = ''] = why.split(' ');
      if (ask === kind) found[person] = as;
    }
  }
  return found;
}

function rowsOf(from: Kysely<DB>) {
  return from.selectFrom('ask').selectAll().orderBy('finding_id').orderBy('kind').orderBy('post').execute();
}

/** What the table's migrations would enter of the findings as they stand; nothing is kept of it. */
async function enteredByMigrations() {
  let entered: Awaited<ReturnType<typeof rowsOf>> = [];
  const undone = new Error('undone');
  const trial = owner.transaction().execute(async (trx) => {
    await sql`drop table ask; drop function place_ask, place_asks cascade`.execute(trx);
    await asks.up(trx as unknown as Kysely<unknown>);
    await asksInOrder.up(trx as unknown as Kysely<unknown>);
    entered = await rowsOf(trx);
    throw undone;
  });
  await expect(trial).rejects.toBe(undone);
  return entered;
}

describe('Today', () => {
  it.each(askKinds)('shows what is asked to those who answer it, until one has: %s', async (kind) => {
    const { steps, asks, answer, next = {} } = stories[kind];
    expect(await askedOf(kind, kind)).toEqual(kind === 'part' ? asks : {});
    for (const step of steps) await take(kind, step);
    expect(await askedOf(kind, kind)).toEqual(asks);
    expect(await enteredByMigrations()).toEqual(await rowsOf(db));
    await take(kind, answer);
    expect(await askedOf(kind, kind)).toEqual(next);
  });

  it('shows a finding once to whoever has its turn and is asked something of it', async () => {
    await take('both', ['leader-in-charge', { ...sample.instruct, to: ['handler'] }]);
    expect(await whysOf('handler', 'both')).toEqual(['turn holder', 'instruction holder']);
    await take('both', ['handler', progress]);
    expect(await whysOf('handler', 'both')).toEqual(['turn holder']);
  });

  it('shows what is asked of a vacant post to its substitute, but not what its holder answers in person', async () => {
    const holders = (person: string, to: string | null) =>
      db
        .updateTable('post_holder')
        .set({ to_day: to === null ? null : day(to) })
        .where('person_id', '=', person)
        .execute();
    await take('both', ['handler', request]);
    await holders('office-head', '2020-03-01');
    expect(await askedOf('extensionOpinion', 'both')).toEqual({ 'deputy-head': 'substitute' });
    await holders('office-head', null);
    await take('both', ['office-head', sample.giveOpinion]);
    await holders('leader-in-charge', '2020-03-01');
    expect(await askedOf('extensionDecision', 'both')).toEqual({});
    await holders('leader-in-charge', null);
    expect(await askedOf('extensionDecision', 'both')).toEqual(leader);
  });

  it('shows the office what is asked of a unit that has nobody', async () => {
    await take('vacant', ['officer', sample.draftSupervisionNotice]);
    await take('vacant', issued);
    expect(await askedOf('slip', 'vacant')).toEqual({ officer: 'vacancy', colleague: 'vacancy' });
    expect(await whysOf('officer', 'vacant')).toEqual(['turn vacancy', 'slip vacancy']);
  });

  it('asks nothing of a finding that is over', async () => {
    await take('both', ['office-head', sample.withdraw]);
    for (const person of everybody) expect(await whysOf(person, 'both')).toEqual([]);
    const left = await db
      .selectFrom('ask')
      .where('finding_id', '=', ids.get('both') ?? '')
      .selectAll();
    expect(await left.execute()).toEqual([]);
  });
});

it('a search finds by what each finding came to: all that it filters by stands beside its words', async () => {
  const kept = sql`stage, unit_id, lead_unit_id, batch_id, campaign_id, topic, rectify_by, overdue_after, last_at, number_order`;
  const findings = await sql`select id, ${kept} from finding order by id`.execute(db);
  const searched = await sql`select finding_id as id, ${kept} from finding_words order by id`.execute(db);
  expect(searched.rows).toEqual(findings.rows);
  expect(new Set(findings.rows.map((row) => (row as { stage: string }).stage)).size).toBeGreaterThan(2);
});
