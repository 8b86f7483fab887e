import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { openFinding } from '../../db/list/finding.ts';
import { listFindings } from '../../db/list/findings.ts';
import { readToday } from '../../db/list/today.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, seat, smallOffice } from '../support/office.ts';
import { readerOn } from './readers.ts';

const dispatched = instant('2020-03-05T10:00:00+08:00');
const person = (id: string) => ({ id, name: id, email: `${id}@office.invalid`, phone: null });
const parts = [{ unit: 'clinic', what: '核对人员名单' }];

let db: Db;
let ids: readonly string[];
beforeAll(async () => {
  ({ db } = await freshLedger());
  await enterOrganisation(db, {
    ...smallOffice,
    units: [...smallOffice.units, { id: 'neighbour', name: '双桥镇' }, { id: 'clinic', name: '县卫健局' }],
    people: [
      ...smallOffice.people,
      ...['neighbour-handler', 'neighbour-principal', 'clinic-handler', 'deputy'].map(person),
    ],
    seats: [
      ...smallOffice.seats,
      seat('handler', 'neighbour', 'neighbour-handler'),
      seat('principal', 'neighbour', 'neighbour-principal'),
      seat('handler', 'clinic', 'clinic-handler'),
      seat('deputy', 'township', 'deputy'),
    ],
  });
  const batch = await enterBatch(db, {
    title: '第一批',
    source: '县督查组',
    drafts: [1, 2, 3, 4].map((i) => ({ number: `A${i}`, content: draftFor({ parts }) })),
  });
  ids = batch.findings;
  await dispatchChunk(db, batch.id, '', 100, { at: dispatched, by: 'office-head' });
});

let keys = 0;
async function give(id: string, by: string, at: string, content: MadeCommand) {
  keys += 1;
  const ref = { commandId: `command-${keys}`, at: instant(at), by };
  await keepSubmission(db, id, ref, content);
  return transition(db, id, ref.at, ref);
}

async function seenBy(who: string, id: string) {
  const { actor } = await readerOn(db, who, day('2020-03-06'));
  return openFinding(db, actor, id, instant('2020-03-06T12:00:00+08:00'));
}

async function toldOf(id: string) {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('event', (join) =>
      join.onRef('event.finding_id', '=', 'notice.finding_id').onRef('event.seq', '=', 'notice.seq'),
    )
    .where('notice.finding_id', '=', id)
    .select(['event.type', 'person_id'])
    .orderBy('notice.id')
    .execute();
  return rows.map(({ type, person_id }) => `${type} ${person_id}`);
}

describe('a finding given to another unit', () => {
  it('is seen and received there, and nowhere else any more; its people are told at once', async () => {
    const [id = ''] = ids;
    await give(id, 'principal', '2020-03-05T11:00:00+08:00', {
      type: 'objectResponsibility',
      reason: '该路属邻镇',
      proposed: 'neighbour',
    });
    await give(id, 'officer', '2020-03-06T10:00:00+08:00', {
      type: 'resolveObjection',
      about: 'responsibility',
      decision: 'reassigned',
      reason: '情况属实',
      unit: 'neighbour',
    });
    expect(await seenBy('handler', id)).toBeNull();
    const seen = await seenBy('neighbour-handler', id);
    expect(seen?.line).toMatchObject({ stage: 'dispatched', unit: { id: 'neighbour' } });
    expect(seen?.holders).toMatchObject([{ id: 'neighbour-handler' }]);
    expect(seen?.state?.assignment.chain).not.toContain('assigned-leader');
    expect(await toldOf(id)).toEqual([
      'dispatched handler',
      'dispatched principal',
      'dispatched clinic-handler',
      'objected officer',
      'objectionResolved principal',
      'reassigned neighbour-handler',
      'reassigned neighbour-principal',
    ]);
    const received = await give(id, 'neighbour-handler', '2020-03-06T11:00:00+08:00', { type: 'receive' });
    expect(received).toMatchObject({ receipt: { stage: 'planning' } });
    expect((await seenBy('neighbour-handler', id))?.whose?.holdings.map(({ holder }) => holder)).toEqual([
      { role: null, unit: { id: 'township', name: '青石镇' } },
      { role: 'office', unit: null },
      { role: null, unit: { id: 'neighbour', name: '双桥镇' } },
    ]);
  });

  it('that there is not is refused, and nothing is written', async () => {
    const [, id = ''] = ids;
    const answer = await give(id, 'office-head', '2020-03-05T11:00:00+08:00', {
      type: 'reassign',
      reason: '调整',
      unit: 'nowhere',
    });
    expect(answer).toMatchObject({ refusal: { refused: 'unknown-unit', field: 'unit' } });
    expect((await seenBy('handler', id))?.line.version).toBe(1);
  });
});

describe('a cooperating unit', () => {
  it('sees the finding, finds it in its list and by its words, and does its part', async () => {
    const [, , id = ''] = ids;
    const reader = await readerOn(db, 'clinic-handler', day('2020-03-06'));
    const asOf = instant('2020-03-06T12:00:00+08:00');
    const firstPage = { order: 'number', after: null, limit: 10 } as const;
    for (const filter of [{}, { text: '管护' }]) {
      const { findings } = await listFindings(db, reader, filter, firstPage, asOf);
      expect(findings.map(({ number }) => number)).toContain('A3');
    }
    const late = instant('2020-07-03T12:00:00+08:00');
    const overdue = await listFindings(db, reader, { late: true }, firstPage, late);
    expect(overdue.findings.map(({ number }) => number)).toContain('A3');
    expect((await readToday(db, reader, late)).counts.overdue).toBe(overdue.findings.length);
    await give(id, 'clinic-handler', '2020-03-06T10:00:00+08:00', { type: 'receivePart', unit: 'clinic' });
    const done = { type: 'reportPart', unit: 'clinic', text: '已核对', done: true } as const;
    expect(await give(id, 'clinic-handler', '2020-03-06T11:00:00+08:00', done)).toHaveProperty('receipt');
    expect((await seenBy('handler', id))?.whose?.parts).toMatchObject([
      { unit: { name: '县卫健局' }, by: '2020-06-30', late: false },
    ]);
  });
});

describe('a hand-on', () => {
  it('tells whoever has it in hand in the place of all who hold the post', async () => {
    const [, , , id = ''] = ids;
    await give(id, 'handler', '2020-03-05T11:00:00+08:00', {
      type: 'handOn',
      handler: 'handler',
      deputy: 'deputy',
    });
    expect(await toldOf(id)).toContain('handedOn deputy');
    expect((await seenBy('deputy', id))?.whose?.hands).toMatchObject({
      handler: { id: 'handler' },
      deputy: { id: 'deputy' },
    });
  });
});
