import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { readState } from '../../db/rehearsal.ts';
import { draftFor } from '../support/office.ts';
import { type Browser, enterOffice, openApi } from './house.ts';

type Api = Awaited<ReturnType<typeof openApi>>;
let api: Api;
let officer: Browser;
let head: Browser;
let handler: Browser;
let batch: string;
let numbers = 0;

beforeAll(async () => {
  api = await openApi();
  await enterOffice(api.db);
  [officer, head, handler] = (await Promise.all(
    (['officer', 'office-head', 'handler'] as const).map((name) => api.signedIn(name)),
  )) as [Browser, Browser, Browser];
});

beforeEach(async () => {
  const opened = await officer.send('POST', '/api/batches', {
    headers: { 'idempotency-key': randomUUID() },
    body: { title: '市督查组反馈', source: '市督查组' },
  });
  batch = opened.body.id;
});

const words = (change: object = {}) => {
  numbers += 1;
  return { number: `B${numbers}`, content: { ...draftFor(), ...change } };
};
const add = (body: object, by = officer) => by.send('POST', `/api/batches/${batch}/drafts`, { body });
const put = (id: string, version: number, body: object, by = officer) =>
  by.send('PUT', `/api/drafts/${id}`, { body, headers: { 'if-match': `"${version}"` } });
const countDrafts = async () => (await officer.send('GET', `/api/batches/${batch}`)).body.drafts;

describe('a draft', () => {
  it('is written down by the office, and read as it was written', async () => {
    const draft = words({ topic: '基础设施', severity: 'serious' });
    const added = await add(draft);
    expect(added).toMatchObject({ status: 201, body: { draftVersion: 1 }, headers: { etag: '"1"' } });
    const read = await head.send('GET', `/api/drafts/${added.body.id}`);
    expect(read.body).toEqual({
      ...draft,
      id: added.body.id,
      draftVersion: 1,
      batch: { id: batch, title: '市督查组反馈', issuedAt: null },
    });
  });

  it('may lack its units and its date for now', async () => {
    const { status } = await add(words({ unit: null, leadUnit: null, rectifyBy: null }));
    expect(status).toBe(201);
  });

  it('is found by the words it has after an edit, and no longer by those it had', async () => {
    const draft = words({ title: '便桥桥墩沉降' });
    const { id } = (await add(draft)).body;
    await put(id, 1, { ...draft, content: { ...draft.content, title: '水厂缺检测报告' } });
    const found = async (text: string) =>
      (await officer.send('GET', `/api/findings?text=${encodeURIComponent(text)}`)).body.findings.map(
        (row: { id: string }) => row.id,
      );
    expect(await found('桥墩')).not.toContain(id);
    expect(await found('水厂')).toContain(id);
  });

  it('counts for the unit that an edit names', async () => {
    const draft = words({ unit: null });
    const { id } = (await add(draft)).body;
    await put(id, 1, { ...draft, content: { ...draft.content, unit: 'township' } });
    const row = await api.db.selectFrom('finding').where('id', '=', id).select('unit_id').executeTakeFirst();
    expect(row).toEqual({ unit_id: 'township' });
  });
});

describe('a draft of a common finding', () => {
  const commons = async () =>
    (await officer.send('GET', `/api/batches/${batch}/common-findings`)).body.findings;

  it('names it, of those in its batch or dispatched, and is dispatched as its child', async () => {
    const common = words({ kind: 'common', title: '全县自查' });
    const parent = (await add(common)).body.id;
    expect(await commons()).toEqual([{ id: parent, number: common.number, title: '全县自查' }]);
    const draft = words({ parent });
    const { id } = (await add(draft)).body;
    expect((await officer.send('GET', `/api/drafts/${id}`)).body.content).toEqual(draft.content);
    await dispatchChunk(api.db, batch, '', 10, { at: api.time.now, by: 'office-head' });
    expect(await readState(api.db, id)).toMatchObject({ assignment: { parent } });
  });

  it('is not written where it names one of another batch, one that is not common, itself, or none', async () => {
    const [individual, common] = [words(), words({ kind: 'common' })];
    const one = (await add(individual)).body.id;
    const own = (await add(common)).body.id;
    const elsewhere = await enterBatch(api.db, {
      title: '另一批',
      source: '省办',
      drafts: [{ number: '别批共性', content: draftFor({ kind: 'common' }) }],
    });
    const refusal = { status: 422, body: { code: 'no-such-parent', field: 'content.parent' } };
    for (const parent of [one, elsewhere.findings[0], '00000000-0000-4000-8000-000000000000']) {
      expect(await add(words({ parent }))).toMatchObject(refusal);
      const changed = { ...individual, content: { ...individual.content, parent } };
      expect(await put(one, 1, changed)).toMatchObject(refusal);
    }
    const itself = { ...common, content: { ...common.content, parent: own } };
    expect(await put(own, 1, itself)).toMatchObject(refusal);
    expect(await add(words({ parent: 'A1' }))).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect((await commons()).map(({ id }: { id: string }) => id)).toEqual([own]);
    expect(await countDrafts()).toBe(2);
  });

  it('is told of common findings to the office alone', async () => {
    const reply = await handler.send('GET', `/api/batches/${batch}/common-findings`);
    expect(reply).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });
});

