import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import pino from 'pino';
import { ledgerActivities } from '../../activities/ledger.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { fromMillis, type Instant, toMillis } from '../../domain/calendar/instant.ts';
import { ensureWorkflows } from '../../engine/ensureWorkflows.ts';
import { connectEngine } from '../../engine/temporal.ts';
import { temporalBinary } from '../../local/temporalBinary.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { findingsQueue } from '../../workflows/contract.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

export type OneFinding = Awaited<ReturnType<typeof openOneFinding>>;

/**
 * A finding of the small office, dispatched at an instant, and a Temporal server of its own that wants a new
 * run after so many events of a history.
 */
export async function openOneFinding(at: Instant, eventsOfRun: number) {
  quietRuntime(pino({ level: 'silent' }));
  const { db } = await freshLedger();
  const batch = await setUpSmallOffice(db, [draftFor({ deadlineKind: 'at-once' })]);
  const [id = ''] = batch.findings;
  await dispatchChunk(db, batch.id, '', 10, { at, by: 'office-head' });
  const { path } = await temporalBinary();
  const server = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      extraArgs: ['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${eventsOfRun}`],
    },
  });
  const engine = await connectEngine(server.address, 'default', toMillis(at) - Date.now());
  return {
    db,
    engine,
    id,
    /** Something that is done while a worker is there and the finding's workflow has begun. */
    async atWork<T>(work: () => Promise<T>): Promise<T> {
      const worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue: findingsQueue,
        workflowBundle: { codePath: await workflowBundle(join(tmpdir(), 'xiaohao-test-bundles')) },
        activities: ledgerActivities({ db, clock: async () => fromMillis(Date.now() + engine.clockOffset) }),
      });
      return worker.runUntil(async () => {
        await ensureWorkflows(engine, db, [id]);
        return work();
      });
    },
    async close() {
      await engine.client.connection.close();
      await server.teardown();
    },
  };
}
