import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { readState } from '../../db/rehearsal.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { draftFor } from '../support/office.ts';
import type { Reply } from './house.ts';
import { openSmallOfficeAtWork, type SmallOfficeAtWork } from './smallOffice.ts';

let api: SmallOfficeAtWork;
let findings: readonly string[];
let give: SmallOfficeAtWork['give'];
let browser: SmallOfficeAtWork['browser'];

const measure = '由镇畜牧站为每户脱贫户发放鸡苗20只并上门指导养殖，年底前统一收购。';
const planOf = (text: string) => ({
  causeAnalysis: '无人负责。',
  measures: [{ text, person: '村主任', by: '2020-05-20' }],
  milestones: [],
});

beforeAll(async () => {
  const atOnce = draftFor({ deadlineKind: 'at-once' });
  api = await openSmallOfficeAtWork(
    atOnce,
    draftFor(),
    draftFor({ title: '另一问题' }),
    draftFor({ ...atOnce, title: '厕所改造未完工' }),
    draftFor({ ...atOnce, title: '危房未拆除' }),
  );
  ({ findings, give, browser } = api);
}, 60_000);

afterAll(() => api?.close());

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

describe('evidence of one item', () => {
  const upload = (item: string, name: string, key: string) => {
    const form = new FormData();
    form.append('item', item);
    form.append('file', new Blob(['水管已接入。']), name);
    return browser('handler').send('POST', `/api/findings/${findings[0]}/evidence`, {
      body: form,
      headers: { 'idempotency-key': key },
    });
  };

  it('is uploaded to the item as to a measure, and shown with its number; the same name on another is no version of it', async () => {
    const [id = ''] = findings;
    const first = await upload('8', '照片说明.txt', 'of-8');
    expect(first).toMatchObject({ status: 201, body: { item: 8, measure: null, version: 1 } });
    expect((await upload('8', '照片说明.txt', 'of-8')).body).toEqual(first.body);
    expect((await upload('9', '照片说明.txt', 'of-9')).body).toMatchObject({ item: 9, version: 1 });
    expect((await upload('8', '照片说明.txt', 'of-8-anew')).body).toMatchObject({ item: 8, version: 2 });
    expect(await upload('9', '照片说明.txt', 'of-8')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    const { body } = await browser('officer').send('GET', `/api/findings/${id}`);
    expect(body.evidence.map((proof: { item: number }) => proof.item).sort()).toEqual([8, 8, 9]);
  });

  it('is refused where there is no such item, and nothing of it stays', async () => {
    expect(await upload('401', '照片.txt', 'of-401')).toMatchObject({
      status: 422,
      body: { code: 'no-such-item', field: 'item' },
    });
    expect(await upload('0', '照片.txt', 'of-0')).toMatchObject({ status: 400, body: { field: 'item' } });
    expect(
      await api.db.selectFrom('evidence').select('name').where('name', '=', '照片.txt').execute(),
    ).toEqual([]);
  });
});

describe('a table of items as it is', () => {
  const enter = (
    person: string,
    finding: string,
    table: string | Buffer,
    key: string,
    type = 'text/tab-separated-values; charset=utf-8',
  ): Promise<Reply> =>
    browser(person).send('POST', `/api/findings/${finding}/items`, {
      body: Buffer.from(table),
      headers: { 'idempotency-key': key, 'content-type': type, 'accept-language': 'en' },
    });
  const namesIn = async (finding: string) =>
    (
      await api.db.selectFrom('item').where('finding_id', '=', finding).select('name').orderBy('no').execute()
    ).map(({ name }) => name);

  it('pasted out of a spreadsheet or uploaded as CSV enters its lines, numbered on', async () => {
    const id = findings[3] ?? '';
    const pasted = '序号\t村\t户主\t具体问题\n1\t新塘村\t康某某\t未贴砖\n2\t河东村\t李某\t无水';
    expect(await enter('officer', id, pasted, 'pasted')).toMatchObject({
      status: 200,
      body: { stage: 'dispatched', version: 2 },
      headers: { etag: '"2"' },
    });
    await give('handler', id, { type: 'receive' });
    const csv = '\ufeffname,village\r\n"王家,东院",新塘村\r\n';
    expect(await enter('handler', id, csv, 'csv', 'text/csv')).toMatchObject({ status: 200 });
    expect((await items('handler', id)).body.items).toMatchObject([
      { no: 1, name: '康某某', place: '新塘村', what: '未贴砖' },
      { no: 2, name: '李某', place: '河东村', what: '无水' },
      { no: 3, name: '王家,东院', place: '新塘村', what: null },
    ]);
  });

  it('sent twice is entered once, and answered as it was the first time', async () => {
    const id = findings[3] ?? '';
    const before = await namesIn(id);
    const both = await Promise.all([1, 2].map(() => enter('handler', id, '赵某\t新塘村', 'twice')));
    const later = await enter('handler', id, '赵某\t新塘村', 'twice');
    expect(both[0]).toMatchObject({ status: 200 });
    for (const reply of [both[1], later]) expect(reply?.body).toEqual(both[0]?.body);
    expect(await namesIn(id)).toEqual([...before, '赵某']);
    expect(await enter('handler', id, '钱某\t新塘村', 'twice')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
  });

  it.each([
    ['a name that is missing', '户主\t村\n赵一\t新塘村\n\t河东村', 3, 1, 'name-missing'],
    ['a text that is too long', `村\t户主\n${'长'.repeat(101)}\t赵一`, 2, 1, 'too-long'],
    ['a character that nobody sees', '户主\t村\n赵一\t河\u202e东村', 2, 2, 'unseen-characters'],
    ['a line that says what one before it says', '赵一\t新塘村\n赵二\n赵一\t新塘村', 3, 1, 'entered-twice'],
    ['a line that is on file', '村\t户主\n河东村\t赵一\n新塘村\t赵某', 3, 2, 'on-file'],
    ['a column too many', '户主\t村\n赵一\t新塘村\t多余', 2, 3, 'too-many-columns'],
    ['headings without a name', '序号\t村\t问题\n1\t新塘村\t漏水', 1, 1, 'heading-missing'],
    ['two columns of names', '户主\t项目\n赵一\t厕所', 1, 2, 'heading-twice'],
    ['a quote without an end', '户主\t村\n赵一\t"新塘村', 2, 2, 'quote-open'],
  ])('with %s is refused whole, by row and column', async (_, table, row, column, fault) => {
    const id = findings[3] ?? '';
    const before = await namesIn(id);
    const reply = await enter('handler', id, table, `faulty-${fault}`);
    expect(reply).toMatchObject({
      status: 422,
      body: { code: 'table-faulty', title: expect.any(String), faults: [{ row, column, fault }] },
    });
    expect(await namesIn(id)).toEqual(before);
  });

  it('tells all that is wrong at once, also of every line that is on file', async () => {
    const id = findings[3] ?? '';
    const reply = await enter('handler', id, '康某某\t新塘村\t未贴砖\n孙某\n赵某\t新塘村', 'on file');
    expect(reply).toMatchObject({ status: 400, body: { code: 'key-missing' } });
    const again = await enter('handler', id, '康某某\t新塘村\t未贴砖\n孙某\n赵某\t新塘村', 'on-file');
    expect(again.body.faults).toEqual([
      { row: 1, column: 1, fault: 'on-file' },
      { row: 3, column: 1, fault: 'on-file' },
    ]);
    const both = await enter('handler', id, '名称\t村\n\t新塘村\n孙某\t新塘村\t多余', 'two-faults');
    expect(both.body.faults).toEqual([
      { row: 2, column: 1, fault: 'name-missing' },
      { row: 3, column: 3, fault: 'too-many-columns' },
    ]);
  });

  it('is refused where it is empty, no text or none of what is read, and from whoever may not enter items', async () => {
    const id = findings[3] ?? '';
    const before = await namesIn(id);
    expect(await enter('handler', id, '\n', 'empty')).toMatchObject({
      status: 422,
      body: { code: 'items-missing' },
    });
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff]);
    expect(await enter('handler', id, zip, 'zip')).toMatchObject({ status: 400, body: { field: 'table' } });
    expect(await enter('handler', id, '{}', 'pdf', 'application/pdf')).toMatchObject({ status: 415 });
    expect(await enter('top-leader', id, '孙某', 'leader')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await enter('handler', nowhere, '孙某', 'nowhere')).toMatchObject({ status: 404 });
    expect(await namesIn(id)).toEqual(before);
  });

  it('sent by two people at once is entered by one of them; where their lines differ, by both, without a hole in the numbers', async () => {
    const id = findings[4] ?? '';
    await give('handler', id, { type: 'receive' });
    const lines = (name: string) => Array.from({ length: 50 }, (_, i) => `${name}${i + 1}`);
    const same = lines('户').join('\n');
    const both = await Promise.all(['handler', 'officer'].map((who) => enter(who, id, same, 'same-table')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const late = both.find(({ status }) => status === 422);
    expect(late?.body.faults).toHaveLength(50);
    const others = await Promise.all([
      enter('handler', id, lines('东院').join('\n'), 'east'),
      enter('officer', id, lines('西院').join('\n'), 'west'),
    ]);
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await api.db
      .selectFrom('item')
      .where('finding_id', '=', id)
      .select(['no', 'name'])
      .orderBy('no')
      .execute();
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(150);
  });

  it('of two thousand lines is entered in one act, and one line more in none', async () => {
    const id = findings[4] ?? '';
    const rows = Array.from(
      { length: 2_000 },
      (_, i) => `${i + 1}\t危房${i + 1}号\t新塘村\t${'墙体开裂，'.repeat(20)}`,
    );
    const table = ['序号\t户主\t村\t具体问题', ...rows];
    expect(await enter('officer', id, [...table, '2001\t又一户'].join('\n'), 'too-many')).toMatchObject({
      status: 422,
      body: { faults: [{ row: 2_002, column: 1, fault: 'too-many-rows' }] },
    });
    expect(await enter('officer', id, table.join('\n'), 'two-thousand')).toMatchObject({ status: 200 });
    expect((await items('officer', id)).body.counts).toMatchObject({ entered: 2_150, found: 2_150 });
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

  it('is none where both belong to one common finding, whatever others have it', async () => {
    const own = (kind: 'POST', url: string, body: object, key: string) =>
      browser('officer').send(kind, url, { body, headers: { 'idempotency-key': key } });
    const batch = await own('POST', '/api/batches', { title: '自查', source: '县督查组' }, 'self-check');
    const drafts = `/api/batches/${batch.body.id}/drafts`;
    const add = async (number: string, change: Parameters<typeof draftFor>[0]) =>
      (await own('POST', drafts, { number, content: draftFor(change) }, number)).body.id as string;
    const parent = await add('G', { kind: 'common', title: '畜禽养殖帮扶不精准' });
    const children = [await add('G1', { parent }), await add('G2', { parent })];
    const dispatch = { at: api.time.now, by: 'office-head' } as const;
    await dispatchChunk(api.db, batch.body.id, '', 10, dispatch);
    await ensureWorkflows(api.engine, api.db, children);
    for (const id of children) {
      await give('handler', id, { type: 'receive' });
      const plan = planOf(`为本村各户：${measure}`);
      expect(await give('handler', id, { type: 'submitPlan', plan })).toMatchObject({ status: 200 });
    }
    for (const id of children) {
      const { body } = await copies('officer', id);
      expect(body.copies.map(({ of }: { of: { number: string } }) => of.number).sort()).toEqual(['A2', 'A3']);
    }
    expect((await copies('officer', findings[1] ?? '')).body.copies).toHaveLength(3);
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
