import { NativeConnection, Worker } from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Clock } from '../activities/clock.ts';
import { dispatchActivities } from '../activities/dispatch.ts';
import { ledgerActivities } from '../activities/ledger.ts';
import { morningActivities } from '../activities/morning.ts';
import { replanningActivities } from '../activities/replanning.ts';
import { suspensionActivities } from '../activities/suspension.ts';
import { connect, type Db } from '../db/connection.ts';
import { gentle } from '../engine/ensureWorkflows.ts';
import { connectEngine, type Engine } from '../engine/temporal.ts';
import { findingsQueue, officeQueue } from '../workflows/contract.ts';
import { workflowBundle } from './bundle.ts';
import type { Config } from './config.ts';
import { loop } from './loop.ts';
import { deliver } from './post.ts';
import { openTransport } from './transport.ts';
import { watch } from './watch.ts';

/** What differs between an office's worker and a rehearsal's. */
export interface Surroundings {
  readonly clock: Clock;
  /** Milliseconds from Temporal's clock to the office's. */
  readonly clockOffset: number;
  /** Pauses of the post and the watch when they have nothing to do. */
  readonly postPauseMs: number;
  readonly watchPauseMs: number;
  /** Workflows that a dispatch starts in a second; gentle where it is left out. */
  readonly startsPerSecond?: number;
}

/** A worker at work: both task queues, the post and the watch. */
export interface RunningWorker {
  /** Settles when it has stopped, of itself only by a failure. */
  readonly done: Promise<void>;
  /** Drains: takes nothing new, lets what is under way end, then closes every connection. */
  stop(): Promise<void>;
}

/** Transactions under way at once; a pool connection for each, and some for the post and the watch. */
const transactions = 30;
/** Findings kept in memory between their tasks, at 0.3 to 0.5 MB each (architecture.md §3a). */
const cachedFindings = 2_000;

/**
 * Starts a worker, and with it the post and the watch. Throws where Temporal does not answer within
 * 10 s.
 */
export async function startWorker(
  config: Config,
  surroundings: Surroundings,
  log: Logger,
): Promise<RunningWorker> {
  const { temporalAddress: address, namespace, databaseUrl } = config;
  const { clock, clockOffset, postPauseMs, watchPauseMs, startsPerSecond = gentle } = surroundings;
  const engine = await connectEngine(address, namespace, clockOffset);
  const connection = await NativeConnection.connect({ address });
  const db = connect(databaseUrl, transactions + 10);
  const workers = await taskWorkers(connection, config, { db, engine, clock, startsPerSecond });
  const transport = openTransport(config);
  const post = { db, clock, transport, from: config.mailFrom, pageUrl: config.pageUrl, log };
  const loops = [
    loop('post', postPauseMs, log, () => deliver(post)),
    loop('watch', watchPauseMs, log, (ending) => watch({ db, engine, clock, ending })),
  ];
  const stopLoops = () => Promise.all(loops.map((one) => one.stop()));
  const done = Promise.all(workers.map((worker) => worker.run()))
    .then(stopLoops)
    .then(async () => {
      transport.close();
      await Promise.all([db.destroy(), connection.close(), engine.client.connection.close()]);
    });
  return {
    done,
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.all([stopLoops(), done]);
    },
  };
}

/** One worker for findings with their ledger, one for the office's own errands. */
async function taskWorkers(
  connection: NativeConnection,
  { namespace, bundleFolder, pageUrl }: Config,
  { db, engine, clock, startsPerSecond }: { db: Db; engine: Engine; clock: Clock; startsPerSecond: number },
): Promise<Worker[]> {
  const shared = {
    connection,
    namespace,
    workflowBundle: { codePath: await workflowBundle(bundleFolder) },
    shutdownGraceTime: '20s' as const,
    shutdownForceTime: '30s' as const,
  };
  const findings = Worker.create({
    ...shared,
    taskQueue: findingsQueue,
    activities: ledgerActivities({ db, clock }),
    maxConcurrentLocalActivityExecutions: transactions,
    maxCachedWorkflows: cachedFindings,
  });
  const office = Worker.create({
    ...shared,
    taskQueue: officeQueue,
    activities: {
      ...dispatchActivities({ db, engine, startsPerSecond }),
      ...morningActivities({ db, clock, pageUrl }),
      ...suspensionActivities({ db, engine, clock, commandsPerSecond: startsPerSecond }),
      ...replanningActivities({ db, engine, clock, startsPerSecond }),
    },
    maxCachedWorkflows: 20,
  });
  return Promise.all([findings, office]);
}
