import { beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { problemWords } from '../../messages/problems/words.ts';
import { draftFor, person, setUpSmallOffice, smallOffice } from '../support/office.ts';
import { type Browser, giveAccounts, openApi, type Reply } from './house.ts';

/** No Temporal and no worker: what is wrong is told without them, and nothing is begun. */
let api: Awaited<ReturnType<typeof openApi>>;
let received: string;
let planning: string;
const people: Record<string, Browser> = {};
const nowhere = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  api = await openApi();
  const { db } = api;
  const drafts = [draftFor({ deadlineKind: 'at-once' }), draftFor()];
  const batch = await setUpSmallOffice(db, drafts);
  [received = '', planning = ''] = batch.findings;
  const stranger = person('stranger');
  await db.insertInto('person').values(stranger).execute();
  await giveAccounts(db, [...smallOffice.people, stranger]);
  const at = instant('2020-03-05T09:00:00+08:00');
  await dispatchChunk(db, batch.id, '', 10, { at, by: 'office-head' });
  for (const id of batch.findings) {
    const ref = { commandId: 'receive', at, by: 'handler' };
    await keepSubmission(db, id, ref, { type: 'receive' });
    await transition(db, id, at, ref);
  }
  for (const name of ['handler', 'officer', 'leader-in-charge', 'stranger'])
    people[name] = await api.signedIn(name);
});

