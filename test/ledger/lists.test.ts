import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Reader } from '../../db/actor.ts';
import { readBatch, readBatches, readBatchFindings } from '../../db/batches.ts';
import { connect, type Db } from '../../db/connection.ts';
import { type Filter, isWhole } from '../../db/list/filter.ts';
import { openFinding } from '../../db/list/finding.ts';
import { listFindings } from '../../db/list/findings.ts';
import { type Order, orders } from '../../db/list/order.ts';
import { readToday } from '../../db/list/today.ts';
import { at } from '../../domain/calendar/instant.ts';
import { openStages } from '../../domain/finding/stage.ts';
import { freshLedger } from '../support/ledger.ts';
import { fillMany, today } from './many.ts';
import { costsOf } from './plans.ts';
import { readerOn } from './readers.ts';

/** A twentieth of it is a lot to read for one page. */
const findings = 40_000;
const aTwentieth = findings / 20;
const asOf = at(today, '10:00');

let db: Db;
/** As the API asks what everybody opens all day (api/house.ts). */
let glances: Db;
const known = new Map<string, Reader>();
beforeAll(async () => {
  const ledger = await freshLedger();
  db = ledger.db;
  glances = connect(ledger.url, 1, 'force_generic_plan');
  const { pathname } = new URL(ledger.url);
  const owner = connect(Object.assign(new URL(inject('superuserUrl')), { pathname }).href, 1);
  await fillMany(owner, findings);
  await owner.destroy();
  for (const person of readers) known.set(person, await readerOn(db, person, today));
}, 180_000);
afterAll(() => glances.destroy());

/** The whole county with drafts and without; a town; a bureau that leads a third, and a leader of a sixth. */
const readers = ['officer', 'top-leader', 'handler-t1', 'reviewer-b1', 'leader-b2'] as const;
const reader = (person: string) => known.get(person) as Reader;
const actor = (person: string) => reader(person).actor;

const asked: readonly [string, Filter][] = [
  ['everything', {}],
  ['what is open', { stages: openStages }],
  ['one stage', { stages: ['rectifying'] }],
  ['what is overdue', { late: true }],
  ['what is overdue at a stage', { late: true, stages: ['rectifying'] }],
  ['what is soon due', { soon: true }],
  ['what is soon due in a town', { soon: true, unit: 't5' }],
  ['what waits for them', { waiting: true }],
  ['what waits for them and is overdue', { waiting: true, late: true }],
  ['a word in what waits for them', { waiting: true, text: '饮水' }],
  ['a town', { unit: 't5' }],
  ['a town’s open ones', { unit: 't5', stages: openStages }],
  ['a unit that is none', { unit: 'nowhere' }],
  ['what is due before a day', { dueBefore: today }],
  ['a topic', { topic: '第3类' }],
  ['a topic that is none', { topic: '没有' }],
  ['a number', { text: '2026-L777' }],
  ['a word that is nowhere', { text: '飞机' }],
  ['a word', { text: '饮水' }],
  ['characters that stand together', { text: '饮水安全工程' }],
  ['a word among the open ones', { text: '饮水', stages: openStages }],
  ['a word among the overdue ones', { text: '饮水', late: true }],
  ['a word that every finding has', { text: '整改到位' }],
];

describe.each(readers)('a page of the ledger that the %s asks for', (person) => {
  it.each(asked)('is served by indexes: %s', async (_, filter) => {
    for (const order of orders) {
      const asking = isWhole(filter) ? glances : db;
      const costs = await costsOf(asking, (listening) => pageOf(listening, person, filter, order));
      for (const { ways, looked, sorted } of costs) {
        expect(ways, order).not.toContain('all of finding');
        expect(looked, `${order}: ${ways}`).toBeLessThan(aTwentieth * 4);
        expect(sorted, `${order}: ${ways}`).toBeLessThan(aTwentieth * 2);
      }
    }
  });
});

describe.each(readers)('to the %s', (person) => {
  it('Today is read out of indexes', async () => {
    const costs = await costsOf(glances, (listening) => readToday(listening, reader(person), asOf));
    for (const { ways, sorted } of costs) {
      expect(ways).not.toContain('all of finding');
      expect(ways).not.toContain('all of notice');
      expect(sorted).toBeLessThan(aTwentieth);
    }
  });

  it('a later page costs what the first one does', async () => {
    const page = (listening: Db, number: string) =>
      listFindings(
        listening,
        reader(person),
        {},
        { order: 'number', after: { first: '', number }, limit: 50 },
        asOf,
      );
    const [first, later] = await Promise.all(
      ['000002026-L000000001/', '000002026-L000020000/'].map(async (number) => {
        const costs = await costsOf(glances, (listening) => page(listening, number));
        return Math.max(...costs.map(({ looked }) => looked));
      }),
    );
    expect(later).toBeLessThan(Math.max(aTwentieth, (first ?? 0) * 3));
  });

  it('a page of batches counts its own batches’ findings alone, out of an index', async () => {
    const costs = await costsOf(db, (listening) => readBatches(listening, actor(person).scope, null, 20));
    for (const { ways, looked } of costs) {
      expect(ways).not.toContain('all of finding');
      // Twenty batches are a tenth of all there are.
      expect(looked, `${ways}`).toBeLessThan(aTwentieth * 4);
    }
  });

  it('a batch, how far it is and a page of its findings read that batch alone', async () => {
    const [batch] = (await readBatches(db, actor(person).scope, null, 1)).items;
    const id = batch?.id ?? '';
    const ofOneBatch = findings / 200;
    for (const ask of [
      (listening: Db) => readBatch(listening, actor(person).scope, id),
      (listening: Db) => readBatchFindings(listening, actor(person).scope, id, null, 50),
    ]) {
      for (const { ways, looked } of await costsOf(db, ask)) {
        expect(ways).not.toContain('all of finding');
        expect(looked, `${ways}`).toBeLessThanOrEqual(ofOneBatch * 2);
      }
    }
  });

  it('a finding’s page reads that finding', async () => {
    const [found] = (await pageOf(db, person, {}, 'number')).findings;
    const costs = await costsOf(db, (listening) =>
      openFinding(listening, actor(person), found?.id ?? '', asOf),
    );
    for (const { looked } of costs) expect(looked).toBeLessThanOrEqual(1);
  });
});

describe.each(['office-head', 'principal-t1', 'leader-b1'])(
  'to the %s, of whom much is asked beside turns',
  (person) => {
    it('Today is read out of indexes', async () => {
      const asked = await readerOn(db, person, today);
      const { waiting } = await readToday(glances, asked, asOf);
      expect(waiting.map(({ why }) => why.ask)).not.toContain(null);
      const costs = await costsOf(glances, (listening) => readToday(listening, asked, asOf));
      for (const { ways, sorted } of costs) {
        expect(ways).not.toContain('all of finding');
        expect(sorted).toBeLessThan(aTwentieth);
      }
    });
  },
);

function pageOf(asking: Db, person: string, filter: Filter, order: Order) {
  return listFindings(asking, reader(person), filter, { order, after: null, limit: 50 }, asOf);
}
