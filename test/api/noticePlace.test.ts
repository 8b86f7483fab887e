import { beforeAll, describe, expect, it } from 'vitest';
import { dispatchChunk } from '../../db/dispatch.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { openCounty, plan } from './county.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
beforeAll(async () => {
  county = await openCounty();
});

const setTo = async (publicNoticeBefore: string) =>
  (await county.signedIn('administrator')).send('POST', '/api/policy', {
    body: {
      policy: { ...defaultPolicy, publicNoticeOf: ['county'], publicNoticeBefore },
      from: '2020-03-05',
      reason: '公示后再报县领导签批',
    },
    headers: { 'if-match': '"1"' },
  });

const verified = { how: 'on-site', ticked: [0, 1, 2, 3] } as const;
/** From receipt to the office's signature on Friday 6 March: the fifth working day after it is the 13th. */
const way: readonly (readonly [who: string, command: MadeCommand])[] = [
  ['qing-handler', { type: 'receive' }],
  ['qing-handler', plan],
  ['officer', { type: 'approvePlan' }],
  ['qing-handler', { type: 'applyForClosure', summary: '整改完成' }],
  ['qing-principal', { type: 'sign' }],
  ['qing-leader', { type: 'sign' }],
  ['farm-reviewer', { type: 'sign', verification: verified }],
  ['officer', { type: 'sign' }],
];
async function pageAt(at: string) {
  county.time.now = instant(at);
  const browser = await county.signedIn('officer');
  return (await browser.send('GET', `/api/findings/${county.idOf('B1')}`)).body;
}

describe('a public notice that the policy puts before the leader in charge', () => {
  it('no place is taken that the chain has not', async () => {
    expect(await setTo('principal')).toMatchObject({
      status: 400,
      body: { field: 'policy.publicNoticeBefore' },
    });
    expect(await setTo('leader-in-charge')).toMatchObject({ status: 200 });
  });

  it('opens with the signature before the leader’s, and the page says what comes after it', async () => {
    const at = instant('2020-03-06T09:00:00+08:00');
    await dispatchChunk(county.db, county.batches[1], '', 100, { at, by: 'office-head' });
    for (const [i, [who, command]] of way.entries()) {
      const then = instant(`2020-03-06T09:${10 + i}:00+08:00`);
      expect(await county.act('B1', who, then, command)).toHaveProperty('receipt');
    }
    expect(await pageAt('2020-03-09T10:00:00+08:00')).toMatchObject({
      stage: 'publicNotice',
      holder: { role: 'office' },
      publicNotice: { lastDay: '2020-03-13', next: 'leader-in-charge' },
      closedAt: null,
    });
  });

  it('over, it is the leader’s turn, and the leader’s signature closes the finding', async () => {
    const at = instant('2020-03-16T10:00:00+08:00');
    expect(await county.act('B1', 'farm-leader', at, { type: 'sign' })).toMatchObject({
      receipt: { stage: 'closed' },
    });
    const { timeline, closedAt } = await pageAt('2020-03-16T11:00:00+08:00');
    expect(closedAt).toBe(at);
    const ended = timeline.find(({ type }: { type: string }) => type === 'publicNoticeEnded');
    expect(ended).toMatchObject({ by: null, at: instant('2020-03-14T00:00:00+08:00') });
  });
});
