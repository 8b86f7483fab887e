import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { readState } from '../../db/rehearsal.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { draftFor, setUpSmallOffice, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { type Browser, giveAccounts, type Reply } from './house.ts';

type Api = Awaited<ReturnType<typeof openApiAtWork>>;
let api: Api;
let findings: readonly string[];
const people: Record<string, Browser> = {};

const measure = '由镇畜牧站为每户脱贫户发放鸡苗20只并上门指导养殖，年底前统一收购。';
const planOf = (text: string) => ({
  causeAnalysis: '无人负责。',
  measures: [{ text, person: '村主任', by: '2020-05-20' }],
  milestones: [],
});

beforeAll(async () => {
  api = await openApiAtWork();
  const atOnce = draftFor({ deadlineKind: 'at-once' });
  const batch = await setUpSmallOffice(api.db, [atOnce, draftFor(), draftFor({ title: '另一问题' })]);
  findings = batch.findings;
  await giveAccounts(api.db, smallOffice.people);
  const at = instant('2020-03-05T09:00:00+08:00');
  await dispatchChunk(api.db, batch.id, '', 10, { at, by: 'office-head' });
  await ensureWorkflows(api.engine, api.db, findings);
  for (const { id } of smallOffice.people) people[id] = await api.signedIn(id);
}, 60_000);

afterAll(() => api?.close());

let keys = 0;
const browser = (person: string) => people[person] as Browser;

async function give(person: string, finding: string, body: object): Promise<Reply> {
  keys += 1;
  const headers = { 'idempotency-key': `items-${keys}`, 'accept-language': 'en' };
  return browser(person).send('POST', `/api/findings/${finding}/commands`, { body, headers });
}

const items = (person: string, finding: string, asked = '') =>
  browser(person).send('GET', `/api/findings/${finding}/items${asked}`);

describe('four hundred items of one finding', () => {
  const all = Array.from({ length: 400 }, (_, i) => i + 1);

  it('come from one table, and lie beside the finding rather than in it', async () => {
    const [id = ''] = findings;
    await give('handler', id, { type: 'receive' });
    const table = all.map((no) => ({ name: `第${no}户`, place: no % 2 === 0 ? '新塘村' : '河东村' }));
    expect(await give('officer', id, { type: 'addItems', items: table })).toMatchObject({ status: 200 });
    expect(await api.db.selectFrom('item').select('no').execute()).toHaveLength(400);
    expect(JSON.stringify(await readState(api.db, id))).not.toContain('第400户');
  });

  it('are listed page by page, each reader within their own scope', async () => {
    const [id = ''] = findings;
    const first = await items('handler', id, '?limit=150');
    expect(first.body).toMatchObject({ counts: { found: 400, done: 0, checked: 0 }, next: 150 });
    expect(first.body.items[0]).toMatchObject({ no: 1, name: '第1户', place: '河东村', state: 'open' });
    const last = await items('handler', id, '?limit=150&after=300');
    expect([last.body.items.length, last.body.next]).toEqual([100, null]);
    expect(await items('handler', '00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('are not added a second time', async () => {
    const [id = ''] = findings;
    const again = { type: 'addItems', items: [{ name: '第401户' }, { name: '第8户', place: '新塘村' }] };
    expect(await give('handler', id, again)).toMatchObject({
      status: 422,
      body: { code: 'item-entered-twice', field: 'items.1' },
    });
  });

  it('are done by one and checked by another in one act each, and the finding waits for the last of them', async () => {
    const [id = ''] = findings;
    const apply = { type: 'applyForClosure', summary: '均已办结。' };
    expect(await give('handler', id, { type: 'reportItem', items: all, text: '已办结' })).toMatchObject({
      status: 200,
    });
    const most = { type: 'checkItem', items: all.slice(0, 399), outcome: 'met' };
    expect(await give('officer', id, most)).toMatchObject({ status: 200 });
    expect(await give('handler', id, apply)).toMatchObject({ status: 409, body: { code: 'items-open' } });
    expect((await items('officer', id, '?state=done')).body).toMatchObject({
      counts: { found: 400, done: 400, checked: 399 },
      items: [{ no: 400, doneBy: { id: 'handler' }, checkedBy: null }],
    });
    const last = { type: 'checkItem', items: [400], outcome: 'met' };
    expect(await give('lead-reviewer', id, last)).toMatchObject({ status: 200 });
    expect(await give('handler', id, apply)).toMatchObject({ status: 200, body: { stage: 'closureReview' } });
  });

  it('stay out of the finding’s page, which tells how many there are', async () => {
    const [id = ''] = findings;
    const { body } = await browser('handler').send('GET', `/api/findings/${id}`);
    const added = body.timeline.find(({ type }: { type: string }) => type === 'itemsAdded');
    expect(added.data).toEqual({ first: 1, counts: { entered: 400, found: 400, done: 0, checked: 0 } });
    const kept = (await history(api.db, id)).find(({ event }) => event.type === 'itemsAdded');
    expect(JSON.stringify(kept)).toContain('第400户');
  });
});

describe('a measure that another finding has too', () => {
  const copies = (person: string, id: string) => browser(person).send('GET', `/api/findings/${id}/copies`);

  it('is shown to the reviewer of the plan with its place, and to nobody else', async () => {
    const [, one = '', other = ''] = findings;
    for (const id of [one, other]) await give('handler', id, { type: 'receive' });
    await give('handler', one, { type: 'submitPlan', plan: planOf(`为上湾村36户：${measure}`) });
    expect((await copies('officer', one)).body).toEqual({ copies: [] });
    const copied = planOf(`为岩脚村12户：${measure}`);
    expect(await give('handler', other, { type: 'submitPlan', plan: copied })).toMatchObject({ status: 200 });
    expect((await copies('officer', other)).body.copies).toMatchObject([
      { measure: 0, theirs: 0, of: { id: one, number: 'A2' }, text: `为上湾村36户：${measure}` },
    ]);
    expect(await copies('handler', other)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('is no copy any more once the plan has been written anew', async () => {
    const [, , other = ''] = findings;
    await give('officer', other, { type: 'returnPlan', reason: '措施雷同' });
    expect(await copies('officer', other)).toMatchObject({ status: 409, body: { code: 'wrong-stage' } });
    const own = planOf('更换水泵两台，签订维护合同，逐日登记余氯检测结果。');
    await give('handler', other, { type: 'submitPlan', plan: own });
    expect((await copies('officer', other)).body).toEqual({ copies: [] });
  });
});