describe('a draft that is counted', () => {
  it('has its unit, where it stood and its target, and is dispatched with them', async () => {
    const quantity = { unit: '公里', baseline: 2.1, target: 6 };
    const draft = words({ quantity });
    const { id } = (await add(draft)).body;
    expect((await officer.send('GET', `/api/drafts/${id}`)).body.content.quantity).toEqual(quantity);
    await dispatchChunk(api.db, batch, '', 10, { at: api.time.now, by: 'office-head' });
    expect((await handler.send('GET', `/api/findings/${id}`)).body.quantity).toEqual({
      ...quantity,
      now: null,
    });
  });

  it('may lack its unit for now, and the check of its batch says so; a target that is its baseline is told too', async () => {
    await add(words({ quantity: { unit: '', baseline: 0, target: 6 } }));
    await add(words({ quantity: { unit: '户', baseline: 6, target: 6 } }));
    const { body } = await officer.send('GET', `/api/batches/${batch}`);
    expect(body.faults).toMatchObject([
      { code: 'text-missing', field: 'content.quantity.unit' },
      { code: 'quantity-unfit', field: 'content.quantity.target' },
    ]);
    const half = { unit: '户', baseline: 6 };
    expect(await add(words({ quantity: half }))).toMatchObject({
      status: 400,
      body: { field: 'content.quantity.target' },
    });
  });
});

