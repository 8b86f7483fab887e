import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '../db/connection.ts';
import { setUpRules } from '../db/setup.ts';
import { defaultPolicy } from '../domain/policy/policy.ts';
import { connectEngine, type Engine } from '../engine/temporal.ts';
import { openDatabase } from '../local/database.ts';
import { checkout, home } from '../local/home.ts';
import { loaderArguments } from '../local/loader.mjs';
import { type MailSink, startMailSink } from '../local/mailSink.ts';
import { startPostgres } from '../local/postgres.ts';
import { startTemporal } from '../local/temporal.ts';
import { Undoing } from '../local/undoing.ts';

/** What a measurement runs on: the servers of `npm start`, flushing to disk as there, with an empty ledger. */
export interface Stand {
  readonly db: Db;
  readonly engine: Engine;
  readonly sink: MailSink;
  /** The connection string of whoever may make tables. */
  readonly ownerUrl: string;
  /** What worker and API are told. */
  readonly env: Record<string, string>;
  /** Starts a program of the checkout and waits until it is ready. */
  start(entry: string, env?: Record<string, string>): Promise<Program>;
  /** Resident megabytes of each process that runs now. */
  memory(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface Program {
  stop(): Promise<void>;
  /** Leaves it no time for anything. */
  kill(): Promise<void>;
}

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** `clockOffset`: milliseconds from the machine's clock to the office's. */
export async function openStand(clockOffset = 0): Promise<Stand> {
  const undoing = new Undoing();
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-bench-'));
  undoing.add(() => rm(folder, { recursive: true, force: true }));
  const pids = new Map<string, number>();
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), log: say });
  undoing.add(() => postgres.stop());
  const temporal = await startTemporal({ folder: join(folder, 'temporal'), headless: true });
  undoing.add(() => temporal.stop());
  pids.set('postgres', postgres.pid).set('temporal', temporal.pid).set('bench', process.pid);
  const sink = await startMailSink();
  undoing.add(() => sink.stop());
  const { url, ownerUrl } = await openDatabase(postgres, 'bench');
  const db = connect(url, 10);
  undoing.add(() => db.destroy());
  // All duties at one instant, so that nothing but the machine spreads them.
  await setUpRules(db, { ...defaultPolicy, spreadMinutes: 0 });
  const engine = await connectEngine(temporal.address, 'default', clockOffset);
  undoing.add(() => engine.client.connection.close());
  const env = {
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: sink.smtpUrl,
    MAIL_FROM: 'xiaohao@bench.invalid',
    BUNDLE_FOLDER: join(home(), 'bundles'),
    FILES_FOLDER: join(folder, 'files'),
    LOG_LEVEL: 'error',
    CLOCK_OFFSET: String(clockOffset),
  };
  const start = async (entry: string, more: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [...loaderArguments(), join(checkout, entry)], {
      cwd: checkout,
      env: { ...process.env, ...env, ...more },
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    const gone = once(child, 'exit').then(() => 'ended');
    if ((await Promise.race([once(child, 'message'), gone])) === 'ended')
      throw new Error(`${entry} ended before it was ready`);
    pids.set(entry, child.pid ?? 0);
    const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
      pids.delete(entry);
      child.kill(signal);
      await gone;
    };
    const stop = () => end('SIGTERM');
    undoing.add(() => (child.exitCode === null && child.signalCode === null ? stop() : Promise.resolve()));
    return { stop, kill: () => end('SIGKILL') };
  };
  return {
    db,
    engine,
    sink,
    ownerUrl,
    env,
    start,
    memory: async () => Object.fromEntries(await Promise.all([...pids].map(resident))),
    close: () => undoing.undo(new AbortController().signal, say),
  };
}

/** PostgreSQL's first process alone: what its others share with it would count many times. */
async function resident([name, pid]: [string, number]): Promise<[string, number]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return [name, Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024)];
}
