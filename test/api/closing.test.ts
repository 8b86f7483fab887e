import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMillis } from '../../domain/calendar/instant.ts';
import { findingWorkflowId, standingName } from '../../workflows/contract.ts';
import { draftFor } from '../support/office.ts';
import { password } from './house.ts';
import { openSmallOfficeAtWork, type SmallOfficeAtWork } from './smallOffice.ts';

let api: SmallOfficeAtWork;
let findings: readonly string[];
let give: SmallOfficeAtWork['give'];
let browser: SmallOfficeAtWork['browser'];

beforeAll(async () => {
  const drafts = Array.from({ length: 4 }, () => draftFor({ deadlineKind: 'at-once', level: 'city' }));
  api = await openSmallOfficeAtWork(...drafts);
  ({ findings, give, browser } = api);
  for (const id of findings) await all(id, received);
}, 60_000);

afterAll(() => api?.close());

type Step = readonly [person: string, command: object];
const received: readonly Step[] = [
  ['handler', { type: 'receive' }],
  ['handler', { type: 'applyForClosure', summary: '已完成' }],
];
const verification = { how: 'on-site', ticked: [0] };
const signed: readonly Step[] = [
  ['principal', { type: 'sign' }],
  ['assigned-leader', { type: 'sign', opinion: '同意' }],
  ['lead-reviewer', { type: 'sign', verification }],
  ['officer', { type: 'sign' }],
  ['leader-in-charge', { type: 'sign' }],
];

async function all(id: string, steps: readonly Step[]): Promise<void> {
  for (const [person, command] of steps) {
    const answer = await give(person, id, command);
    if (answer.status !== 200) throw new Error(`${person}: ${JSON.stringify(answer.body)}`);
  }
}

const page = async (id: string) => (await browser('officer').send('GET', `/api/findings/${id}`)).body;

