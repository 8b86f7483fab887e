import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import type { Reply } from '../api/house.ts';
import { signedInAt } from '../api/overHttp.ts';
import { eventually } from '../local/eventually.ts';
import { type Edge, openEdge } from './edge.ts';
import { dispatched, eventsOf, expectWhole } from './findings.ts';

const dispatchedAt = instant('2020-03-06T09:00:00+08:00');

describe('faults at the edge', { timeout: 90_000 }, () => {
  let edge: Edge;
  let untouched: string[];

  beforeAll(async () => {
    edge = await openEdge(instant('2020-03-06T10:00:00+08:00'));
    untouched = [...(await dispatched(edge.db, 12, dispatchedAt))];
    await ensureWorkflows(edge.engine, edge.db, untouched);
  }, 90_000);

  afterAll(() => edge?.close());

  /** A finding that has been dispatched and not received, with its workflow. */
  const fresh = () => untouched.pop() ?? '';

  const give = (id: string, body: object, key: string, headers: object = {}): Promise<Reply> =>
    edge.handler.send('POST', `/api/findings/${id}/commands`, {
      body,
      headers: { 'idempotency-key': key, 'accept-language': 'en', ...headers },
    });
  const receive = (id: string, key: string, headers: object = {}) =>
    give(id, { type: 'receive' }, key, headers);

  /** Sent again with the same key, as the answer says, until there is a receipt. */
  const untilDone = async (send: () => Promise<Reply>): Promise<Reply> => {
    let reply = await send();
    await eventually(
      'there is a receipt',
      async () => {
        if (reply.status !== 200) reply = await send();
        return reply.status === 200;
      },
      60_000,
    );
    return reply;
  };

  const receivedOnce = async (id: string) => {
    expect(await eventsOf(edge.db, id, 'received')).toHaveLength(1);
    await expectWhole(edge.db, id);
  };

  const ready = async () => {
    const reply = await fetch(`${edge.base}/api/health/ready`);
    return { status: reply.status, ...((await reply.json()) as object) };
  };

  it('the worker is away: the outcome is unknown, and the same key brings the receipt once it is back', async () => {
    const [id, other] = [fresh(), fresh()];
    await edge.worker.kill();
    const [unknown, refused] = await Promise.all([
      receive(id, 'away'),
      give(other, { type: 'applyForClosure', summary: '好' }, 'too-early'),
    ]);
    expect(unknown).toMatchObject({ status: 503, body: { code: 'outcome-unknown' } });
    expect(unknown.headers['retry-after']).toBe('5');
    expect(refused).toMatchObject({ status: 409, body: { code: 'wrong-stage' } });
    await edge.worker.start();
    const done = await untilDone(() => receive(id, 'away'));
    expect(await receive(id, 'away')).toMatchObject({ status: 200, body: done.body });
    await receivedOnce(id);
  });

  it('Temporal is away: what is read is there, what is commanded waits for a repeat', async () => {
    const id = fresh();
    expect(await ready()).toEqual({ status: 200, database: 'up', temporal: 'up' });
    await edge.temporal.kill();
    expect(await ready()).toEqual({ status: 503, database: 'up', temporal: 'away' });
    expect((await edge.handler.send('GET', `/api/findings/${id}`)).status).toBe(200);
    const unknown = await receive(id, 'no-temporal');
    expect(unknown).toMatchObject({ status: 503, body: { code: 'outcome-unknown' } });
    await edge.temporal.startAgain();
    await untilDone(() => receive(id, 'no-temporal'));
    await receivedOnce(id);
    expect(await ready()).toMatchObject({ status: 200 });
  });

  it('the API starts while Temporal is away', async () => {
    await edge.temporal.kill();
    await edge.api.kill();
    await edge.api.start();
    expect(await ready()).toMatchObject({ status: 503, temporal: 'away' });
    await edge.temporal.startAgain();
    await eventually('it finds Temporal', async () => (await ready()).status === 200, 30_000);
  });

  it('PostgreSQL is away: who reads is told so, who acts that nobody knows, and nobody is signed out', async () => {
    const id = fresh();
    edge.apiWire.cut();
    const page = await edge.handler.send('GET', `/api/findings/${id}`);
    expect(page).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    // It may be a repeat of one that happened: never is it said that nothing was written.
    const unknown = await receive(id, 'no-ledger');
    expect(unknown).toMatchObject({ status: 503, body: { code: 'outcome-unknown' } });
    const batch = { title: '第二批', source: '县督查组' };
    expect(
      await edge.handler.send('POST', '/api/batches', { body: batch, headers: { 'idempotency-key': 'b' } }),
    ).toMatchObject({
      status: 503,
      body: { code: 'outcome-unknown' },
    });
    expect(await ready()).toMatchObject({ status: 503, database: 'away', temporal: 'up' });
    expect((await fetch(`${edge.base}/api/health/live`)).status).toBe(204);
    edge.apiWire.mend();
    expect(await eventsOf(edge.db, id, 'received')).toEqual([]);
    expect((await receive(id, 'no-ledger')).status).toBe(200);
    await receivedOnce(id);
  });

  it('PostgreSQL goes while a command is under way: the outcome is unknown, and the repeat brings the receipt', async () => {
    const id = fresh();
    const held = edge.wire.hold(id, 'after-commit');
    const first = receive(id, 'under-way');
    await held;
    // The worker never hears of its commit, and the API cannot ask what became of it.
    await edge.worker.kill();
    edge.apiWire.cut();
    expect(await first).toMatchObject({ status: 503, body: { code: 'outcome-unknown' } });
    edge.apiWire.mend();
    edge.wire.release();
    await edge.worker.start();
    expect(await receive(id, 'under-way')).toMatchObject({ status: 200, body: { stage: 'planning' } });
    await receivedOnce(id);
  });

  it('a request cut off before its end does nothing', async () => {
    const id = fresh();
    const before = await edge.db.selectFrom('submission').select('command_id').execute();
    const body = JSON.stringify({ type: 'receive' });
    const sent = request(`${edge.base}/api/findings/${id}/commands`, {
      method: 'POST',
      agent: false,
      headers: {
        ...edge.handler.headers(),
        'idempotency-key': 'half',
        'content-type': 'application/json',
        'content-length': body.length,
      },
    });
    sent.on('error', () => {});
    sent.write(body.slice(0, 10));
    await setTimeout(100);
    sent.destroy();
    // Whatever the API does with it is done before it answers somebody who asks later.
    expect((await receive(id, 'half', { 'if-match': '"7"' })).status).toBe(412);
    expect(await edge.db.selectFrom('submission').select('command_id').execute()).toEqual(before);
    expect(await eventsOf(edge.db, id, 'received')).toEqual([]);
  });

  it('somebody who went away before the answer finds it done by the same key', async () => {
    const id = fresh();
    const held = edge.wire.hold(id, 'before-commit');
    const leaving = new AbortController();
    const gone = fetch(`${edge.base}/api/findings/${id}/commands`, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        ...edge.handler.headers(),
        'idempotency-key': 'left',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ type: 'receive' }),
    }).catch((failure: Error) => failure.name);
    await held;
    leaving.abort();
    expect(await gone).toBe('AbortError');
    edge.wire.release();
    expect(await receive(id, 'left')).toMatchObject({ status: 200, body: { seq: 2 } });
    await receivedOnce(id);
  });

  it('the same key twice at once is one act, and another body under it is refused', async () => {
    const id = fresh();
    const both = await Promise.all([receive(id, 'twice'), receive(id, 'twice')]);
    expect(both).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    await receivedOnce(id);
    const other = await give(id, { type: 'reportProgress', text: '另一件' }, 'twice');
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const stale = { 'if-match': '"1"' };
    expect(await give(id, { type: 'submitPlan', plan }, 'stale', stale)).toMatchObject({ status: 412 });
    expect(await receive(id, 'twice', stale)).toMatchObject({ status: 200, body: both[0]?.body });
  });

  it('the API is killed with a command under way: its successor gives the receipt, and knows who is signed in', async () => {
    const id = fresh();
    const held = edge.wire.hold(id, 'before-commit');
    const first = receive(id, 'restart').catch(() => 'cut off');
    await held;
    await edge.api.kill();
    expect(await first).toBe('cut off');
    edge.wire.release();
    await edge.api.start();
    expect(await receive(id, 'restart')).toMatchObject({ status: 200, body: { stage: 'planning' } });
    await receivedOnce(id);
  });

  it('asked to stop, the API first answers what it has begun', async () => {
    const id = fresh();
    const held = edge.wire.hold(id, 'before-commit');
    const begun = receive(id, 'drained');
    await held;
    const { exit } = await edge.api.stop();
    await expect(fetch(`${edge.base}/api/health/live`)).rejects.toThrow();
    edge.wire.release();
    expect(await begun).toMatchObject({ status: 200, body: { stage: 'planning' } });
    expect(await exit).toBe(0);
    await edge.api.start();
  });

  it('40 commands at once on one finding: each ends, and the ledger agrees with what was said', async () => {
    const id = fresh();
    const corrections = Array.from({ length: 40 }, (_, i) => ({
      key: randomUUID(),
      body: { type: 'correct', reason: '笔误', correction: { goal: `管护到位，第${i}稿` } },
    }));
    const officer = await signedInAt(edge.base, 'officer');
    const send = ({ key, body }: (typeof corrections)[number]) =>
      officer.send('POST', `/api/findings/${id}/commands`, { body, headers: { 'idempotency-key': key } });
    const first = await Promise.all(corrections.map(send));
    for (const { status, body, headers } of first) {
      expect([200, 503]).toContain(status);
      if (status === 503) {
        expect(['busy', 'outcome-unknown']).toContain(body.code);
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
    }
    const said = first.filter(({ status }) => status === 200);
    expect(said.length).toBeGreaterThan(0);
    const done = await Promise.all(corrections.map((one) => untilDone(() => send(one))));
    first.forEach((reply, i) => {
      if (reply.status === 200) expect(done[i]?.body).toEqual(reply.body);
    });
    const events = await eventsOf(edge.db, id, 'corrected');
    expect(events).toHaveLength(corrections.length);
    expect(done.map(({ body }) => body.seq).sort((a, b) => a - b)).toEqual(events.map(({ seq }) => seq));
    await expectWhole(edge.db, id);
  });
});

const plan = {
  causeAnalysis: '无人负责。',
  measures: [{ text: '聘请护路员', person: '村主任', by: '2020-05-20' }],
  milestones: [],
};
