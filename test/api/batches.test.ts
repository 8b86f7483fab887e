import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { day } from '../../domain/calendar/day.ts';
import { addMillis } from '../../domain/calendar/instant.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { eventually } from '../local/eventually.ts';
import { draftFor } from '../support/office.ts';
import { openApiOnTemporal } from './atWork.ts';
import { type Browser, enterOffice, openApi } from './house.ts';

type Api = Awaited<ReturnType<typeof openApiOnTemporal>>;
const nowhere = '00000000-0000-4000-8000-000000000000';
let api: Api;
let officer: Browser;
let head: Browser;
let handler: Browser;
let entered = 0;

beforeAll(async () => {
  api = await openApiOnTemporal();
  await enterOffice(api.db);
  officer = await api.signedIn('officer');
  head = await api.signedIn('office-head');
  handler = await api.signedIn('handler');
});
afterAll(() => api.close());

/** A batch of drafts, numbered A1, A2 … behind the batch's own letter and number. */
async function enter(
  ...drafts: readonly DraftContent[]
): Promise<{ id: string; findings: readonly string[] }> {
  entered += 1;
  const numbered = drafts.map((content, i) => ({ number: `批${entered}-A${i + 1}`, content }));
  return enterBatch(api.db, { title: `第${entered}批`, source: '县督查组', drafts: numbered });
}
const look = async (id: string, by = officer) => (await by.send('GET', `/api/batches/${id}`)).body;
const issue = (id: string, by = head, body?: object) =>
  by.send('POST', `/api/batches/${id}/issue`, body === undefined ? {} : { body });
const dispatchOver = (id: string) =>
  eventually(`batch ${id} is dispatched`, async () => (await look(id)).dispatch === 'done', 30_000);

let keys = 0;
const open = (body: object, by = officer, key = `open-${++keys}`) =>
  by.send('POST', '/api/batches', { body, headers: { 'idempotency-key': key } });

