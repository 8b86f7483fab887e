import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterBatch } from '../../db/drafts.ts';
import type { Organisation } from '../../db/organisation.ts';
import { closeSignature, dispatchSigned } from '../../db/signature.ts';
import { day } from '../../domain/calendar/day.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import { openApiOnTemporal } from './atWork.ts';
import { type Browser, enterOffice, type Reply } from './house.ts';

/** A second line beside the bureau's, with a leader of its own. */
const office: Organisation = {
  ...smallOffice,
  units: [...smallOffice.units, { id: 'water', name: '县水利局' }],
  people: [...smallOffice.people, ...['water-leader', 'substitute', 'administrator'].map(person)],
  seats: [
    ...smallOffice.seats,
    seat('leader-in-charge', 'water', 'water-leader'),
    seat('deputy-head', null, 'substitute'),
    seat('administrator', null, 'administrator'),
  ],
  substitutes: [{ role: 'leader-in-charge', unit: 'water', substitute: { role: 'deputy-head', unit: null } }],
};

type Api = Awaited<ReturnType<typeof openApiOnTemporal>>;
let api: Api;
let batch: string;
let findings: readonly string[];
let batches = 0;
const signedIn: Record<string, Promise<Browser>> = {};

beforeAll(async () => {
  api = await openApiOnTemporal();
  await enterOffice(api.db, office);
});
afterAll(() => api?.close());

/** The administrator puts in force who issues; the policy's version is one more each time. */
async function issuedBy(who: string): Promise<Reply> {
  const { body: before } = await (await as('administrator')).send('GET', '/api/policy');
  const body = { policy: { ...defaultPolicy, issuedBy: who }, from: '2020-03-05', reason: '另定签发人' };
  const headers = { 'if-match': `"${before.version}"` };
  return (await as('administrator')).send('POST', '/api/policy', { body, headers });
}

/** A batch of one draft led by each line. */
async function enter(): Promise<void> {
  batches += 1;
  const drafts = ['bureau', 'water'].map((leadUnit, i) => ({
    number: `批${batches}-A${i + 1}`,
    content: draftFor({ leadUnit }),
  }));
  const title = `第${batches}批`;
  ({ id: batch, findings } = await enterBatch(api.db, { title, source: '县督查组', drafts }));
}

/** Somebody's browser, signed in once. */
function as(name: string): Promise<Browser> {
  const browser = signedIn[name] ?? api.signedIn(name);
  signedIn[name] = browser;
  return browser;
}

const issue = (by: Browser, body?: object) =>
  by.send('POST', `/api/batches/${batch}/issue`, {
    ...(body === undefined ? {} : { body }),
    headers: { 'accept-language': 'en' },
  });
const seen = async (by: Browser) => (await by.send('GET', `/api/batches/${batch}`)).body;

/** What was signed is dispatched, as by the worker. */
async function dispatchSignedNow(by: string): Promise<void> {
  const signature = { batchId: batch, at: api.time.now, by };
  await dispatchSigned(api.db, signature, '', 100);
  await closeSignature(api.db, signature);
}
const dispatchers = () =>
  api.db
    .selectFrom('event')
    .innerJoin('finding', 'finding.id', 'event.finding_id')
    .where('type', '=', 'dispatched')
    .where('batch_id', '=', batch)
    .select(['finding.id', 'by'])
    .orderBy('number')
    .execute();

describe('a batch where the policy wants nobody’s signature', () => {
  beforeAll(() => issuedBy('nobody'));
  beforeEach(enter);

  it('is dispatched by the officer who keeps its drafts', async () => {
    const officer = await as('officer');
    expect((await officer.send('GET', '/api/me')).body).toMatchObject({ mayIssue: true });
    expect(await seen(officer)).toMatchObject({ issuedBy: 'nobody', mayIssue: true, faults: [] });
    expect((await issue(officer)).status).toBe(202);
    await dispatchSignedNow('officer');
    expect(await dispatchers()).toEqual(findings.map((id) => ({ id, by: 'officer' })));
  });

  it('is dispatched by the head of the office too, and by nobody outside it', async () => {
    for (const name of ['handler', 'leader-in-charge', 'top-leader'])
      expect(await issue(await as(name))).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      });
    expect((await issue(await as('office-head'))).status).toBe(202);
  });
});

