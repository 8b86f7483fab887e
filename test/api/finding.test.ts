import { beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommandType } from '../../domain/finding/commands.ts';
import { openCounty, plan } from './county.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
const received = instant('2020-03-05T11:00:00+08:00');
const later = instant('2020-03-05T12:00:00+08:00');
beforeAll(async () => {
  county = await openCounty();
  await county.act('A1', 'qing-handler', received, { type: 'receive' });
});

async function pageOf(number: string, person: string, at: Instant = later, language = 'zh-CN') {
  county.time.now = at;
  const browser = await county.signedIn(person);
  return browser.send('GET', `/api/findings/${county.idOf(number)}`, {
    headers: { 'accept-language': language },
  });
}
interface Possible {
  readonly type: MadeCommandType;
  readonly allowed: boolean;
  readonly code?: string;
}
async function commandsOf(number: string, person: string): Promise<Map<string, Possible>> {
  const { body } = await pageOf(number, person);
  return new Map(body.commands.map((command: Possible) => [command.type, command]));
}

describe('a finding’s page', () => {
  it('is a line of the ledger with everything else beside, under the version it shows', async () => {
    const { body, headers } = await pageOf('A1', 'qing-handler');
    expect(headers.etag).toBe('"2"');
    expect(body).toMatchObject({
      number: 'A1',
      stage: 'planning',
      statement: '现场发现通村路无人管护。',
      level: 'county',
      severity: 'ordinary',
      closingStandard: ['管护合同已签'],
      round: 1,
      plan: null,
      form: null,
      chain: ['principal', 'assigned-leader', 'lead-reviewer', 'office', 'leader-in-charge'],
      holder: {
        role: 'handler',
        since: received,
        people: [{ id: 'qing-handler', name: 'qing-handler', phone: '0000-1' }],
      },
      timeliness: { onTime: null, provisional: false },
      evidence: [],
    });
  });

  it('tells what happened, when and by whom', async () => {
    const { timeline } = (await pageOf('A1', 'qing-handler')).body;
    expect(timeline).toMatchObject([
      {
        seq: 1,
        type: 'dispatched',
        by: { id: 'office-head', name: 'office-head' },
        data: { receiveDays: 2 },
      },
      { seq: 2, type: 'received', at: received, by: { id: 'qing-handler' }, data: { planDays: 10 } },
    ]);
  });

  it('says of each running date which rule made it, from which versions, and what is sent when', async () => {
    const { dates } = (await pageOf('A1', 'qing-handler')).body;
    expect(dates).toMatchObject([
      { clock: 'rectify', day: '2020-06-30', rule: { kind: 'fixed' }, policyVersion: 1 },
      {
        clock: 'plan',
        step: null,
        day: '2020-03-19',
        waitingForYear: null,
        rule: { kind: 'after', after: '2020-03-05', workingDays: 10 },
        calendarVersions: { 2020: 1 },
      },
    ]);
    expect(dates[1].rungs[0]).toEqual({
      rung: 'remind-3',
      at: '2020-03-16T00:00:00.000Z',
      state: 'coming',
      when: { before: 3 },
    });
  });

  it('shows a draft to the office, with nothing that comes only with dispatch', async () => {
    const { status, body } = await pageOf('B2', 'officer');
    expect(status).toBe(200);
    expect(body).toMatchObject({ stage: 'draft', dates: [], timeline: [], chain: [], holder: null });
    expect(body.commands).toContainEqual(
      expect.objectContaining({ type: 'receive', allowed: false, code: 'not-dispatched' }),
    );
  });
});

describe('what I may do now', () => {
  it('is allowed where stage, post and step are mine, else told why not and what is next', async () => {
    const handler = await commandsOf('A1', 'qing-handler');
    expect(handler.get('submitPlan')).toEqual({ type: 'submitPlan', allowed: true });
    expect(handler.get('approvePlan')).toMatchObject({ allowed: false, code: 'wrong-stage' });
    expect(handler.get('changeDeadline')).toMatchObject({ allowed: false, code: 'not-permitted' });
    expect((await commandsOf('A1', 'farm-leader')).get('changeDeadline')).toMatchObject({ allowed: true });
    expect((await commandsOf('A1', 'office-head')).get('withdraw')).toMatchObject({ allowed: true });
  });

  it('is said in the language of the page', async () => {
    const { body } = await pageOf('A1', 'discipline', later, 'en');
    const withdraw = body.commands.find(({ type }: Possible) => type === 'withdraw');
    expect(withdraw).toMatchObject({ allowed: false, code: 'not-permitted' });
    expect(withdraw.title).toMatch(/^[A-Z].+\.$/);
    expect(withdraw.next).toMatch(/^[A-Z].+\.$/);
  });

  it('is for the top leader what leaders may do at any stage, and no step of the unit’s or the chain’s', async () => {
    const allowed = [...(await commandsOf('A1', 'top-leader')).values()].filter((one) => one.allowed);
    expect(allowed.map(({ type }) => type)).toEqual(['changeDeadline', 'suspend', 'instruct', 'acknowledge']);
  });

  it.each(['qing-secretary', 'discipline'])('is nothing for the %s, who sees it', async (person) => {
    const commands = [...(await commandsOf('A1', person)).values()];
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('is the open step’s alone once a form is applied for', async () => {
    const at = later;
    await county.act('A1', 'qing-handler', at, plan);
    await county.act('A1', 'officer', at, { type: 'approvePlan' });
    await county.act('A1', 'qing-handler', at, { type: 'applyForClosure', summary: '整改完成' });
    expect((await commandsOf('A1', 'qing-principal')).get('sign')).toMatchObject({ allowed: true });
    expect((await commandsOf('A1', 'farm-reviewer')).get('sign')).toMatchObject({ code: 'not-your-step' });
    await county.act('A1', 'qing-principal', at, { type: 'sign' });
    const { body } = await pageOf('A1', 'qing-secretary');
    expect(body.form).toMatchObject({
      openStep: 'assigned-leader',
      filedAt: at,
      signatures: [{ step: 'principal', by: { id: 'qing-principal' }, at }],
    });
    expect(body.holder).toMatchObject({ role: 'assigned-leader', people: [{ id: 'qing-leader' }] });
    expect((await commandsOf('A1', 'qing-leader')).get('return')).toMatchObject({ allowed: true });
    expect((await commandsOf('A1', 'qing-principal')).get('sign')).toMatchObject({ allowed: false });
  });

  it('and the filing counts provisionally once the day has passed', async () => {
    const { body } = await pageOf('A1', 'officer', instant('2020-07-15T09:00:00+08:00'));
    expect(body).toMatchObject({
      overdue: false,
      daysLate: 0,
      timeliness: { onTime: true, provisional: true },
    });
  });
});