describe('a batch', () => {
  it('is opened by the office, and empty at first', async () => {
    const body = { title: '省办通报', source: '省办', receivedOn: '2020-03-01' };
    const { status, body: opened } = await open(body);
    expect(status).toBe(201);
    expect(await look(opened.id)).toEqual({
      ...body,
      id: opened.id,
      issuedAt: null,
      drafts: 0,
      dispatched: 0,
      findings: [],
      next: null,
      faults: [],
      dispatch: 'none',
      issuedBy: 'office-head',
      mayIssue: false,
    });
    const { batches } = (await officer.send('GET', '/api/batches')).body;
    expect(batches).toContainEqual({ ...body, id: opened.id, issuedAt: null, drafts: 0, dispatched: 0 });
  });

  it.each([
    ['a day that is not', { receivedOn: '2020-02-30' }, 'no-such-day', 'receivedOn'],
    ['no title', { title: ' ' }, 'malformed', 'title'],
    ['a source over length', { source: '长'.repeat(201) }, 'text-too-long', 'source'],
    ['an unknown field', { colour: 'red' }, 'unknown-field', 'colour'],
  ])('with %s is refused, the field named', async (_, change, code, field) => {
    const reply = await open({ title: 'x', source: 'y', ...change });
    expect(reply).toMatchObject({ status: 400, body: { code, field } });
  });

  it('is opened by nobody else', async () => {
    const reply = await open({ title: 'x', source: 'y' }, handler);
    expect(reply).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('is opened once by whoever never heard that it was, and by two at once', async () => {
    const said = { title: '市办通报', source: '市办' };
    const [first, second] = await Promise.all([open(said, officer, 'lost'), open(said, officer, 'lost')]);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const another = await open({ ...said, title: '市办补充通报' }, officer, 'lost');
    expect(another).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect((await open(said, head, 'lost')).body.id).not.toBe(first.body.id);
    const { batches } = (await officer.send('GET', '/api/batches')).body;
    expect(batches.filter(({ source }: { source: string }) => source === '市办')).toHaveLength(2);
  });

  it('is opened under a key of its own, or not at all', async () => {
    const reply = await officer.send('POST', '/api/batches', { body: { title: 'x', source: 'y' } });
    expect(reply).toMatchObject({ status: 400, body: { code: 'key-missing' } });
  });

  it('exists for a unit once something of it is dispatched there, with that alone', async () => {
    const { id } = await enter(draftFor(), draftFor({ unit: null }));
    expect((await handler.send('GET', `/api/batches/${id}`)).status).toBe(404);
    await dispatchChunk(api.db, id, '', 10, { at: api.time.now, by: 'office-head' });
    const seen = await look(id, handler);
    expect(seen).toMatchObject({ drafts: 0, dispatched: 1, faults: [] });
    expect(seen.findings).toHaveLength(1);
    const { batches } = (await handler.send('GET', '/api/batches')).body;
    expect(batches).toMatchObject([{ id, drafts: 0, dispatched: 1 }]);
  });
});

describe('lists of batches', () => {
  const read = async (url: string, by = officer) => (await by.send('GET', url)).body;

  it('show a batch’s findings part by part in order of number, each once, and to a unit its own alone', async () => {
    const drafts = Array.from({ length: 107 }, (_, i) => draftFor(i < 5 ? {} : { unit: null }));
    const { id, findings } = await enter(...drafts);
    const opened = await look(id);
    const rest = await read(`/api/batches/${id}/findings?after=${opened.next}`);
    expect(opened.findings).toHaveLength(100);
    expect(rest).toMatchObject({ next: null });
    const shown = [...opened.findings, ...rest.findings].map((one: { id: string }) => one.id);
    expect(shown).toEqual(findings);
    await dispatchChunk(api.db, id, '', 200, { at: api.time.now, by: 'office-head' });
    const first = await read(`/api/batches/${id}/findings?limit=3`, handler);
    const second = await read(`/api/batches/${id}/findings?limit=3&after=${first.next}`, handler);
    expect([first.findings.length, second.findings.length, second.next]).toEqual([3, 2, null]);
  });

  it('go on where they stopped: unissued first, then what was signed last', async () => {
    const ids = [];
    for (const title of ['甲', '乙', '丙', '丁', '戊']) {
      ids.push((await open({ title, source: '次序', receivedOn: '2019-01-02' })).body.id);
    }
    await api.db
      .updateTable('batch')
      .set({ issued_at: addMillis(api.time.now, -1), issued_by: 'office-head' })
      .where('title', '=', '丙')
      .execute();
    const seen: { id: string; source: string }[] = [];
    for (let after = ''; ; ) {
      const { batches, next } = await read(`/api/batches?limit=2${after}`);
      seen.push(...batches);
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const ours = seen.filter(({ source }) => source === '次序').map(({ id }) => id);
    expect(ours.at(-1)).toBe(ids[2]);
    expect([...ours].sort()).toEqual([...ids].sort());
  });

  it('tell how far a batch is in a few words, and to whoever sees nothing of it nothing', async () => {
    const { id } = await enter(draftFor(), draftFor());
    const progress = `/api/batches/${id}/progress`;
    expect(await read(progress)).toEqual({ issuedAt: null, drafts: 2, dispatched: 0, dispatch: 'none' });
    for (const url of [progress, `/api/batches/${id}/findings`]) {
      expect(await handler.send('GET', url)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });

  it.each([
    'x',
    Buffer.from('"a\\u0000"').toString('base64url'),
    Buffer.from('{"id":1}').toString('base64url'),
  ])('begin at no place that is none: %s', async (after) => {
    const { id } = await enter(draftFor());
    for (const url of ['/api/batches', `/api/batches/${id}/findings`]) {
      const reply = await officer.send('GET', `${url}?after=${after}`);
      expect(reply).toMatchObject({ status: 400, body: { code: 'malformed', field: 'after' } });
    }
  });
});

describe('the check of a batch', () => {
  it('names what each draft would be refused with, by number and field, in the reader’s language', async () => {
    const { id, findings } = await enter(
      draftFor(),
      draftFor({ unit: null }),
      draftFor({ rectifyBy: null }),
      draftFor({ leadUnit: 'township' }),
      draftFor({ kind: 'common' }),
      draftFor({ title: '' }),
      draftFor({ goal: ' ' }),
      draftFor({ closingStandard: [] }),
    );
    const reply = await officer.send('GET', `/api/batches/${id}`, { headers: { 'accept-language': 'en' } });
    const { faults } = reply.body;
    const told = faults.map(({ id: finding, code, field }: Record<string, string>) => [finding, code, field]);
    expect(told).toEqual([
      [findings[1], 'unit-undecided', 'content.unit'],
      [findings[2], 'date-undecided', 'content.rectifyBy'],
      [findings[3], 'unit-verifies-itself', 'content.leadUnit'],
      [findings[4], 'not-available-yet', 'content.kind'],
      [findings[5], 'text-missing', 'content.title'],
      [findings[6], 'text-missing', 'content.goal'],
      [findings[7], 'standard-missing', 'content.closingStandard'],
    ]);
    expect(faults[0]).toMatchObject({
      number: `批${entered}-A2`,
      title: 'The draft names no responsible unit or no lead unit.',
      next: 'Decide on the unit in the draft, then dispatch.',
    });
  });

  it('tells that a date has passed', async () => {
    const { id } = await enter(draftFor({ rectifyBy: day('2020-03-04') }));
    expect((await look(id)).faults).toMatchObject([
      { code: 'date-not-in-future', field: 'content.rectifyBy' },
    ]);
  });

  it('looks through 1,000 drafts within a second', async () => {
    const drafts = Array.from({ length: 1_000 }, (_, i) => draftFor(i === 499 ? { rectifyBy: null } : {}));
    const { id } = await enter(...drafts);
    const began = performance.now();
    const { drafts: many, findings, next, faults } = await look(id);
    const took = performance.now() - began;
    expect({ many, shown: findings.length, more: next !== null }).toEqual({
      many: 1_000,
      shown: 100,
      more: true,
    });
    expect(faults).toMatchObject([{ number: `批${entered}-A500`, code: 'date-undecided' }]);
    expect(took).toBeLessThan(1_000);
  });
});

describe('the issue of a batch', () => {
  it('is the office head’s alone, and nobody else learns whether the batch exists', async () => {
    const { id } = await enter(draftFor());
    for (const by of [officer, handler]) {
      for (const which of [id, nowhere]) {
        expect(await issue(which, by)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
      }
    }
    expect(await issue(nowhere)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await look(id)).issuedAt).toBeNull();
  });

  it('of an empty batch is refused', async () => {
    const { id } = (await open({ title: '空', source: '无' })).body;
    expect(await issue(id)).toMatchObject({ status: 409, body: { code: 'nothing-to-dispatch' } });
    expect((await look(id)).issuedAt).toBeNull();
  });

  it('stops at one draft at fault, names it, and does nothing by halves', async () => {
    const { id } = await enter(draftFor(), draftFor({ leadUnit: null }));
    const reply = await issue(id);
    expect(reply).toMatchObject({ status: 409, body: { code: 'drafts-at-fault' } });
    expect(reply.body.detail).toBe(`批${entered}-A2: content.leadUnit`);
    expect(await look(id)).toMatchObject({ issuedAt: null, drafts: 2, dispatch: 'none' });
  });

  it('cannot leave out drafts where all are at fault', async () => {
    const { id } = await enter(draftFor({ unit: null }));
    const reply = await issue(id, head, { faulty: 'leave' });
    expect(reply).toMatchObject({ status: 409, body: { code: 'nothing-to-dispatch' } });
  });

  it('knows no other way with faults than to refuse or to leave', async () => {
    const { id } = await enter(draftFor());
    expect(await issue(id, head, { faulty: 'hide' })).toMatchObject({
      status: 400,
      body: { field: 'faulty' },
    });
  });

  it('is signed while Temporal is away all the same, and nothing of it is changed until it is dispatched', async () => {
    const alone = await openApi();
    await enterOffice(alone.db);
    const { id } = await enterBatch(alone.db, {
      title: '第一批',
      source: '县督查组',
      drafts: [{ number: 'A1', content: draftFor() }],
    });
    const keeper = await alone.signedIn('officer');
    expect((await issue(id, await alone.signedIn('office-head'))).status).toBe(202);
    const signed = { issuedAt: alone.time.now, drafts: 1, dispatched: 0, dispatch: 'running' };
    expect(await look(id, keeper)).toMatchObject(signed);
    const late = { number: '迟', content: draftFor() };
    expect(await keeper.send('POST', `/api/batches/${id}/drafts`, { body: late })).toMatchObject({
      status: 409,
      body: { code: 'being-dispatched' },
    });
  });
});

describe('while the worker is away', () => {
  let waiting: Awaited<ReturnType<typeof enter>>;
  beforeAll(async () => {
    waiting = await enter(draftFor(), draftFor(), draftFor({ rectifyBy: null }));
  });

  it('a batch is issued all the same, once by two signatures at one moment', async () => {
    const { id } = waiting;
    const both = await Promise.all([
      issue(id, head, { faulty: 'leave' }),
      issue(id, head, { faulty: 'leave' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    const first = await look(id);
    expect(first).toMatchObject({ issuedAt: api.time.now, drafts: 3, dispatched: 0, dispatch: 'running' });
    api.time.now = addMillis(api.time.now, 60_000);
    expect((await issue(id)).status).toBe(202);
    expect((await look(id)).issuedAt).toBe(first.issuedAt);
  });

  it('what was signed is not changed any more, nor added to', async () => {
    const [draft] = waiting.findings;
    const { content } = (await officer.send('GET', `/api/drafts/${draft}`)).body;
    const edited = await officer.send('PUT', `/api/drafts/${draft}`, {
      body: { number: '改', content },
      headers: { 'if-match': '"1"' },
    });
    const added = await officer.send('POST', `/api/batches/${waiting.id}/drafts`, {
      body: { number: '添', content },
    });
    for (const reply of [edited, added]) {
      expect(reply).toMatchObject({ status: 409, body: { code: 'being-dispatched' } });
    }
  });

  describe('and back again', () => {
    beforeAll(() => api.startWorker());

    it('it dispatches what was issued, at the instant of the signature, and leaves what was at fault', async () => {
      const { id, findings } = waiting;
      await dispatchOver(id);
      const batch = await look(id);
      expect(batch).toMatchObject({ drafts: 1, dispatched: 2, faults: [{ code: 'date-undecided' }] });
      const events = await api.db
        .selectFrom('event')
        .where('finding_id', 'in', findings)
        .where('type', '=', 'dispatched')
        .select(['at', 'by'])
        .execute();
      expect(events).toEqual([1, 2].map(() => ({ at: batch.issuedAt, by: 'office-head' })));
    });

    it('what was left can be mended, and issued with what came late', async () => {
      const { id, findings } = waiting;
      const left = findings[2];
      const { content, number } = (await officer.send('GET', `/api/drafts/${left}`)).body;
      const mended = { number, content: { ...content, rectifyBy: '2020-06-30' } };
      const saved = await officer.send('PUT', `/api/drafts/${left}`, {
        body: mended,
        headers: { 'if-match': '"1"' },
      });
      expect(saved.status).toBe(200);
      const late = { number: '迟', content: mended.content };
      expect((await officer.send('POST', `/api/batches/${id}/drafts`, { body: late })).status).toBe(201);
      const before = (await look(id)).issuedAt;
      expect((await issue(id)).status).toBe(202);
      await dispatchOver(id);
      expect(await look(id)).toMatchObject({ drafts: 0, dispatched: 4 });
      expect((await look(id)).issuedAt > before).toBe(true);
    });

    it('an issue once nothing is left is the same one again', async () => {
      const { issuedAt } = await look(waiting.id);
      expect((await issue(waiting.id)).status).toBe(202);
      expect((await look(waiting.id)).issuedAt).toBe(issuedAt);
    });
  });
});
