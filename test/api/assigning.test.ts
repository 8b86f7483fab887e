import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import { openApiAtWork } from './atWork.ts';
import { type Browser, enterOffice } from './house.ts';

const more = ['neighbour-handler', 'clinic-handler', 'deputy'].map(person);

let api: Awaited<ReturnType<typeof openApiAtWork>>;
let findings: readonly string[];
const people: Record<string, Browser> = {};
beforeAll(async () => {
  api = await openApiAtWork();
  await enterOffice(api.db, {
    ...smallOffice,
    units: [...smallOffice.units, { id: 'neighbour', name: '双桥镇' }, { id: 'clinic', name: '县卫健局' }],
    people: [...smallOffice.people, ...more],
    seats: [
      ...smallOffice.seats,
      seat('handler', 'neighbour', 'neighbour-handler'),
      seat('handler', 'clinic', 'clinic-handler'),
      seat('deputy', 'township', 'deputy'),
    ],
  });
  const content = draftFor({ parts: [{ unit: 'clinic', what: '核对人员名单' }] });
  const batch = await enterBatch(api.db, {
    title: '第一批',
    source: '县督查组',
    drafts: [
      { number: 'A1', content },
      { number: 'A2', content },
      { number: 'A3', content },
    ],
  });
  findings = batch.findings;
  await dispatchChunk(api.db, batch.id, '', 10, {
    at: instant('2020-03-05T09:00:00+08:00'),
    by: 'office-head',
  });
  await ensureWorkflows(api.engine, api.db, findings);
  for (const { id } of [...smallOffice.people, ...more]) people[id] = await api.signedIn(id);
}, 60_000);

afterAll(() => api?.close());

let keys = 0;
async function give(who: string, finding: string, body: object) {
  keys += 1;
  const browser = people[who] as Browser;
  return browser.send('POST', `/api/findings/${finding}/commands`, {
    body,
    headers: { 'idempotency-key': `key-${keys}`, 'accept-language': 'en' },
  });
}
const see = (who: string, finding: string) =>
  (people[who] as Browser).send('GET', `/api/findings/${finding}`);

describe('by the API', () => {
  it('a unit objects, the office gives the finding to another, which receives it', async () => {
    const [id = ''] = findings;
    const way = [
      [
        'principal',
        { type: 'objectResponsibility', reason: '该路属邻镇', proposed: 'neighbour' },
        'objected',
      ],
      [
        'officer',
        {
          type: 'resolveObjection',
          about: 'responsibility',
          decision: 'reassigned',
          reason: '情况属实',
          unit: 'neighbour',
        },
        'dispatched',
      ],
      ['neighbour-handler', { type: 'receive' }, 'planning'],
    ] as const;
    for (const [i, [who, body, stage]] of way.entries()) {
      api.time.now = instant(`2020-03-05T10:0${i + 1}:00+08:00`);
      expect(await give(who, id, body)).toMatchObject({ status: 200, body: { stage } });
    }
    expect((await see('handler', id)).status).toBe(404);
    const { body } = await see('neighbour-handler', id);
    expect(body).toMatchObject({ unit: { id: 'neighbour' }, objections: { responsibility: null } });
    expect(body.holdings.map(({ holder }: { holder: object }) => holder)).toMatchObject([
      { unit: { id: 'township' } },
      { role: 'office' },
      { unit: { id: 'neighbour' } },
    ]);
  });

  it('a unit objects while its plan is reviewed; the assignment stands, and it hands the plan in again', async () => {
    const [, , id = ''] = findings;
    const measures = [{ text: '聘请护路员', person: '护路员', by: '2020-04-01' }];
    const plan = {
      type: 'submitPlan',
      plan: { causeAnalysis: '管护责任没有落到人', measures, milestones: [] },
    };
    const upheld = { decision: 'upheld', reason: '该路已移交乡镇管护' };
    const way = [
      ['handler', { type: 'receive' }, 'planning'],
      ['handler', plan, 'planReview'],
      [
        'principal',
        { type: 'objectResponsibility', reason: '该路属邻镇', proposed: 'neighbour' },
        'objected',
      ],
      ['officer', { type: 'resolveObjection', about: 'responsibility', ...upheld }, 'planning'],
      ['handler', plan, 'planReview'],
    ] as const;
    for (const [i, [who, body, stage]] of way.entries()) {
      api.time.now = instant(`2020-03-05T10:0${i + 4}:00+08:00`);
      expect(await give(who, id, body)).toMatchObject({ status: 200, body: { stage } });
    }
    const { body } = await see('officer', id);
    expect(body).toMatchObject({ objections: { responsibility: null }, plan: { approved: false } });
  });

  it('a cooperating unit receives its part and reports it done; it may do nothing else', async () => {
    const [, id = ''] = findings;
    const before = await see('clinic-handler', id);
    const allowed = before.body.commands.filter((command: { allowed: boolean }) => command.allowed);
    expect(allowed.map(({ type }: { type: string }) => type)).toEqual(['receivePart', 'reportPart']);
    expect(await give('clinic-handler', id, { type: 'receivePart', unit: 'clinic' })).toMatchObject({
      status: 200,
    });
    const report = { type: 'reportPart', unit: 'clinic', text: '已核对', done: true };
    expect(await give('clinic-handler', id, report)).toMatchObject({ status: 200 });
    expect((await see('handler', id)).body.parts).toMatchObject([{ unit: { id: 'clinic' }, late: false }]);
  });

  it('the liaison hands on to the deputy in charge and the handler in one step', async () => {
    const [, id = ''] = findings;
    const { body } = await see('handler', id);
    expect([body.handlers, body.deputies]).toMatchObject([[{ id: 'handler' }], [{ id: 'deputy' }]]);
    const handOn = { type: 'handOn', handler: 'handler', deputy: 'deputy' };
    expect(await give('handler', id, handOn)).toMatchObject({ status: 200 });
    expect((await see('deputy', id)).body.hands).toMatchObject({ deputy: { id: 'deputy' } });
  });

  it('a unit that there is not is refused by its field', async () => {
    const [, id = ''] = findings;
    expect(
      await give('office-head', id, { type: 'reassign', reason: '调整', unit: 'nowhere' }),
    ).toMatchObject({
      status: 422,
      body: { code: 'unknown-unit', field: 'unit' },
    });
  });
});
