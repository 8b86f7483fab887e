import { beforeAll, describe, expect, it } from 'vitest';
import { addMillis } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { dispatchedAt, openCounty, plan } from './county.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
beforeAll(async () => {
  county = await openCounty();
});

const setTo = async (planReview: string) =>
  (await county.signedIn('administrator')).send('POST', '/api/policy', {
    body: { policy: { ...defaultPolicy, planReview }, from: '2020-03-05', reason: '牵头单位先审' },
    headers: { 'if-match': '"1"' },
  });
let minutes = 0;
async function act(by: string, command: MadeCommand) {
  minutes += 1;
  county.time.now = addMillis(dispatchedAt, minutes * 60_000);
  return county.act('A1', by, county.time.now, command);
}
async function seenBy(person: string) {
  const browser = await county.signedIn(person);
  const { body } = await browser.send('GET', `/api/findings/${county.idOf('A1')}`);
  const { waiting } = (await browser.send('GET', '/api/me/today')).body;
  const may = body.commands.find(({ type }: { type: string }) => type === 'approvePlan');
  return { body, may, waiting };
}

describe('where the policy wants a plan reviewed by the lead unit first', () => {
  it('no other way than the two is taken', async () => {
    expect(await setTo('nobody')).toMatchObject({ status: 400, body: { field: 'policy.planReview' } });
    expect(await setTo('leadUnitFirst')).toMatchObject({ status: 200 });
  });

  it('it waits for the lead unit’s reviewer, with the measures that stand elsewhere, and for nobody else', async () => {
    await act('qing-handler', { type: 'receive' });
    await act('qing-handler', plan);
    const { body, may, waiting } = await seenBy('farm-reviewer');
    expect(may).toMatchObject({ allowed: true });
    expect(body.holder).toMatchObject({ role: 'lead-reviewer', unit: { id: 'farm' } });
    expect(waiting).toMatchObject([{ number: 'A1', why: { role: 'lead-reviewer', step: 'plan-lead' } }]);
    const copies = `/api/findings/${county.idOf('A1')}/copies`;
    expect((await (await county.signedIn('farm-reviewer')).send('GET', copies)).status).toBe(200);
    expect((await seenBy('officer')).may).toMatchObject({ allowed: false, code: 'not-your-step' });
  });

  it('then for the office, whose approval sets the unit to work', async () => {
    const command = { type: 'approvePlan', opinion: '措施可行' } as const;
    expect(await act('farm-reviewer', command)).toMatchObject({
      receipt: { stage: 'planReview' },
    });
    const { body, may, waiting } = await seenBy('officer');
    expect(may).toMatchObject({ allowed: true });
    expect(body.timeline.at(-1)).toMatchObject({ type: 'planPassed', by: { id: 'farm-reviewer' } });
    expect(waiting).toContainEqual(expect.objectContaining({ number: 'A1' }));
    expect((await seenBy('farm-reviewer')).may).toMatchObject({ allowed: false, code: 'not-your-step' });
    await act('officer', { type: 'approvePlan' });
    expect((await seenBy('officer')).body).toMatchObject({ stage: 'rectifying', plan: { approved: true } });
  });
});
