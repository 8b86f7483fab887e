import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { GivenCommand } from '../../api/commands/given.ts';
import { brokenAt } from '../../db/chain.ts';
import { history } from '../../db/findings.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { draftFor } from '../support/office.ts';
import { openSmallOfficeAtWork, type SmallOfficeAtWork } from './smallOffice.ts';

let api: SmallOfficeAtWork;
let findings: readonly string[];
let give: SmallOfficeAtWork['give'];

beforeAll(async () => {
  api = await openSmallOfficeAtWork(
    draftFor(),
    draftFor(),
    draftFor({ deadlineKind: 'at-once' }),
    draftFor({ deadlineKind: 'at-once' }),
  );
  ({ findings, give } = api);
}, 60_000);

afterAll(() => api?.close());

describe('a command by the API', () => {
  it('is what the domain takes, all but the dispatch, and what an approval of a whole scope says', () => {
    expectTypeOf<Fixed<GivenCommand>>().toEqualTypeOf<
      Fixed<OneByOne<Exclude<MadeCommand, { type: 'dispatch' }>>>
    >();
  });

  it('carries a finding from receipt to its end, each person doing their own', async () => {
    const [id = ''] = findings;
    const plan = {
      causeAnalysis: '无人负责。',
      measures: [{ text: '聘请护路员', person: '村主任', by: '2020-05-20' }],
      milestones: [{ name: '签合同', by: '2020-04-30' }],
    };
    const verification = { how: 'on-site', ticked: [0] };
    const way = [
      ['handler', { type: 'receive' }],
      ['handler', { type: 'submitPlan', plan }],
      ['officer', { type: 'approvePlan' }],
      ['handler', { type: 'reportProgress', text: '合同已签。\r\n护路员已到岗。', milestonesDone: [0] }],
      ['handler', { type: 'applyForClosure', summary: '已完成' }],
      ['principal', { type: 'sign' }],
      ['assigned-leader', { type: 'sign', opinion: '同意' }],
      ['lead-reviewer', { type: 'sign', verification }],
      ['officer', { type: 'sign' }],
      ['leader-in-charge', { type: 'sign' }],
    ] as const;
    for (const [person, command] of way) {
      expect(await give(person, id, command)).toMatchObject({ status: 200 });
    }
    expect(await give('handler', id, { type: 'receive' })).toMatchObject({
      status: 409,
      body: { code: 'already-closed', title: 'The finding is struck off.' },
    });
    const kept = await history(api.db, id);
    expect(kept.map(({ event }) => event.type).at(-1)).toBe('closed');
    expect(kept.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'progressReported', text: '合同已签。\n护路员已到岗。' }),
    );
    expect(brokenAt(id, kept)).toBeNull();
  });

  it('answers with its receipt, and the finding’s version as an entity tag', async () => {
    const [, id = ''] = findings;
    const { status, body, headers } = await give('handler', id, { type: 'receive' });
    expect(status).toBe(200);
    expect(body).toEqual({
      commandId: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: api.time.now,
      seq: 2,
      version: 2,
      stage: 'planning',
    });
    expect(headers.etag).toBe('"2"');
  });

  it('sent again, also from before the finding changed, gets its first receipt', async () => {
    const [, , id = ''] = findings;
    const headers = { 'idempotency-key': 'once', 'if-match': '"1"' };
    const first = await give('handler', id, { type: 'receive' }, headers);
    expect(first.status).toBe(200);
    await give('handler', id, { type: 'reportProgress', text: '已开工。' });
    const again = await give('handler', id, { type: 'receive' }, headers);
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { etag: '"2"' } });
  });

  it('with a key that was used for something else is refused, and another person’s key is another key', async () => {
    const [, , id = ''] = findings;
    const headers = { 'idempotency-key': 'once' };
    const other = await give('handler', id, { type: 'reportProgress', text: '又一次。' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const principal = await give('principal', id, { type: 'reportProgress', text: '已督促。' }, headers);
    expect(principal.status).toBe(200);
  });

  it('on a version that has changed since is refused, on the one that is current it is not', async () => {
    const [, , , id = ''] = findings;
    await give('handler', id, { type: 'receive' });
    const progress = { type: 'reportProgress', text: '已开工。' };
    const stale = await give('handler', id, progress, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed-since' } });
    expect((await give('handler', id, progress, { 'if-match': '"2"' })).status).toBe(200);
  });

  it('given twice at once on the same version, happens once and is refused once', async () => {
    const [, , , id = ''] = findings;
    const progress = (text: string) =>
      give('handler', id, { type: 'reportProgress', text }, { 'if-match': '"3"' });
    const both = await Promise.all([progress('一'), progress('二')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

/** A suspension by a person's own command belongs to no approval of a scope. */
type OneByOne<T> = T extends { type: 'suspend' | 'resume' } ? Omit<T, 'order'> : T;

/** A type whose every part is readonly. */
type Fixed<T> = { readonly [K in keyof T]: Fixed<T[K]> };
