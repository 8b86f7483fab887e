import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { openCounty } from './county.ts';
import type { Browser } from './house.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
let administrator: Browser;
/** The Monday on which receipt is due. */
const monday = day('2020-03-09');
const exceptions = { ...publishedCalendar[2020]?.exceptions, [monday]: 'off' };
const from = '2020-03-06';
const reason = '县里放假';

beforeAll(async () => {
  county = await openCounty();
  county.time.now = instant('2020-03-06T10:00:00+08:00');
  administrator = await county.signedIn('administrator');
});

const put = (body: object, seen: number, by = administrator) =>
  by.send('PUT', '/api/calendars/2020', { body, headers: { 'if-match': `"${seen}"` } });

describe('the calendar', () => {
  it('is the administrator’s to change, and to preview', async () => {
    const officer = await county.signedIn('officer');
    expect(await put({ exceptions, from, reason }, 1, officer)).toMatchObject({
      status: 403,
      body: { code: 'administrator-only' },
    });
    const look = await officer.send('POST', '/api/calendars/2020/preview', { body: { exceptions, from } });
    expect(look.status).toBe(403);
  });

  it('is previewed: the findings that would move, by number alone', async () => {
    const { body } = await administrator.send('POST', '/api/calendars/2020/preview', {
      body: { exceptions, from },
    });
    expect(body).toMatchObject({ looked: 4, next: null });
    expect(body.findings).toHaveLength(4);
    expect(Object.keys(body.findings[0]).sort()).toEqual(['id', 'moved', 'number', 'rungs']);
    expect(body.findings[0].moved).toEqual([
      { clock: 'receive', step: null, from: '2020-03-09', to: '2020-03-10' },
    ]);
    expect(body.findings[0].rungs).toContainEqual({
      clock: 'receive',
      step: null,
      rung: 'due',
      was: '2020-03-09T00:00:00.000Z',
      will: '2020-03-10T00:00:00.000Z',
      change: 'moves',
    });
  });

  it('names the day at fault: of another year, no day at all, or what the plain week says', async () => {
    for (const wrong of ['2021-03-09', '2020-02-30', '2020-03-08'])
      expect(await put({ exceptions: { [wrong]: 'off' }, from, reason }, 1)).toMatchObject({
        status: 422,
        body: { code: 'malformed', field: `exceptions.${wrong}` },
      });
  });

  it('does not change from a day that is over, nor by somebody who looked at an older version', async () => {
    expect(await put({ exceptions, from: '2020-03-05', reason }, 1)).toMatchObject({
      status: 422,
      body: { code: 'day-past', field: 'from' },
    });
    expect(await put({ exceptions, from, reason }, 0)).toMatchObject({
      status: 412,
      body: { code: 'rules-changed' },
    });
  });

  it('is changed while Temporal is away, with what is left to be planned anew', async () => {
    const done = await put({ exceptions, from, reason }, 1);
    expect(done).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
    expect((await put({ exceptions, from, reason }, 1)).body).toEqual({ version: 2 });
    const { body } = await administrator.send('GET', '/api/rules/versions');
    expect(body.left).toBe(4);
    expect(body.years.filter(({ year }: { year: number }) => year === 2020)).toEqual([
      { year: 2020, version: 2, from, by: 'administrator', reason, exceptions },
    ]);
  });

  it('takes a year that there was none of', async () => {
    const given = { exceptions: { '2027-01-01': 'off' }, from, reason: '2027年安排已公布' };
    const headers = { 'if-match': '"0"' };
    expect(await administrator.send('PUT', '/api/calendars/2027', { body: given, headers })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
  });

  it('tells each date of a finding by the version that made it', async () => {
    await county.act('A1', 'qing-handler', county.time.now, { type: 'receive' });
    const officer = await county.signedIn('officer');
    const { body } = await officer.send('GET', `/api/findings/${county.idOf('A1')}`);
    const plan = body.dates.find(({ clock }: { clock: string }) => clock === 'plan');
    expect(plan).toMatchObject({ calendarVersions: { 2020: 2 }, policyVersion: 1, day: '2020-03-23' });
    expect(body.timeline.map(({ type }: { type: string }) => type)).toContain('replanned');
  });
});

describe('the policy', () => {
  const policy = {
    ...defaultPolicy,
    receiveDays: 4,
    objectionDays: 5,
    principalsSign: 'both',
    publicNoticeOf: ['province'],
    planDaysOfSource: { 省委巡视组: 5 },
    closingChainOf: { county: ['principal', 'office'] },
    closingChainOfSource: { 省委巡视组: ['principal', 'lead-reviewer', 'office'] },
    closingChainOfSeverity: { grave: ['principal', 'office', 'leader-in-charge'] },
  };
  const post = (body: object, seen: number) =>
    administrator.send('POST', '/api/policy', { body, headers: { 'if-match': `"${seen}"` } });

  it('is previewed for the day from which it counts', async () => {
    const { body } = await administrator.send('POST', '/api/policy/preview', {
      body: { policy, from: '2020-03-09' },
    });
    expect(body.looked).toBe(4);
    expect(body.findings).toHaveLength(3);
  });

  it('names the setting that nothing can be reckoned by', async () => {
    for (const [wrong, field] of [
      [{ receiveDays: 0 }, 'receiveDays'],
      [{ remindPlan: [3, 3] }, 'remindPlan'],
      [{ lateRungs: { ...policy.lateRungs, supervise: 1 } }, 'lateRungs.supervise'],
      [{ closingChain: ['office', 'principal'] }, 'closingChain'],
      [{ closingChainOf: { city: ['principal', 'office', 'office'] } }, 'closingChainOf.city'],
      [{ planDaysOf: { city: 0 } }, 'planDaysOf.city'],
      [{ planDaysOfSource: { 省委巡视组: 0 } }, 'planDaysOfSource.省委巡视组'],
      [{ closingChainOfSource: { 省委巡视组: ['office'] } }, 'closingChainOfSource.省委巡视组'],
      [{ closingChainOfSeverity: { grave: [] } }, 'closingChainOfSeverity.grave'],
      [{ spreadMinutes: 26 }, 'spreadMinutes'],
    ] as const)
      expect(await post({ policy: { ...policy, ...wrong }, from, reason }, 1)).toMatchObject({
        status: 422,
        body: { code: 'malformed', field: `policy.${field}` },
      });
  });

  it('is told and taken with every setting there is: none goes back to its default unsaid', async () => {
    const { body } = await administrator.send('GET', '/api/policy');
    expect(Object.keys(body.policy).sort()).toEqual(Object.keys(defaultPolicy).sort());
    const { publicNoticeOf: _, ...incomplete } = policy;
    expect(await post({ policy: incomplete, from, reason }, 1)).toMatchObject({
      status: 400,
      body: { field: 'policy.publicNoticeOf' },
    });
  });

  it('counts from a day to come, and until then the old one does', async () => {
    expect((await post({ policy, from: '2020-03-09', reason }, 1)).body).toEqual({ version: 2 });
    expect((await administrator.send('GET', '/api/policy')).body.version).toBe(1);
    county.time.now = instant('2020-03-09T00:00:00+08:00');
    const again = await county.signedIn('administrator');
    expect((await again.send('GET', '/api/policy')).body).toEqual({
      version: 2,
      from: '2020-03-09',
      policy,
    });
  });
});
