import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import { draftFor } from '../support/office.ts';
import { openSmallOfficeAtWork, type SmallOfficeAtWork } from './smallOffice.ts';

let api: SmallOfficeAtWork;
let findings: readonly string[];
let give: SmallOfficeAtWork['give'];
let browser: SmallOfficeAtWork['browser'];
const later = instant('2020-03-13T09:00:00+08:00');

beforeAll(async () => {
  api = await openSmallOfficeAtWork(draftFor(), draftFor(), draftFor());
  ({ findings, give, browser } = api);
}, 60_000);

afterAll(() => api?.close());

/** Sessions end after twelve hours, so at another time everybody signs in anew. */
async function comes(now: Instant): Promise<void> {
  api.time.now = now;
  await api.signIn();
}

const opened = async (person: string, finding: string) =>
  (await browser(person).send('GET', `/api/findings/${finding}`)).body;
const calls = async (person: string) => browser(person).send('GET', '/api/call-list');

describe('a supervision notice', () => {
  it('is drafted by the office, issued with its number by the head, and answered by the principal', async () => {
    const [id = ''] = findings;
    expect((await give('officer', id, { type: 'draftSupervisionNotice', demand: '限期整改' })).status).toBe(
      200,
    );
    const byOfficer = await give('officer', id, { type: 'issueSupervisionNotice', notice: 1 });
    expect([byOfficer.status, byOfficer.body.code]).toEqual([403, 'not-permitted']);
    expect((await give('office-head', id, { type: 'issueSupervisionNotice', notice: 1 })).status).toBe(200);
    const { notices, timeline } = await opened('principal', id);
    expect(notices).toMatchObject([
      { notice: 1, number: '督办〔2020〕1号', demand: '限期整改', limitDays: 5, limit: '2020-03-12' },
    ]);
    expect(timeline.at(-1)).toMatchObject({
      type: 'supervisionNoticeIssued',
      data: { number: '督办〔2020〕1号' },
    });
    const answer = { type: 'answerSupervisionNotice', notice: 1, result: '已整改' };
    expect((await give('principal', id, answer)).status).toBe(200);
    expect((await opened('officer', id)).notices).toMatchObject([{ answeredAt: expect.any(String) }]);
  });

  it('without a slip is on the office’s call list until the call is noted, and nobody else sees the list', async () => {
    const [, id = ''] = findings;
    await give('officer', id, { type: 'draftSupervisionNotice', demand: '限期整改' });
    await give('office-head', id, { type: 'issueSupervisionNotice', notice: 1 });
    expect((await calls('officer')).body.slips).toEqual([]);
    await transition(api.db, id, later);
    const { slips } = (await calls('officer')).body;
    expect(slips).toMatchObject([
      { findingId: id, notice: '督办〔2020〕2号', people: [{ id: 'principal', name: 'principal' }] },
    ]);
    await comes(later);
    const noted = await browser('officer').send('POST', '/api/call-list/noted', {
      body: { entry: slips[0].entry },
    });
    expect(noted.status).toBe(204);
    expect((await calls('officer')).body.slips).toEqual([]);
    expect((await calls('principal')).status).toBe(404);
  });
});

describe('the call list', () => {
  it('names whom no mail reaches, and again only when there is something new', async () => {
    await api.db.updateTable('person').set({ email: null }).where('id', '=', 'handler').execute();
    const [, , id = ''] = findings;
    await give('leader-in-charge', id, { type: 'instruct', text: '请抓紧', to: ['handler'] });
    expect((await calls('officer')).body.unreached).toMatchObject([
      { entry: 'person/handler', person: { id: 'handler' }, untold: 1 },
    ]);
    await comes(instant('2020-03-13T10:00:00+08:00'));
    await browser('officer').send('POST', '/api/call-list/noted', { body: { entry: 'person/handler' } });
    expect((await calls('officer')).body.unreached).toEqual([]);
  });

  it('names the leaders who have forms to sign', async () => {
    const [, , id = ''] = findings;
    await give('handler', id, { type: 'receive' });
    const plan = {
      causeAnalysis: '无人负责。',
      measures: [{ text: '聘请护路员', person: '村主任', by: day('2020-05-20') }],
      milestones: [],
    };
    await give('handler', id, { type: 'submitPlan', plan });
    await give('officer', id, { type: 'approvePlan' });
    await give('handler', id, { type: 'applyForClosure', summary: '已完成' });
    await browser('principal').send('POST', '/api/me/unlock', { body: { password: 'zheng-gai-2020' } });
    expect((await give('principal', id, { type: 'sign' })).body.code).toBeUndefined();
    expect((await calls('officer')).body.leaders).toMatchObject([
      { person: { id: 'assigned-leader' }, role: 'assigned-leader', forms: 1 },
    ]);
  });
});

it('a request for coordination is asked and answered, and the finding shows it', async () => {
  const [id = ''] = findings;
  const asking = { type: 'requestCoordination', stuck: '手续未办', need: '请协调', from: 'leader-in-charge' };
  expect((await give('handler', id, asking)).status).toBe(200);
  const { requests, dates } = await opened('leader-in-charge', id);
  expect(requests).toMatchObject([{ request: 1, from: 'leader-in-charge', asker: { id: 'handler' } }]);
  expect(dates).toContainEqual(
    expect.objectContaining({ clock: 'review', step: 'coordination-leader-in-charge' }),
  );
  const answer = { type: 'answerCoordination', request: 1, answer: '已协调' };
  expect((await give('assigned-leader', id, answer)).body.code).toBe('nothing-open');
  expect((await give('leader-in-charge', id, answer)).status).toBe(200);
});
