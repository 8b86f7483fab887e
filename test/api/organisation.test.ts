import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import type { Organisation } from '../../db/organisation.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { type Browser, enterOffice, type Reply } from './house.ts';

const from = day('2000-01-01');

/**
 * The small office as counties are: the township's leader is in charge of the bureau's line too, with a
 * colleague as substitute there; a second township's handler is vacant; the bureau's reviewer is away.
 */
const county: Organisation = {
  ...smallOffice,
  units: [...smallOffice.units, { id: 'other-bureau', name: '县水利局' }, { id: 'vacant', name: '双桥镇' }],
  people: [
    ...smallOffice.people,
    ...['sang', 'shao', 'stand-in', 'mayor'].map(person),
    { ...person('clerk'), phone: '0000-1000001' },
  ],
  seats: [
    ...smallOffice.seats.filter(({ role }) => role !== 'assigned-leader' && role !== 'leader-in-charge'),
    seat('assigned-leader', 'township', 'sang'),
    seat('leader-in-charge', 'bureau', 'sang'),
    seat('leader-in-charge', 'other-bureau', 'shao'),
    seat('handler', 'vacant', null),
    seat('principal', 'vacant', 'mayor'),
  ],
  secretaries: [{ role: 'assigned-leader', unit: 'township', person: 'clerk', from }],
  substitutes: [
    {
      role: 'leader-in-charge',
      unit: 'bureau',
      substitute: { role: 'leader-in-charge', unit: 'other-bureau' },
    },
  ],
  delegations: [
    {
      role: 'lead-reviewer',
      unit: 'bureau',
      person: 'lead-reviewer',
      to: 'stand-in',
      from: day('2020-03-05'),
      until: day('2020-03-05'),
      reason: '出差',
    },
  ],
};

let api: Awaited<ReturnType<typeof openApiAtWork>>;
let near = '';
let far = '';
const people: Record<string, Browser> = {};

beforeAll(async () => {
  api = await openApiAtWork();
  await enterOffice(api.db, county);
  const batch = await enterBatch(api.db, {
    title: '第一批',
    source: '县督查组',
    drafts: ['township', 'vacant'].map((unit) => ({
      number: unit,
      content: draftFor({ unit, deadlineKind: 'at-once' }),
    })),
  });
  [near = '', far = ''] = batch.findings;
  const at = instant('2020-03-05T09:00:00+08:00');
  await dispatchChunk(api.db, batch.id, '', 10, { at, by: 'office-head' });
  await ensureWorkflows(api.engine, api.db, batch.findings);
}, 60_000);
afterAll(() => api?.close());

async function as(name: string): Promise<Browser> {
  const browser = people[name] ?? (await api.signedIn(name));
  people[name] = browser;
  return browser;
}

let keys = 0;
async function give(name: string, finding: string, body: object): Promise<Reply> {
  keys += 1;
  const headers = { 'idempotency-key': `key-${keys}` };
  return (await as(name)).send('POST', `/api/findings/${finding}/commands`, { body, headers });
}
const waiting = async (name: string) =>
  (await (await as(name)).send('GET', '/api/me/today')).body.waiting.map(({ id }: { id: string }) => id);
const done = { status: 200 };
const sign = { type: 'sign', opinion: '同意' };

describe('a vacant handler’s post', () => {
  it('falls to the unit’s principal, who receives and files in its place and signs in their own', async () => {
    expect(await give('mayor', far, { type: 'receive' })).toMatchObject(done);
    expect(await give('mayor', far, { type: 'applyForClosure', summary: '整改完成' })).toMatchObject(done);
    expect(await give('mayor', far, sign)).toMatchObject({ ...done, body: { stage: 'closureReview' } });
  });
});

describe('a leader’s secretary', () => {
  it('sees what the leader sees, and what waits there', async () => {
    await give('handler', near, { type: 'receive' });
    await give('handler', near, { type: 'applyForClosure', summary: '整改完成' });
    await give('principal', near, sign);
    expect(await waiting('clerk')).toEqual([near]);
    const { status, body } = await (await as('clerk')).send('GET', `/api/findings/${near}`);
    expect(status).toBe(200);
    expect(body.commands.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
  });

  it('is whom the office calls where the leader has a form waiting', async () => {
    const { body } = await (await as('officer')).send('GET', '/api/call-list');
    expect(body.leaders).toMatchObject([
      { person: { id: 'sang' }, forms: 1, secretaries: [{ id: 'clerk', phone: '0000-1000001' }] },
    ]);
  });

  it('signs nothing', async () => {
    expect(await give('clerk', near, sign)).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });
});

describe('a delegate', () => {
  it('does on the delegated day what the holder does, in their own name', async () => {
    expect(await give('sang', near, sign)).toMatchObject(done);
    expect(await waiting('stand-in')).toContain(near);
    const verification = { how: 'papers', ticked: [0] };
    expect(await give('stand-in', near, { ...sign, verification })).toMatchObject(done);
    const { body } = await (await as('officer')).send('GET', `/api/findings/${near}`);
    expect(body.form.signatures).toMatchObject([
      { step: 'principal', by: { id: 'principal' } },
      { step: 'assigned-leader', by: { id: 'sang' } },
      { step: 'lead-reviewer', by: { id: 'stand-in' } },
    ]);
  });
});

describe('a leader who has signed this form already', () => {
  it('leaves the next step to the substitute, who sees it waiting', async () => {
    expect(await waiting('shao')).toEqual([]);
    expect(await give('shao', near, sign)).toMatchObject({ status: 403 });
    expect(await give('officer', near, sign)).toMatchObject(done);
    expect(await waiting('shao')).toEqual([near]);
    const { body } = await (await as('officer')).send('GET', `/api/findings/${near}`);
    expect(body.holder.people).toMatchObject([{ id: 'shao' }]);
    expect(await give('sang', near, sign)).toMatchObject({ status: 409, body: { code: 'already-signed' } });
    expect(await give('shao', near, sign)).toMatchObject({ ...done, body: { stage: 'closed' } });
    expect(await waiting('shao')).toEqual([]);
  });

  it('was told in the morning mail, and the substitute for that step', async () => {
    const told = await api.db
      .selectFrom('notice')
      .innerJoin('event', (join) =>
        join.onRef('event.finding_id', '=', 'notice.finding_id').onRef('event.seq', '=', 'notice.seq'),
      )
      .where('notice.finding_id', '=', near)
      .where('event.type', '=', 'signed')
      .where('notice.role', 'in', ['assigned-leader', 'leader-in-charge'])
      .select(['notice.person_id', 'notice.role'])
      .orderBy('notice.id')
      .execute();
    expect(told).toEqual([
      { person_id: 'sang', role: 'assigned-leader' },
      { person_id: 'shao', role: 'leader-in-charge' },
    ]);
  });
});