describe('a closed finding', () => {
  it('is reported, sent back by the superior and lived through once more: its workflow begins anew', async () => {
    const [id = ''] = findings;
    await all(id, signed);
    const handle = api.engine.client.workflow.getHandle(findingWorkflowId(id));
    await handle.result();
    await all(id, [['officer', { type: 'reportToSuperior', document: '景督报〔2020〕1号' }]]);
    const answer = {
      type: 'recordSuperiorAnswer',
      answer: 'sentBack',
      document: '市督复〔2020〕3号',
      reason: '现场复核未达标',
      rectifyBy: '2020-06-30',
    };
    expect(await give('officer', id, answer)).toMatchObject({ status: 200, body: { stage: 'dispatched' } });
    expect(
      await api.engine.client.workflow.getHandle(findingWorkflowId(id)).query(standingName),
    ).toMatchObject({
      stage: 'dispatched',
      over: false,
    });
    expect(await page(id)).toMatchObject({
      round: 2,
      rectifyBy: '2020-06-30',
      superior: null,
      form: null,
      rounds: [
        {
          round: 1,
          cause: 'superior',
          superior: { answer: { answer: 'sentBack' } },
          signatures: { length: 5 },
        },
      ],
    });
    await all(id, [...received, ...signed]);
    expect((await page(id)).stage).toBe('closed');
  });

  it('is reopened by the office head alone, after a look-back', async () => {
    const [, id = ''] = findings;
    await all(id, signed);
    const reopen = { type: 'reopen', cause: 'look-back', reason: '反弹', rectifyBy: '2020-06-30' };
    expect(await give('officer', id, reopen)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(await give('office-head', id, reopen)).toMatchObject({ status: 200 });
  });
});

describe('a stack of forms', () => {
  const sign = (person: string, key: string, ids: readonly string[]) =>
    browser(person).send('POST', '/api/signatures', {
      body: { signatures: ids.map((findingId) => ({ findingId, opinion: '同意' })) },
      headers: { 'idempotency-key': key, 'accept-language': 'en' },
    });

  it('is signed in one go, each answered by itself, and none twice by the same key', async () => {
    const [first = '', , third = '', fourth = ''] = findings;
    const { status, body } = await sign('principal', 'stack', [third, first, fourth]);
    expect(status).toBe(200);
    expect(body.answers).toMatchObject([
      { findingId: third, receipt: { stage: 'closureReview' } },
      { findingId: first, problem: { code: 'already-closed', title: 'The finding is struck off.' } },
      { findingId: fourth, receipt: { stage: 'closureReview' } },
    ]);
    expect((await sign('principal', 'stack', [third, first, fourth])).body.answers[0]).toEqual(
      body.answers[0],
    );
    const { form } = await page(third);
    expect(form.signatures).toMatchObject([{ step: 'principal', intact: true, signedOn: null }]);
  });

  it('of what lies outside their scope or is not there is answered as nothing at all', async () => {
    const { body } = await sign('principal', 'nothing', ['00000000-0000-4000-8000-000000000000']);
    expect(body.answers).toMatchObject([{ problem: { status: 404, code: 'not-found' } }]);
  });

  it('is locked a quarter of an hour after the password was given, and unlocked by it', async () => {
    const [, , third = ''] = findings;
    const before = api.time.now;
    api.time.now = addMillis(before, 15 * 60_000);
    const leader = browser('assigned-leader');
    expect(await sign('assigned-leader', 'late', [third])).toMatchObject({
      status: 403,
      body: { code: 'locked' },
    });
    expect(await give('assigned-leader', third, { type: 'sign' })).toMatchObject({
      status: 403,
      body: { code: 'locked', next: 'Give your password, or sign in again, then sign.' },
    });
    expect(
      await give('assigned-leader', third, { type: 'return', reason: '未到位', toAdd: ' ' }),
    ).toMatchObject({
      body: { code: 'text-missing' },
    });
    expect(await leader.send('POST', '/api/me/unlock', { body: { password: 'not-it' } })).toMatchObject({
      status: 403,
      body: { code: 'wrong-password' },
    });
    expect(await leader.send('POST', '/api/me/unlock', { body: { password } })).toMatchObject({
      status: 200,
      body: { unlockedUntil: addMillis(before, 30 * 60_000) },
    });
    expect((await sign('assigned-leader', 'late', [third])).body.answers).toMatchObject([
      { receipt: { stage: 'closureReview' } },
    ]);
    api.time.now = before;
  });
});

describe('a form to be printed', () => {
  it('says what each signature said, to which content it was given, and the code of its own', async () => {
    const [first = ''] = findings;
    const { form, source } = await page(first);
    expect(source).toBe('县督查组');
    expect(form.signatures).toMatchObject([
      { step: 'principal', opinion: null, verification: null },
      { step: 'assigned-leader', opinion: '同意', verification: null },
      { step: 'lead-reviewer', opinion: null, verification: { how: 'on-site', ticked: [0] } },
      { step: 'office' },
      { step: 'leader-in-charge' },
    ]);
    const signed = form.signatures.map(({ content }: { content: string }) => content);
    const codes = form.contents.map(({ sha256 }: { sha256: string }) => sha256);
    expect(codes).toHaveLength(6);
    expect(codes.slice(0, 5)).toEqual(signed);
  });

  it('bears no signature that was void before it was applied for again', async () => {
    const id = findings[3] ?? '';
    const { form } = await page(id);
    expect(form).toMatchObject({ openStep: 'assigned-leader', signatures: [{ step: 'principal' }] });
    await all(id, [
      ['assigned-leader', { type: 'return', reason: '未到位', toAdd: '照片' }],
      ['handler', { type: 'applyForClosure', summary: '已经到位' }],
    ]);
    const again = (await page(id)).form;
    expect(again).toMatchObject({ openStep: 'principal', signatures: [], contents: { length: 1 } });
    await all(id, [['principal', { type: 'sign', opinion: '已复查' }]]);
    expect((await page(id)).form.signatures).toMatchObject([{ step: 'principal', opinion: '已复查' }]);
  });
});

describe('a signature on paper', () => {
  it('is handed in, checked by the office, and shown with its own date', async () => {
    const [, , , id = ''] = findings;
    const paper = {
      type: 'submitPaper',
      reference: 'scan',
      signer: 'assigned-leader',
      signedOn: '2020-03-05',
    };
    await all(id, [['handler', paper]]);
    expect((await page(id)).form.paper).toMatchObject({
      signer: { id: 'assigned-leader' },
      reference: 'scan',
    });
    await all(id, [['officer', { type: 'passPaper' }]]);
    const { form } = await page(id);
    expect(form).toMatchObject({ openStep: 'lead-reviewer', paper: null });
    expect(form.signatures[1]).toMatchObject({
      by: { id: 'assigned-leader' },
      signedOn: '2020-03-05',
      intact: true,
    });
  });
});