/** The rows of every table, counted. */
async function rows(): Promise<Record<string, number>> {
  const tables = await api.db.introspection.getTables();
  const counted = tables.map(async ({ name }) => {
    const { count } = await api.db
      .selectFrom(name as 'finding')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return [name, count] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

interface Bad {
  readonly by?: string;
  readonly to?: () => string;
  readonly body: object;
  readonly headers?: Record<string, string>;
}

let keys = 0;
function give({ by = 'handler', to = () => received, body, headers }: Bad, language: string): Promise<Reply> {
  keys += 1;
  return (people[by] as Browser).send('POST', `/api/findings/${to()}/commands`, {
    body,
    headers: { 'idempotency-key': `bad-${keys}`, 'accept-language': language, ...headers },
  });
}

const progress = (text: unknown) => ({ type: 'reportProgress', text });
const moved = (rectifyBy: unknown) => ({ type: 'changeDeadline', reason: '汛期', rectifyBy });
const leader = { by: 'leader-in-charge' };
const planFor = (change: object) => ({
  to: () => planning,
  body: {
    type: 'submitPlan',
    plan: {
      causeAnalysis: '无人负责。',
      measures: [{ text: '聘请护路员', person: '村主任', by: '2020-05-20' }],
      milestones: [],
      ...change,
    },
  },
});

const bad: readonly [string, Bad, status: number, code: keyof typeof problemWords.en, field?: string][] = [
  ['no command', { body: {} }, 400, 'unknown-command', 'type'],
  ['an unknown command', { body: { type: 'explode' } }, 400, 'unknown-command', 'type'],
  ['the dispatch, which goes by batches', { body: { type: 'dispatch' } }, 400, 'unknown-command', 'type'],
  [
    'evidence without its file, which goes by the upload',
    { body: { type: 'attachEvidence', reference: 'x' } },
    400,
    'unknown-command',
    'type',
  ],
  ['a command where a list stands', { body: [{ type: 'receive' }] }, 400, 'malformed'],
  ['an unknown field', { body: { type: 'receive', by: 'principal' } }, 400, 'unknown-field', 'by'],
  ['an unknown field inside', planFor({ budget: 5 }), 400, 'unknown-field', 'plan.budget'],
  ['a number for a text', { body: progress(5) }, 400, 'malformed', 'text'],
  ['nothing for a text', { body: { type: 'reportProgress' } }, 400, 'malformed', 'text'],
  ['null for a text', { body: progress(null) }, 400, 'malformed', 'text'],
  ['a text for a list', planFor({ measures: '聘请' }), 400, 'malformed', 'plan.measures'],
  ['a text too long', { body: progress('长'.repeat(5_001)) }, 400, 'text-too-long', 'text'],
  ['a blank text', { body: progress(' \n\t') }, 422, 'text-missing', 'text'],
  ['a control character', { body: progress('到\u0000位') }, 400, 'control-characters', 'text'],
  ['a text turned round', { body: progress('到\u202e位') }, 400, 'control-characters', 'text'],
  ['half a letter', { body: progress('到\ud83d位') }, 400, 'control-characters', 'text'],
  ['a day that is none', { ...leader, body: moved('2020-02-30') }, 400, 'no-such-day', 'rectifyBy'],
  ['a day in another form', { ...leader, body: moved('30/6/2020') }, 400, 'no-such-day', 'rectifyBy'],
  [
    'a day of a measure that is none',
    planFor({ measures: [{ text: '聘请', person: '村主任', by: '2020-02-30' }] }),
    400,
    'no-such-day',
    'plan.measures.0.by',
  ],
  ['no deadline', { ...leader, body: moved(undefined) }, 400, 'malformed', 'rectifyBy'],
  [
    'a deadline in the past',
    { ...leader, body: moved('2020-03-04') },
    422,
    'date-not-in-future',
    'rectifyBy',
  ],
  [
    'the deadline that there is',
    { ...leader, body: moved('2020-06-30') },
    422,
    'date-unchanged',
    'rectifyBy',
  ],
  ['a plan without measures', planFor({ measures: [] }), 422, 'measures-missing', 'plan.measures'],
  ['the wrong stage', { body: { type: 'receive' } }, 409, 'wrong-stage'],
  [
    'another post’s command',
    { by: 'officer', body: { type: 'applyForClosure', summary: '好' } },
    403,
    'not-permitted',
  ],
  ['a finding that is not theirs', { by: 'stranger', body: { type: 'receive' } }, 404, 'not-found'],
  ['a finding that is none', { to: () => nowhere, body: { type: 'receive' } }, 404, 'not-found'],
  ['a finding called by no id', { to: () => 'A1', body: { type: 'receive' } }, 400, 'malformed', 'id'],
  [
    'no key',
    { body: { type: 'receive' }, headers: { 'idempotency-key': '' } },
    400,
    'key-missing',
    'idempotency-key',
  ],
  [
    'a key of no visible characters',
    { body: { type: 'receive' }, headers: { 'idempotency-key': 'a b' } },
    400,
    'key-missing',
    'idempotency-key',
  ],
  [
    'a version that is none',
    { body: progress('好'), headers: { 'if-match': '*' } },
    400,
    'malformed',
    'if-match',
  ],
  [
    'a version that has changed',
    { body: progress('好'), headers: { 'if-match': '"1"' } },
    412,
    'changed-since',
  ],
  ['more than a megabyte', { body: progress('长'.repeat(400_000)) }, 413, 'too-large'],
  [
    'no page’s token',
    { body: { type: 'receive' }, headers: { 'x-csrf-token': 'guessed' } },
    403,
    'token-missing',
  ],
];

describe('a command that cannot be is refused by name, in both languages, and writes no row', () => {
  it.each(bad)('%s', async (_, given, status, code, field) => {
    const before = await rows();
    const [chinese, english] = [await give(given, 'zh-CN'), await give(given, 'en')];
    for (const reply of [chinese, english]) {
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply).toMatchObject({
        status,
        body: { status, code, ...(field === undefined ? {} : { field }) },
      });
    }
    const { what, next } = problemWords['zh-CN'][code];
    expect(chinese.body).toMatchObject({ title: what, next });
    expect(english.body).toMatchObject({
      title: problemWords.en[code].what,
      next: problemWords.en[code].next,
    });
    expect(await rows()).toEqual(before);
  });

  it('a finding out of sight and one that is none are answered alike, byte by byte but for the reference', async () => {
    const command = { body: { type: 'receive' } };
    const hidden = await give({ ...command, by: 'stranger' }, 'en');
    const none = await give({ ...command, by: 'stranger', to: () => nowhere }, 'en');
    const { reference: _, ...first } = hidden.body;
    const { reference: __, ...second } = none.body;
    expect(first).toEqual(second);
    expect(Object.keys(hidden.headers)).toEqual(Object.keys(none.headers));
  });
});

describe('a key after a refusal', () => {
  it('is still free: what was refused was never done', async () => {
    const refused = await give({ body: progress(''), headers: { 'idempotency-key': 'tried' } }, 'en');
    expect(refused).toMatchObject({ status: 422, body: { code: 'text-missing' } });
    const mended = { body: progress('已到位'), headers: { 'idempotency-key': 'tried', 'if-match': '"1"' } };
    expect(await give(mended, 'en')).toMatchObject({ status: 412, body: { code: 'changed-since' } });
  });
});
