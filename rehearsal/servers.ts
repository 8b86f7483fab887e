import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { connect, type Db } from '../db/connection.ts';
import { type Instant, toMillis } from '../domain/calendar/instant.ts';
import { connectEngine, type Engine } from '../engine/temporal.ts';
import { home } from '../local/home.ts';
import { type MailSink, startMailSink } from '../local/mailSink.ts';
import { type SkippingClock, skippingClock } from './clock.ts';
import type { Ground } from './ground.ts';
import { revive } from './revive.ts';
import { takingDown } from './takingDown.ts';

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
 * A ledger, a time-skipping server and a mail sink of one scenario's own, with the office's clock at
 * `start`: the server's time is one for all its workflows and never goes back.
 */
export async function startServers(ground: Ground, start: Instant): Promise<Servers> {
  const { add, down: stop } = takingDown();
  ground.add(stop);
  try {
    const url = await ground.emptyLedger();
    const db = connect(url, 5);
    add(() => db.destroy());
    const sink = await startMailSink();
    add(() => sink.stop());
    const server = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: ground.testServer } },
    });
    add(() => server.teardown());
    const clockOffset = toMillis(start) - (await server.currentTimeMs());
    const clock = await skippingClock(server.address, clockOffset);
    add(() => clock.close());
    const engine = await connectEngine(server.address, 'default', clockOffset);
    add(() => engine.client.connection.close());
    let lose: (reason: Error) => void = () => {};
    const lost = new Promise<never>((_, reject) => {
      lose = reject;
    });
    // Whoever waits hears of it; while nobody does it is no crash.
    lost.catch(() => {});
    const settings = {
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: server.address,
      SMTP_URL: sink.smtpUrl,
      MAIL_FROM: 'xiaohao@rehearsal.invalid',
      BUNDLE_FOLDER: join(home(), 'bundles'),
      CLOCK_OFFSET: String(clockOffset),
      LOG_LEVEL: 'error',
    };
    const startWorker = async () => {
      add(() => ground.worker.end());
      await ground.worker.begin({ settings, onDeath: () => revive(engine, db, clock), onLost: lose });
    };
    return { db, engine, clock, sink, lost, startWorker, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