describe('a batch where the policy wants the signature of the leader in charge', () => {
  beforeAll(() => issuedBy('leader-in-charge'));
  beforeEach(enter);

  it('is checked by the office, and not issued by it: the refusal says who issues it', async () => {
    for (const name of ['officer', 'office-head']) {
      const browser = await as(name);
      expect((await browser.send('GET', '/api/me')).body).toMatchObject({ mayIssue: false });
      expect(await seen(browser)).toMatchObject({
        issuedBy: 'leader-in-charge',
        mayIssue: false,
        drafts: 2,
        faults: [],
      });
      expect(await issue(browser)).toMatchObject({
        status: 403,
        body: {
          code: 'issued-by-leader',
          title: "This batch is issued by the leader in charge of each finding's lead unit.",
        },
      });
    }
    expect((await seen(await as('officer'))).issuedAt).toBeNull();
  });

  it('is shown to each leader with the drafts of their own lines alone, to be read and not changed', async () => {
    const leader = await as('leader-in-charge');
    expect((await leader.send('GET', '/api/me')).body).toMatchObject({ mayIssue: true, keepsDrafts: false });
    const listed = (await leader.send('GET', '/api/batches')).body.batches;
    expect(listed).toContainEqual(expect.objectContaining({ id: batch, drafts: 1 }));
    expect(await seen(leader)).toMatchObject({ mayIssue: true, drafts: 1, findings: [{ id: findings[0] }] });
    const read = (id = '') => leader.send('GET', `/api/findings/${id}`);
    expect(await read(findings[0])).toMatchObject({ status: 200, body: { stage: 'draft' } });
    expect((await read(findings[1])).status).toBe(404);
    expect((await leader.send('GET', `/api/drafts/${findings[0]}`)).status).toBe(404);
    const ledger = (await leader.send('GET', '/api/findings?stage=draft')).body;
    expect(ledger.findings).toEqual([]);
  });

  it('is issued line by line: each leader’s signature dispatches what is theirs, and leaves the rest drafts', async () => {
    const [leader, other] = [await as('leader-in-charge'), await as('water-leader')];
    expect((await issue(leader)).status).toBe(202);
    expect(await issue(other)).toMatchObject({ status: 409, body: { code: 'being-dispatched' } });
    expect((await issue(leader)).status).toBe(202);
    await dispatchSignedNow('leader-in-charge');
    expect(await dispatchers()).toEqual([{ id: findings[0], by: 'leader-in-charge' }]);
    expect((await issue(leader)).status).toBe(202);
    expect((await issue(other)).status).toBe(202);
    await dispatchSignedNow('water-leader');
    expect(await dispatchers()).toEqual([
      { id: findings[0], by: 'leader-in-charge' },
      { id: findings[1], by: 'water-leader' },
    ]);
  });

  it('is issued once by two leaders at one moment: the other is told to wait', async () => {
    const leaders = [await as('leader-in-charge'), await as('water-leader')];
    const answers = await Promise.all(leaders.map((leader) => issue(leader)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
  });

  it('is stopped by a fault in one’s own drafts, never by another line’s', async () => {
    await api.db
      .updateTable('finding')
      .set({ draft: draftFor({ leadUnit: 'water', goal: ' ' }) })
      .where('id', '=', findings[1] ?? '')
      .execute();
    const other = await as('water-leader');
    expect((await seen(other)).faults).toMatchObject([{ id: findings[1], code: 'text-missing' }]);
    expect(await issue(other)).toMatchObject({
      status: 409,
      body: { code: 'drafts-at-fault', detail: expect.stringContaining('-A2: content.goal') },
    });
    const leader = await as('leader-in-charge');
    expect((await seen(leader)).faults).toEqual([]);
    expect((await issue(leader)).status).toBe(202);
  });

  it('is issued by the substitute while a leader is away, and by nobody who leads none of it', async () => {
    const substitute = await as('substitute');
    for (const by of [substitute, await as('handler')])
      expect(await issue(by)).toMatchObject({ status: 403, body: { code: 'issued-by-leader' } });
    await api.db
      .updateTable('post_holder')
      .set({ to_day: day('2020-03-04') })
      .where('person_id', '=', 'water-leader')
      .execute();
    expect(await seen(substitute)).toMatchObject({ mayIssue: true });
    expect((await issue(substitute)).status).toBe(202);
    await dispatchSignedNow('substitute');
    expect(await dispatchers()).toEqual([{ id: findings[1], by: 'substitute' }]);
  });
});

it('a policy names nobody else to issue a batch', async () => {
  expect(await issuedBy('handler')).toMatchObject({ status: 400, body: { field: 'policy.issuedBy' } });
});
