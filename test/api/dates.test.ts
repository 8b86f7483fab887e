import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterCampaign } from '../../db/campaigns.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { readState } from '../../db/rehearsal.ts';
import { approveSuspension, endSuspension, openSuspensions } from '../../db/suspensions.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { watch } from '../../worker/watch.ts';
import { draftFor, setUpSmallOffice, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { type Browser, giveAccounts, type Reply } from './house.ts';

type Api = Awaited<ReturnType<typeof openApiAtWork>>;
let api: Api;
let findings: readonly string[];
const people: Record<string, Browser> = {};
let keys = 0;

beforeAll(async () => {
  api = await openApiAtWork();
  const atOnce = draftFor({ deadlineKind: 'at-once' });
  const batch = await setUpSmallOffice(api.db, [atOnce, atOnce, atOnce, atOnce]);
  findings = batch.findings;
  await api.db
    .transaction()
    .execute((trx) => enterCampaign(trx, { name: '清零', clearBy: day('2020-06-30'), findings: ['A1'] }));
  await giveAccounts(api.db, smallOffice.people);
  await dispatchChunk(api.db, batch.id, '', 10, {
    at: instant('2020-03-05T09:00:00+08:00'),
    by: 'office-head',
  });
  await ensureWorkflows(api.engine, api.db, findings);
  for (const { id } of smallOffice.people) people[id] = await api.signedIn(id);
}, 60_000);

afterAll(() => api?.close());

function send(person: string, url: string, body: object, key = `key-${++keys}`): Promise<Reply> {
  return (people[person] as Browser).send('POST', `/api/${url}`, {
    body,
    headers: { 'idempotency-key': key, 'accept-language': 'en' },
  });
}

const give = (person: string, finding: string, body: object) =>
  send(person, `findings/${finding}/commands`, body);
const state = async (finding: string) => (await readState(api.db, finding)) as Dispatched;

/** What an approval says once it is through. */
async function through(id: string): Promise<Reply['body']> {
  for (;;) {
    const { body } = await (people['top-leader'] as Browser).send('GET', `/api/suspensions/${id}`);
    if (!body.running) return body;
  }
}

const flood = { cause: 'flood-season', reason: '汛期停工', expectedEnd: '2020-05-29' };

describe('an extension by the API', () => {
  it('beyond the clear-by date goes from the unit by the office head to the top leader', async () => {
    const [id = ''] = findings;
    const late = { type: 'requestExtension', reason: '汛期', rectifyBy: '2020-07-31' };
    expect(await give('handler', id, late)).toMatchObject({ status: 200 });
    expect(
      await give('office-head', id, { type: 'giveOpinion', advice: 'grant', opinion: '属实' }),
    ).toMatchObject({
      status: 200,
    });
    expect(await give('leader-in-charge', id, { type: 'decideExtension', decision: 'grant' })).toMatchObject({
      status: 403,
      body: { code: 'not-your-step' },
    });
    expect(await give('top-leader', id, { type: 'decideExtension', decision: 'grant' })).toMatchObject({
      status: 200,
    });
    expect((await state(id)).rectifyBy).toBe('2020-07-31');
    const { body } = await (people.handler as Browser).send('GET', `/api/findings/${id}`);
    expect(body).toMatchObject({ rectifyBy: '2020-07-31', originalRectifyBy: '2020-06-30' });
  });
});

describe('a suspension of a scope', () => {
  it('reaches every open finding of the unit, and its end moves their dates and takes them up again', async () => {
    const [, closed = ''] = findings;
    expect(await give('office-head', closed, { type: 'withdraw', reason: '误交办' })).toMatchObject({
      status: 200,
    });
    const approved = await send('leader-in-charge', 'suspensions', { scope: { unit: 'township' }, ...flood });
    expect(approved).toMatchObject({ status: 202 });
    const { id } = approved.body;
    expect(await through(id)).toMatchObject({ suspended: 3, refused: [] });
    const { body } = await (people.handler as Browser).send('GET', `/api/findings/${findings[2]}`);
    expect(body).toMatchObject({ light: 'grey', holder: null, suspension: { cause: 'flood-season' } });
    expect(await give('handler', findings[2] ?? '', { type: 'receive' })).toMatchObject({
      body: { code: 'suspended' },
    });
    expect(await send('leader-in-charge', `suspensions/${id}/end`, { reason: '汛期结束' })).toMatchObject({
      status: 202,
    });
    expect(await through(id)).toMatchObject({ suspended: 0, refused: [] });
    expect((await state(findings[2] ?? '')).suspensions.past).toHaveLength(1);
  });

  it('given twice under one key is one; other content under it is refused', async () => {
    const approval = { scope: { source: '县督查组' }, ...flood };
    const first = await send('top-leader', 'suspensions', approval, 'same');
    const again = await send('top-leader', 'suspensions', approval, 'same');
    expect(again.body).toEqual(first.body);
    expect(await send('top-leader', 'suspensions', { ...approval, reason: '别的' }, 'same')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    await send('top-leader', `suspensions/${first.body.id}/end`, { reason: '恢复' });
    await through(first.body.id);
  });

  it('is a leader’s to approve, of a scope that there is, until a day to come', async () => {
    const scope = { unit: 'township' };
    for (const person of ['handler', 'officer', 'office-head']) {
      expect(await send(person, 'suspensions', { scope, ...flood })).toMatchObject({ status: 403 });
    }
    expect(await send('top-leader', 'suspensions', { scope: { unit: 'nowhere' }, ...flood })).toMatchObject({
      status: 422,
      body: { code: 'no-such-scope' },
    });
    expect(
      await send('top-leader', 'suspensions', { scope, ...flood, expectedEnd: '2020-01-01' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'date-not-in-future', field: 'expectedEnd' },
    });
  });

  it('that nobody began is begun by the watch, and one that is refused somewhere says where', async () => {
    const [first = ''] = findings;
    await give('leader-in-charge', first, { type: 'suspend', ...flood });
    const at = instant('2020-03-06T09:00:00+08:00');
    const approval = {
      ...flood,
      cause: 'flood-season',
      scope: { unit: 'township' },
      expectedEnd: day('2020-05-29'),
    } as const;
    const order = '7d3c2e0a-0000-4000-8000-000000000001';
    await approveSuspension(api.db, { commandId: 'left', by: 'top-leader', at }, order, approval);
    expect(await openSuspensions(api.db, instant('2020-03-06T10:00:00+08:00'))).toEqual([order]);
    const clock = async () => instant('2099-01-01T00:00:00Z');
    await watch({ db: api.db, engine: api.engine, clock, ending: new AbortController().signal }).catch(
      () => 0,
    );
    const body = await through(order);
    expect(body.refused).toEqual([
      expect.objectContaining({ findingId: first, number: 'A1', command: 'suspend', code: 'suspended' }),
    ]);
    await endSuspension(api.db, order, { at, by: 'top-leader' }, '恢复');
  });
});
