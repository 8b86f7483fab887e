import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerActivities } from '../../activities/ledger.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { type Instant, instant, toMillis } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { sendCommand } from '../../engine/sendCommand.ts';
import { connectEngine, type Engine } from '../../engine/temporal.ts';
import { testServerBinary } from '../../local/temporalBinary.ts';
import { type SkippingClock, skippingClock } from '../../rehearsal/clock.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { findingsQueue, findingWorkflowId, standingName } from '../../workflows/contract.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

const dispatched = instant('2020-03-05T10:00:00+08:00');

let db: Db;
let server: TestWorkflowEnvironment;
let engine: Engine;
let clock: SkippingClock;
let id: string;

beforeAll(async () => {
  quietRuntime(pino({ level: 'silent' }));
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(db, [draftFor()]);
  id = batch.findings[0] ?? '';
  await dispatchChunk(db, batch.id, '', 10, { at: dispatched, by: 'office-head' });
  const path = await testServerBinary();
  server = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const clockOffset = toMillis(dispatched) - (await server.currentTimeMs());
  clock = await skippingClock(server.address, clockOffset);
  engine = await connectEngine(server.address, 'default', clockOffset);
});

afterAll(async () => {
  await clock.close();
  await engine.client.connection.close();
  await server.teardown();
});

/** Has a worker of one release do something, then stops it. */
async function release(workflowBundle: WorkflowBundleOption, work: () => Promise<void>): Promise<void> {
  const worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: findingsQueue,
    workflowBundle,
    activities: ledgerActivities({ db, clock: clock.now }),
    // The test server goes on waiting for a worker that left with the workflow in its cache.
    maxCachedWorkflows: 0,
  });
  await worker.runUntil(work);
}

async function give(commandId: string, at: Instant, content: MadeCommand) {
  return sendCommand(engine, db, id, { commandId, at, by: 'handler' }, content);
}

async function events(): Promise<string[]> {
  return (await history(db, id)).map(({ event }) => ('rung' in event ? event.rung : event.type));
}

describe('a finding that an earlier release opened', () => {
  it('is carried on by the new one, with its timer', { timeout: 120_000 }, async () => {
    const older = await bundleWorkflowCode({
      logger: new DefaultLogger('WARN'),
      workflowsPath: join(import.meta.dirname, 'older', 'index.ts'),
    });
    await release(older, async () => {
      await ensureWorkflows(engine, db, [id]);
      await clock.skipTo(toMillis(instant('2020-03-09T08:00:01+08:00')));
      await expect.poll(events, { timeout: 30_000 }).toEqual(['dispatched', 'due']);
      expect(await give('receive', instant('2020-03-09T09:00:00+08:00'), { type: 'receive' })).toHaveProperty(
        'receipt',
      );
    });

    const newer = { codePath: await workflowBundle(join(tmpdir(), 'xiaohao-test-bundles')) };
    await release(newer, async () => {
      // The plan is due on the 10th working day after receipt: 23 March, reminded on 18 and 20 March.
      await clock.skipTo(toMillis(instant('2020-03-18T08:00:01+08:00')));
      await expect.poll(events, { timeout: 30_000 }).toEqual(['dispatched', 'due', 'received', 'remind-3']);
      const again = await give('receive', instant('2020-03-18T09:00:00+08:00'), { type: 'receive' });
      expect(again).toMatchObject({ receipt: { seq: 3 } });
      const standing = await engine.client.workflow.getHandle(findingWorkflowId(id)).query(standingName);
      expect(standing).toMatchObject({ stage: 'planning', nextDue: '2020-03-20T00:00:00.000Z' });
    });
  });
});
