import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { history } from '../../db/findings.ts';
import { day } from '../../domain/calendar/day.ts';
import { addMillis, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { fold } from '../../domain/finding/evolve.ts';
import type { Dispatched } from '../../domain/finding/state.ts';
import { sendCommand } from '../../engine/sendCommand.ts';
import type { Engine } from '../../engine/temporal.ts';
import { findingWorkflowId } from '../../workflows/contract.ts';
import { type OneFinding, openOneFinding } from './oneFinding.ts';

const dispatched = instant('2020-03-05T10:00:00+08:00');
const items = Array.from({ length: 400 }, (_, i) => ({ name: `农户${i + 1}`, place: '上湾村' }));
const numbers = items.map((_, i) => i + 1);
const notes = 200;
const rounds = 12;

let one: OneFinding;
let db: Db;
let engine: Engine;
let id: string;
let sent = 0;

beforeAll(async () => {
  // A tenth of what a server comes with, so that the first round is carried on several times.
  one = await openOneFinding(dispatched, 400);
  ({ db, engine, id } = one);
});

afterAll(() => one?.close());

/** Must be done, whoever was in the way. */
async function give(by: string, content: MadeCommand): Promise<void> {
  sent += 1;
  const ref = { commandId: `command-${sent}`, at: addMillis(dispatched, sent * 1_000), by };
  let answer = await sendCommand(engine, db, id, ref, content);
  while ('unsent' in answer) answer = await sendCommand(engine, db, id, ref, content);
  expect([content.type, answer.refusal ?? null]).toEqual([content.type, null]);
}

async function putRight(): Promise<void> {
  await give('handler', { type: 'receive' });
}

async function struckOff(): Promise<void> {
  await give('handler', { type: 'applyForClosure', summary: '整改完成' });
  for (const by of ['principal', 'assigned-leader', 'lead-reviewer', 'officer', 'leader-in-charge']) {
    await give(by, { type: 'sign', verification: { how: 'on-site', ticked: [0] } });
  }
}

/** What Temporal keeps of the finding's runs, the oldest first. */
async function runs(): Promise<{ length: number; bytes: number; status: string }[]> {
  const kept = [];
  const query = `WorkflowId = '${findingWorkflowId(id)}'`;
  for await (const { runId, startTime } of engine.client.workflow.list({ query })) {
    const handle = engine.client.workflow.getHandle(findingWorkflowId(id), runId);
    const { historyLength, historySize = 0, status } = await handle.describe();
    kept.push({ startTime, length: historyLength, bytes: historySize, status: status.name });
  }
  return kept
    .sort((one, other) => one.startTime.getTime() - other.startTime.getTime())
    .map(({ length, bytes, status }) => ({ length, bytes, status }));
}

it('a finding of 400 items, 200 notes and 12 rounds is carried on from run to run and loses nothing', {
  timeout: 300_000,
}, async () => {
  const kept = await one.atWork(async () => {
    await putRight();
    await give('officer', { type: 'addItems', items });
    for (let i = 1; i <= notes; i += 1)
      await give('officer', { type: 'noteContact', text: `第${i}次电话询问` });
    await give('handler', { type: 'reportItem', items: numbers, text: '已办结' });
    await give('lead-reviewer', { type: 'checkItem', items: numbers, outcome: 'met' });
    await struckOff();
    for (let round = 2; round <= rounds; round += 1) {
      await give('office-head', {
        type: 'reopen',
        cause: 'look-back',
        reason: `第${round}轮：回头看发现反弹`,
        rectifyBy: day('2020-09-30'),
      });
      await putRight();
      await struckOff();
    }
    // The list of runs follows the runs themselves a little later.
    await expect
      .poll(async () => (await runs()).filter(({ status }) => status === 'COMPLETED').length, {
        timeout: 30_000,
      })
      .toBe(rounds);
    return runs();
  });

  const events = (await history(db, id)).map(({ event }) => event);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
  const counts = (type: FindingEvent['type']) => events.filter((event) => event.type === type).length;
  expect([counts('contactNoted'), counts('closed'), counts('reopened')]).toEqual([notes, rounds, rounds - 1]);
  const { state } = await db
    .selectFrom('finding')
    .where('id', '=', id)
    .select('state')
    .executeTakeFirstOrThrow();
  const finding = fold(events) as Dispatched;
  expect(JSON.parse(JSON.stringify(finding))).toEqual(state);
  expect(finding).toMatchObject({
    stage: 'closed',
    round: rounds,
    items: { found: 400, done: 400, checked: 400 },
  });
  expect(finding.rounds).toHaveLength(rounds - 1);

  expect(kept.filter(({ status }) => status === 'CONTINUED_AS_NEW').length).toBeGreaterThanOrEqual(3);
  const longest = Math.max(...kept.map(({ length }) => length));
  const all = kept.reduce(
    (sum, { length, bytes }) => ({ length: sum.length + length, bytes: sum.bytes + bytes }),
    { length: 0, bytes: 0 },
  );
  const largest = Math.max(...kept.map(({ bytes }) => bytes));
  // What is in Temporal grows with the number of commands, never with what they say.
  expect(largest).toBeLessThan(500_000);
  process.stderr.write(
    `${sent} commands, ${events.length} events in the ledger, state ${JSON.stringify(state).length} bytes · Temporal: ${kept.length} runs, ` +
      `${all.length} history events, ${all.bytes} bytes; the longest run ${longest} events, the largest ${largest} bytes\n`,
  );
});
