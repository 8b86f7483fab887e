import { Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openReader } from '../../api/changes/reader.ts';
import type { Server } from '../../api/house.ts';
import { changeRoutes } from '../../api/routes/changes.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import type { Organisation } from '../../db/organisation.ts';
import { day } from '../../domain/calendar/day.ts';
import { eventually } from '../local/eventually.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import { enterOffice, openApi, password } from './house.ts';

const from = day('2000-01-01');

/** The small office with a second township. */
const office: Organisation = {
  ...smallOffice,
  units: [...smallOffice.units, { id: 'far', name: '双桥镇' }],
  people: [...smallOffice.people, person('far-handler')],
  seats: [...smallOffice.seats, seat('handler', 'far', 'far-handler')],
};

let api: Awaited<ReturnType<typeof openApi>>;
let page: string;
let batches = 0;
const open: Stream[] = [];
const cookies = new Map<string, string>();

beforeAll(async () => {
  api = await openApi();
  await enterOffice(api.db, office);
  const { db, url: ledgerUrl, server, time } = api;
  const hurried = { db, ledgerUrl, clock: () => time.now, secure: false };
  server.register(
    async (routes) => changeRoutes(routes as unknown as Server, hurried, { gatherMs: 20, beatMs: 30 }),
    {
      prefix: '/hurried',
    },
  );
  page = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.leave();
});
afterAll(async () => {
  const closed = api.server.close();
  // fetch connects anew where a stream was left, and asks for nothing there.
  api.server.server.closeAllConnections();
  await closed;
});

/** What one browser hears, as text. */
interface Stream {
  heard: string;
  over: boolean;
  readonly headers: Headers;
  readonly cookie: string;
  leave(): void;
}

