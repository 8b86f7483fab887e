import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReplanning } from '../../engine/startReplanning.ts';
import { startSuspension } from '../../engine/startSuspension.ts';
import { connectEngine, type Engine } from '../../engine/temporal.ts';
import { testServerBinary } from '../../local/temporalBinary.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { officeQueue, replanningWorkflowId, suspensionWorkflowId } from '../../workflows/contract.ts';

let server: TestWorkflowEnvironment;
let engine: Engine;
beforeAll(async () => {
  quietRuntime(pino({ level: 'silent' }));
  server = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await testServerBinary() } },
  });
  engine = await connectEngine(server.address, 'default', 0);
});
afterAll(async () => {
  await engine.client.connection.close();
  await server.teardown();
});

const errands = [
  ['an order for a whole scope', suspensionWorkflowId('order'), () => startSuspension(engine, 'order')],
  ['a change of rules', replanningWorkflowId, () => startReplanning(engine)],
] as const;

describe.each(errands)('%s', (_, workflowId, start) => {
  /** How often the ledger is gone through; `meanwhile` comes while it is, the first time. */
  async function passes(meanwhile: () => Promise<void>): Promise<number> {
    let count = 0;
    const pass = async () => {
      count += 1;
      if (count === 1) await meanwhile();
    };
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: officeQueue,
      workflowBundle: { codePath: await workflowBundle(join(tmpdir(), 'xiaohao-test-bundles')) },
      activities: { applySuspension: pass, replanFindings: pass },
    });
    await worker.runUntil(async () => {
      await start();
      await engine.client.workflow.getHandle(workflowId).result();
    });
    return count;
  }

  it('is gone through once', async () => {
    expect(await passes(async () => {})).toBe(1);
  });

  it('that is asked for while it is gone through is gone through once more, however often', async () => {
    const twice = async () => {
      await start();
      await start();
    };
    expect(await passes(twice)).toBe(2);
  });
});
