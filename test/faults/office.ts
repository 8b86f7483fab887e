import { join } from 'node:path';
import { connect, type Db } from '../../db/connection.ts';
import { fromMillis, type Instant, toMillis } from '../../domain/calendar/instant.ts';
import { connectEngine, type Engine } from '../../engine/temporal.ts';
import { home } from '../../local/home.ts';
import { type MailSink, startMailSink } from '../../local/mailSink.ts';
import { Undoing } from '../../local/undoing.ts';
import { freshLedger, type Ledger } from '../support/ledger.ts';
import { type MortalPostgres, startMortalPostgres } from './mortalPostgres.ts';
import { type MortalTemporal, startMortalTemporal } from './mortalTemporal.ts';
import { type MortalWorker, mortalWorker } from './mortalWorker.ts';
import { startWire, type Wire } from './wire.ts';

/** An office of one test file's own, every part of which can fail. */
export interface Office {
  /** The way of pages and of the API to the ledger: past the wire. */
  readonly db: Db;
  readonly ledgerUrl: string;
  readonly engine: Engine;
  readonly sink: MailSink;
  readonly temporal: MortalTemporal;
  readonly worker: MortalWorker;
  /** The worker's way to PostgreSQL. */
  readonly wire: Wire;
  /** The office's time by the machine's clock. */
  now(): Instant;
  /** Puts the worker's clock forward, so that `instant` is over by a bit more than the watch's patience. */
  passMinuteAfter(instant: Instant): void;
  close(): Promise<void>;
}

/** Opened at an instant of the office's time, with no worker yet. */
export async function openOffice(at: Instant): Promise<Office> {
  return opening((undoing) => open(at, freshLedger, undoing));
}

/** The same with a PostgreSQL that can be killed. */
export async function openOfficeOnMortalPostgres(
  at: Instant,
): Promise<Office & { readonly postgres: MortalPostgres }> {
  return opening(async (undoing) => {
    const postgres = await startMortalPostgres();
    undoing.add(() => postgres.stop());
    const ledger = async () => {
      const db = connect(postgres.url, 20);
      undoing.add(() => db.destroy());
      return { db, url: postgres.url };
    };
    return { ...(await open(at, ledger, undoing)), postgres };
  });
}

/** What was opened by the time of a failure is closed again. */
async function opening<T>(open: (undoing: Undoing) => Promise<T>): Promise<T> {
  const undoing = new Undoing();
  try {
    return await open(undoing);
  } catch (failure) {
    await close(undoing);
    throw failure;
  }
}

function close(undoing: Undoing): Promise<void> {
  return undoing.undo(AbortSignal.abort(), (line) => process.stderr.write(`${line}\n`));
}

async function open(at: Instant, ledger: () => Promise<Ledger>, undoing: Undoing): Promise<Office> {
  const { db, url } = await ledger();
  const wire = await startWire(Number(new URL(url).port));
  undoing.add(() => wire.stop());
  const sink = await startMailSink();
  undoing.add(() => sink.stop());
  const temporal = await startMortalTemporal();
  undoing.add(() => temporal.stop());
  const clockOffset = toMillis(at) - Date.now();
  const engine = await connectEngine(temporal.address, 'default', clockOffset);
  undoing.add(() => engine.client.connection.close());
  const worker = mortalWorker({
    DATABASE_URL: Object.assign(new URL(url), { port: String(wire.port) }).href,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: sink.smtpUrl,
    MAIL_FROM: 'xiaohao@office.invalid',
    BUNDLE_FOLDER: join(home(), 'bundles'),
    CLOCK_OFFSET: String(clockOffset),
    LOG_LEVEL: 'error',
  });
  undoing.add(() => worker.kill());
  const now = () => fromMillis(Date.now() + clockOffset);
  const minuteAndABit = 61_000;
  return {
    db,
    ledgerUrl: url,
    engine,
    sink,
    temporal,
    worker,
    wire,
    now,
    passMinuteAfter: (instant) => worker.putForward(toMillis(instant) + minuteAndABit - toMillis(now())),
    close: () => close(undoing),
  };
}