async function signIn(name: string): Promise<string> {
  const reply = await fetch(`${page}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function listen(
  name: string,
  path = '/api/changes',
  headers: { 'last-event-id'?: string; cookie?: string } = {},
): Promise<Stream> {
  // Signing in again and again would be taken for guessing.
  const cookie = headers.cookie ?? cookies.get(`${page} ${name}`) ?? (await signIn(name));
  cookies.set(`${page} ${name}`, cookie);
  const leaving = new AbortController();
  const reply = await fetch(page + path, { headers: { ...headers, cookie }, signal: leaving.signal });
  const { status } = reply;
  const stream = {
    heard: '',
    over: false,
    headers: reply.headers,
    cookie,
    leave: () => leaving.abort(),
  };
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const part of reply.body ?? []) stream.heard += decoder.decode(part, { stream: true });
  };
  void read()
    .catch(() => {})
    .finally(() => {
      stream.over = true;
    });
  open.push(stream);
  expect(status).toBe(200);
  await eventually('the stream begins', () => stream.heard !== '' || stream.over);
  return stream;
}

/** Drafts for each of these units; gives the batch and the findings' ids. */
function enter(...units: string[]) {
  batches += 1;
  const drafts = units.map((unit, i) => ({ number: `变${batches}-${i}`, content: draftFor({ unit }) }));
  return enterBatch(api.db, { title: `变${batches}`, source: '县督查组', drafts });
}
const dispatch = (id: string) =>
  dispatchChunk(api.db, id, '', 5_000, { at: api.time.now, by: 'office-head' });
const idsIn = ({ heard }: Stream) =>
  [...heard.matchAll(/event: finding\ndata: \{"id":"([^"]+)"\}\n\n/g)].map(([, id]) => id);

describe('the changes of findings', () => {
  it('reach whom they concern while they look, and never another unit', async () => {
    const batch = await enter('far', 'township');
    const [far, near] = batch.findings;
    const streams = await Promise.all(
      ['handler', 'far-handler', 'lead-reviewer', 'officer'].map((name) => listen(name)),
    );
    const [here, there, bureau, county] = streams as [Stream, Stream, Stream, Stream];
    await dispatch(batch.id);
    await eventually('all have heard', () => streams.every((stream) => idsIn(stream).length > 0));
    await eventually('the county has heard of both', () => idsIn(county).length === 2);
    expect(idsIn(here)).toEqual([near]);
    expect(idsIn(there)).toEqual([far]);
    expect(idsIn(bureau).sort()).toEqual([far, near].sort());
    expect(here.headers.get('content-type')).toContain('text/event-stream');
    expect(here.headers.get('cache-control')).toContain('no-store');
  });

  it('are not asked after by their head alone, which would leave a listener behind for ever', async () => {
    const { cookie } = await listen('handler');
    const reply = await fetch(`${page}/api/changes`, { method: 'HEAD', headers: { cookie } });
    expect(reply.status).toBe(404);
  });

  it('are the office’s alone while they are drafts', async () => {
    const [here, officer] = await Promise.all([listen('handler'), listen('officer')]);
    const draft = await enter('township');
    await eventually('the office has heard', () => idsIn(officer).length === 1);
    const dispatched = await enter('township');
    await dispatch(dispatched.id);
    await eventually('the unit has heard of its own', () => idsIn(here).length > 0);
    expect(idsIn(here)).toEqual(dispatched.findings);
    expect(idsIn(officer)).toContain(draft.findings[0]);
  });

  it('are told once where one finding changes many times at once', async () => {
    const { findings } = await enter('township');
    const officer = await listen('officer');
    for (const version of [2, 3, 4, 5]) {
      await api.db
        .updateTable('finding')
        .set({ draft_version: version })
        .where('id', '=', findings[0] ?? '')
        .execute();
    }
    await eventually('the office has heard', () => idsIn(officer).length > 0);
    const last = await enter('township');
    await eventually('the office has heard of the next', () => idsIn(officer).includes(last.findings[0]));
    expect(idsIn(officer).filter((id) => id === findings[0]).length).toBeLessThan(4);
  });

  it('by the thousand are not told one by one', async () => {
    const officer = await listen('officer');
    await enter(...Array.from({ length: 1_500 }, () => 'township'));
    await eventually('all is to be asked for anew', () =>
      officer.heard.includes('event: resync\ndata: {}\n\n'),
    );
    expect(idsIn(officer)).toEqual([]);
  });

  it('are told to nobody who is not signed in', async () => {
    const reply = await fetch(`${page}/api/changes`);
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({ code: 'not-signed-in' });
  });
});

describe('whoever comes back', () => {
  it('asks for everything anew, for changes may have gone by', async () => {
    const first = await listen('handler');
    expect(first.heard).toBe('retry: 2000\nid: 0\n\n');
    const again = await listen('handler', '/api/changes', { 'last-event-id': '0' });
    await eventually('it is told so', () => again.heard.includes('event: resync\ndata: {}\n\n'));
  });
});

describe('a stream', () => {
  it('is kept open by a comment now and then', async () => {
    const stream = await listen('handler', '/hurried/changes');
    await eventually('it has beaten twice', () => stream.heard.split(':\n\n').length > 2);
  });

  it('ends when the session does', async () => {
    const stream = await listen('handler', '/hurried/changes', { cookie: await signIn('handler') });
    cookies.delete(`${page} handler`);
    const staying = await listen('handler', '/hurried/changes');
    const me = await fetch(`${page}/api/me`, { headers: { cookie: stream.cookie } });
    const csrf = me.headers.get('set-cookie')?.split(';')[0];
    const { csrfToken } = (await me.json()) as { csrfToken: string };
    const out = await fetch(`${page}/api/session`, {
      method: 'DELETE',
      headers: { cookie: `${stream.cookie}; ${csrf}`, 'x-csrf-token': csrfToken },
    });
    expect(out.status).toBe(204);
    await eventually('it is over', () => stream.over);
    expect(staying.over).toBe(false);
  });

  it('shows what a new post makes visible', async () => {
    const stream = await listen('top-leader', '/hurried/changes');
    const batch = await enter('far');
    const { id } = await api.db
      .selectFrom('post')
      .where('role', '=', 'office')
      .select('id')
      .executeTakeFirstOrThrow();
    await api.db
      .insertInto('post_holder')
      .values({ post_id: id, person_id: 'top-leader', from_day: from })
      .execute();
    let version = 1;
    await eventually('a draft is heard of', async () => {
      version += 1;
      await api.db
        .updateTable('finding')
        .set({ draft_version: version })
        .where('batch_id', '=', batch.id)
        .execute();
      return idsIn(stream).length > 0;
    });
  });

  it('tells to ask anew once PostgreSQL, whose connection broke, is heard again', async () => {
    const stream = await listen('officer');
    const superuser = new pg.Client({ connectionString: inject('superuserUrl') });
    await superuser.connect();
    const { rowCount } = await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = $1 and query in ('listen finding', 'select 1')`,
      [new URL(api.url).pathname.slice(1)],
    );
    await superuser.end();
    expect(rowCount).toBeGreaterThan(0);
    await eventually('it is told to', () => stream.heard.includes('event: resync'));
    const batch = await enter('far');
    await eventually('it hears again', () => idsIn(stream).includes(batch.findings[0]));
  });

  it('that is not read is dropped before much piles up', () => {
    const stuck = new Writable({ write: () => {} });
    const reader = openReader(stuck);
    let told = 0;
    while (!stuck.destroyed && told < 100_000) {
      reader.tell('finding', { id: '00000000-0000-4000-8000-000000000000' });
      told += 1;
    }
    expect(stuck.destroyed).toBe(true);
    expect(told).toBeLessThan(5_000);
    expect(() => reader.beat()).not.toThrow();
  });
});

describe('a server that stops', () => {
  it('ends the streams, so that it does stop', async () => {
    const leaving = await openApi();
    await enterOffice(leaving.db, office);
    const before = page;
    page = await leaving.server.listen({ port: 0, host: '127.0.0.1' });
    const stream = await listen('officer');
    page = before;
    await leaving.server.close();
    await eventually('the stream is over', () => stream.over);
  });
});
