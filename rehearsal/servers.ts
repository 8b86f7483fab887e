import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { connect, type Db } from '../db/connection.ts';
import { type Instant, toMillis } from '../domain/calendar/instant.ts';
import { connectEngine, type Engine } from '../engine/temporal.ts';
import { openDatabase } from '../local/database.ts';
import { home } from '../local/home.ts';
import { type MailSink, startMailSink } from '../local/mailSink.ts';
import { onStopAsked } from '../local/parent.ts';
import { startPostgres } from '../local/postgres.ts';
import { testServerBinary } from '../local/temporalBinary.ts';
import { type SkippingClock, skippingClock } from './clock.ts';
import { revive } from './revive.ts';
import { keepWorker } from './workerProcess.ts';

/** Everything a rehearsal runs on: the real things, for as long as it takes. */
export interface Servers {
  readonly db: Db;
  readonly engine: Engine;
  readonly clock: SkippingClock;
  readonly sink: MailSink;
  /** Rejects when the worker is lost for good. */
  readonly lost: Promise<never>;
  /** Starts the worker; once, after the office is set up. */
  startWorker(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, the time-skipping server and a mail sink, with the office's clock at `start`.
 * Asked to stop, it takes all of them down before the process ends.
 */
export async function startServers(start: Instant, say: (line: string) => void): Promise<Servers> {
  const undo: (() => Promise<unknown>)[] = [];
  let stopping: Promise<void> | null = null;
  // A Ctrl-C asks twice, and the end of the play once more: all wait for the one stop.
  const stop = () => {
    stopping ??= (async () => {
      for (const step of undo.splice(0).reverse()) await step();
    })();
    return stopping;
  };
  const leave = () => void stop().finally(() => process.exit(130));
  onStopAsked({ ask: leave, hurry: () => process.exit(130) });
  try {
    const folder = await mkdtemp(join(tmpdir(), 'xiaohao-rehearsal-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const postgres = await startPostgres({
      folder,
      durability: 'throwaway',
      log: say,
    });
    undo.push(() => postgres.stop());
    const { url } = await openDatabase(postgres, 'rehearsal');
    const db = connect(url, 5);
    undo.push(() => db.destroy());
    const sink = await startMailSink();
    undo.push(() => sink.stop());
    const path = await testServerBinary({ log: say });
    const server = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
    undo.push(() => server.teardown());
    const clockOffset = toMillis(start) - (await server.currentTimeMs());
    const clock = await skippingClock(server.address, clockOffset);
    undo.push(() => clock.close());
    const engine = await connectEngine(server.address, 'default', clockOffset);
    undo.push(() => engine.client.connection.close());
    let lose: (reason: Error) => void = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = reject;
    });
    // Whoever waits hears of it; while nobody does it is no crash.
    lost.catch(() => {});
    const env = {
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: server.address,
      SMTP_URL: sink.smtpUrl,
      MAIL_FROM: 'xiaohao@rehearsal.invalid',
      BUNDLE_FOLDER: join(home(), 'bundles'),
      CLOCK_OFFSET: String(clockOffset),
      LOG_LEVEL: 'error',
    };
    const startWorker = async () => {
      const worker = await keepWorker(env, say, () => revive(engine, db, clock), lose);
      undo.push(() => worker.stop());
    };
    return { db, engine, clock, sink, lost, startWorker, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