describe('two people who edit one draft at once', () => {
  it('are told apart: one wins, the other hears that it has changed', async () => {
    const draft = words();
    const { id } = (await add(draft)).body;
    const both = await Promise.all([
      put(id, 1, { ...draft, content: { ...draft.content, goal: '甲' } }, officer),
      put(id, 1, { ...draft, content: { ...draft.content, goal: '乙' } }, head),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const loser = both.find(({ status }) => status === 412);
    expect(loser?.body.code).toBe('changed-since');
    const { body } = await officer.send('GET', `/api/drafts/${id}`);
    expect(body.draftVersion).toBe(2);
    expect(body.content.goal).toBe(both[0]?.status === 200 ? '甲' : '乙');
  });

  it('and say which version they looked at: without it nothing is written', async () => {
    const draft = words();
    const { id } = (await add(draft)).body;
    const reply = await officer.send('PUT', `/api/drafts/${id}`, { body: draft });
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed', field: 'if-match' } });
  });
});

describe('whoever never heard what became of a draft sends the same again', () => {
  it('and it is entered once, also by two at once', async () => {
    const draft = words();
    const [first, second] = await Promise.all([add(draft), add(draft, head)]);
    expect(first).toMatchObject({ status: 201, body: { draftVersion: 1 } });
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await add(draft)).toMatchObject({ status: 201, body: first.body });
    expect(await countDrafts()).toBe(1);
  });

  it('and it is edited once', async () => {
    const draft = words();
    const { id } = (await add(draft)).body;
    const mended = { ...draft, content: { ...draft.content, goal: '管护到人' } };
    for (let time = 1; time <= 2; time += 1) {
      expect(await put(id, 1, mended)).toMatchObject({ status: 200, body: { id, draftVersion: 2 } });
    }
    expect((await officer.send('GET', `/api/drafts/${id}`)).body.draftVersion).toBe(2);
  });
});

it('a draft whose batch somebody else holds for too long is not written, and may be sent again soon', async () => {
  const draft = words();
  const { id } = (await add(draft)).body;
  const mended = { ...draft, content: { ...draft.content, goal: '管护到人' } };
  await api.db.transaction().execute(async (trx) => {
    await trx.selectFrom('batch').where('id', '=', batch).select('id').forUpdate().execute();
    const reply = await put(id, 1, mended);
    expect(reply).toMatchObject({ status: 503, body: { code: 'busy' }, headers: { 'retry-after': '1' } });
  });
  expect(await put(id, 1, mended)).toMatchObject({ status: 200, body: { draftVersion: 2 } });
});

describe('a number', () => {
  it('belongs to one finding: another that has it is told so', async () => {
    const draft = words();
    expect((await add(draft)).status).toBe(201);
    const other = { ...draft, content: { ...draft.content, title: '另一个问题' } };
    expect(await add(other)).toMatchObject({ status: 409, body: { code: 'number-taken', field: 'number' } });
    expect(await countDrafts()).toBe(1);
  });

  it('cannot be given to another draft by an edit', async () => {
    const first = words();
    const second = words();
    await add(first);
    const { id } = (await add(second)).body;
    const reply = await put(id, 1, { ...second, number: first.number });
    expect(reply).toMatchObject({ status: 409, body: { code: 'number-taken', field: 'number' } });
    expect((await officer.send('GET', `/api/drafts/${id}`)).body.draftVersion).toBe(1);
  });
});

describe('bad input', () => {
  it.each([
    ['a day that is not', { rectifyBy: '2020-02-30' }, 400, 'no-such-day', 'content.rectifyBy'],
    ['a unit that is not', { unit: 'nowhere' }, 422, 'unknown-unit', 'content.unit'],
    [
      'a cooperating unit that is not',
      { parts: [{ unit: 'nowhere', what: '协办' }] },
      422,
      'unknown-unit',
      'content.parts.0.unit',
    ],
    ['a lead unit that is not', { leadUnit: 'nowhere' }, 422, 'unknown-unit', 'content.leadUnit'],
    ['a title over length', { title: '长'.repeat(201) }, 400, 'text-too-long', 'content.title'],
    ['a control character', { title: '通村路\u0000' }, 400, 'control-characters', 'content.title'],
    [
      'one in the closing standard',
      { closingStandard: ['好', '坏\u0007'] },
      400,
      'control-characters',
      'content.closingStandard.1',
    ],
    ['half a letter', { goal: '\ud83d' }, 400, 'control-characters', 'content.goal'],
    ['an unknown level', { level: 'village' }, 400, 'malformed', 'content.level'],
    ['an unknown severity', { severity: 'fatal' }, 400, 'malformed', 'content.severity'],
    ['a source of its own', { source: '省委巡视组' }, 400, 'unknown-field', 'content.source'],
    ['a unit of the wrong type', { unit: 7 }, 400, 'malformed', 'content.unit'],
    ['an unknown field', { colour: 'red' }, 400, 'unknown-field', 'content.colour'],
  ])('%s is named, and writes no row', async (_, change, status, code, field) => {
    expect(await add(words(change))).toMatchObject({ status, body: { code, field } });
    expect(await countDrafts()).toBe(0);
    const good = words();
    const { id } = (await add(good)).body;
    const bad = { ...good, content: { ...good.content, ...change } };
    expect(await put(id, 1, bad)).toMatchObject({ status, body: { code, field } });
    expect((await officer.send('GET', `/api/drafts/${id}`)).body.draftVersion).toBe(1);
  });

  it('a blank number is named', async () => {
    expect(await add({ ...words(), number: '  ' })).toMatchObject({ status: 400, body: { field: 'number' } });
  });
});

describe('drafts', () => {
  it('are the office’s alone: for anybody else they do not exist', async () => {
    const draft = words();
    const { id } = (await add(draft)).body;
    for (const reply of [
      await handler.send('GET', `/api/drafts/${id}`),
      await put(id, 1, draft, handler),
      await handler.send('GET', '/api/drafts/00000000-0000-4000-8000-000000000000'),
      await officer.send('GET', '/api/drafts/00000000-0000-4000-8000-000000000000'),
    ]) {
      expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await add(words(), handler)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('are edited no more once dispatched', async () => {
    const draft = words();
    const { id } = (await add(draft)).body;
    await dispatchChunk(api.db, batch, '', 10, { at: api.time.now, by: 'office-head' });
    for (const reply of [await put(id, 1, draft), await officer.send('GET', `/api/drafts/${id}`)]) {
      expect(reply).toMatchObject({ status: 409, body: { code: 'already-dispatched' } });
    }
  });

  it('entered by another way are read whatever their length', async () => {
    const statement = '长'.repeat(20_000);
    const draft = { number: '导入', content: draftFor({ statement }) };
    const { findings } = await enterBatch(api.db, { title: '导入', source: '省办', drafts: [draft] });
    const { body } = await officer.send('GET', `/api/drafts/${findings[0]}`);
    expect(body.content.statement).toBe(statement);
  });

  it('are entered into a batch that is there', async () => {
    batch = '00000000-0000-4000-8000-000000000000';
    expect(await add(words())).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
