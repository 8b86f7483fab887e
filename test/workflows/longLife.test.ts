import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerActivities } from '../../activities/ledger.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { addMillis, fromMillis, type Instant, instant, toMillis } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { sendCommand } from '../../engine/sendCommand.ts';
import { connectEngine, type Engine } from '../../engine/temporal.ts';
import { temporalBinary } from '../../local/temporalBinary.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { findingsQueue, findingWorkflowId } from '../../workflows/contract.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

const dispatched = instant('2020-03-05T10:00:00+08:00');
const reports = 30;

let db: Db;
let server: TestWorkflowEnvironment;
let engine: Engine;
let id: string;

beforeAll(async () => {
  quietRuntime(pino({ level: 'silent' }));
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(db, [draftFor({ deadlineKind: 'at-once' })]);
  id = batch.findings[0] ?? '';
  await dispatchChunk(db, batch.id, '', 10, { at: dispatched, by: 'office-head' });
  const { path } = await temporalBinary();
  server = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=60'],
    },
  });
  engine = await connectEngine(server.address, 'default', toMillis(dispatched) - Date.now());
});

afterAll(async () => {
  await engine.client.connection.close();
  await server.teardown();
});

async function give(commandId: string, at: Instant, content: MadeCommand) {
  return sendCommand(engine, db, id, { commandId, at, by: 'handler' }, content);
}

async function runId(): Promise<string> {
  return (await engine.client.workflow.getHandle(findingWorkflowId(id)).describe()).runId;
}

it('a long life is carried on in new runs, and no command is lost or doubled on the way', {
  timeout: 60_000,
}, async () => {
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: findingsQueue,
    workflowBundle: { codePath: await workflowBundle(join(tmpdir(), 'xiaohao-test-bundles')) },
    activities: ledgerActivities({ db, clock: async () => fromMillis(Date.now() + engine.clockOffset) }),
  });
  await worker.runUntil(async () => {
    await ensureWorkflows(engine, db, [id]);
    const first = await runId();
    await give('receive', addMillis(dispatched, 1_000), { type: 'receive' });
    const sent = Array.from({ length: reports }, (_, i) =>
      give(`report-${i}`, addMillis(dispatched, 2_000 + i), { type: 'reportProgress', text: `第${i + 1}次` }),
    );
    // More at once than a workflow may have under way: whoever is told so sends again.
    const answers = await Promise.all(sent);
    for (const [i, answer] of answers.entries()) {
      for (let now = answer; 'unsent' in now; ) {
        now = await give(`report-${i}`, addMillis(dispatched, 5_000), {
          type: 'reportProgress',
          text: `第${i + 1}次`,
        });
      }
    }
    expect(await runId()).not.toBe(first);
  });
  const kept = (await history(db, id)).map(({ event }) => event);
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, i) => i + 1));
  const texts = kept.flatMap((event) => (event.type === 'progressReported' ? [event.text] : []));
  expect(texts).toHaveLength(reports);
  expect(new Set(texts).size).toBe(reports);
});
