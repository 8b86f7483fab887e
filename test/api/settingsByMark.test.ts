import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import type { Organisation } from '../../db/organisation.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { draftFor, seat, smallOffice } from '../support/office.ts';
import { type Browser, enterOffice, openApi } from './house.ts';

const source = '省委巡视组';
const settings = {
  planDaysOfSource: { [source]: 5 },
  closingChainOf: { city: ['principal', 'assigned-leader', 'office', 'leader-in-charge'] },
  closingChainOfSource: { [source]: ['principal', 'lead-reviewer', 'office', 'leader-in-charge'] },
  closingChainOfSeverity: { grave: ['principal', 'assigned-leader', 'office', 'leader-in-charge'] },
};

/** The township's assigned leader is the leader in charge too, and nobody stands in: a chain with both cannot be signed. */
const office: Organisation = {
  ...smallOffice,
  people: [
    ...smallOffice.people,
    { id: 'administrator', name: 'administrator', email: 'administrator@office.invalid', phone: null },
  ],
  seats: [
    ...smallOffice.seats.map((one) =>
      one.role === 'assigned-leader' ? { ...one, person: 'leader-in-charge' } : one,
    ),
    seat('administrator', null, 'administrator'),
  ],
};

type Api = Awaited<ReturnType<typeof openApi>>;
let api: Api;
let officer: Browser;

beforeAll(async () => {
  api = await openApi();
  await enterOffice(api.db, office);
  officer = await api.signedIn('officer');
  const administrator = await api.signedIn('administrator');
  const policy = { ...defaultPolicy, ...settings };
  const from = api.time.now.slice(0, 10);
  const body = { policy, from, reason: '按来源和严重程度分别办理' };
  expect(
    await administrator.send('POST', '/api/policy', { body, headers: { 'if-match': '"1"' } }),
  ).toMatchObject({ status: 200 });
});

let numbers = 0;
/** A batch of a source with one draft, written by the office. */
async function drafted(from: string, marks: Partial<DraftContent> = {}) {
  numbers += 1;
  const headers = { 'idempotency-key': randomUUID() };
  const { body } = await officer.send('POST', '/api/batches', {
    body: { title: `第${numbers}批`, source: from },
    headers,
  });
  const draft = { number: `C${numbers}`, content: draftFor(marks) };
  const added = await officer.send('POST', `/api/batches/${body.id}/drafts`, { body: draft });
  expect(added.status).toBe(201);
  return { batch: body.id as string, id: added.body.id as string };
}
const dispatched = async (from: string, marks: Partial<DraftContent> = {}) => {
  const { batch, id } = await drafted(from, marks);
  await dispatchChunk(api.db, batch, '', 10, { at: api.time.now, by: 'office-head' });
  return id;
};
const pageOf = async (id: string) => (await officer.send('GET', `/api/findings/${id}`)).body;
const faultsOf = async (batch: string) => (await officer.send('GET', `/api/batches/${batch}`)).body.faults;

describe('severity and source', () => {
  it('decide who signs: fixed at dispatch, and shown on the finding’s page', async () => {
    const page = await pageOf(await dispatched(source, { severity: 'serious', level: 'city' }));
    expect(page).toMatchObject({ severity: 'serious', chain: settings.closingChainOfSource[source] });
  });

  it('are what the check of a batch goes by: whom severity makes sign twice, source does not', async () => {
    const grave = await drafted(source, { severity: 'grave' });
    expect(await faultsOf(grave.batch)).toMatchObject([{ id: grave.id, code: 'one-person-two-steps' }]);
    expect(await faultsOf((await drafted(source)).batch)).toEqual([]);
    expect(await faultsOf((await drafted('县督查组')).batch)).toMatchObject([
      { code: 'one-person-two-steps' },
    ]);
  });

  it('are an ordinary finding’s on its page, and on a draft’s, where nobody said anything', async () => {
    expect((await pageOf((await drafted(source)).id)).severity).toBe('ordinary');
    expect((await pageOf(await dispatched(source))).severity).toBe('ordinary');
  });

  it('give a plan its days: those of the source', async () => {
    const id = await dispatched(source);
    const received = { commandId: `receive ${id}`, at: api.time.now, by: 'handler' };
    await keepSubmission(api.db, id, received, { type: 'receive' });
    await transition(api.db, id, api.time.now, received);
    const { dates } = await pageOf(id);
    expect(dates.find(({ clock }: { clock: string }) => clock === 'plan')).toMatchObject({
      rule: { kind: 'after', workingDays: 5 },
    });
  });
});
