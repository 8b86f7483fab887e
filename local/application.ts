import { join } from 'node:path';
import { openFiles } from '../api/files/disk.ts';
import { connect, type Db } from '../db/connection.ts';
import { setUpRules } from '../db/setup.ts';
import { fromMillis, type Instant } from '../domain/calendar/instant.ts';
import { defaultPolicy } from '../domain/policy/policy.ts';
import { ensureAllWorkflows } from '../engine/ensureWorkflows.ts';
import { connectEngine } from '../engine/temporal.ts';
import { openDatabase } from './database.ts';
import { home } from './home.ts';
import type { MailSink } from './mailSink.ts';
import { freePort } from './ports.ts';
import type { Postgres } from './postgres.ts';
import type { ProgramPlan } from './program.ts';
import { type KeptOffice, keptOffice } from './sampleOffice/accounts.ts';
import { enterSampleOffice } from './sampleOffice/enter.ts';
import type { TemporalPlace } from './temporal.ts';
import { buildWeb } from './webBuild.ts';

/** Asked for; where it is taken another is used, and the operator is told. */
export const usualPagePort = 8080;

/** The servers that the application stands on. */
export interface Servers {
  postgres: Pick<Postgres, 'port' | 'superuserUrl'>;
  temporal: TemporalPlace;
  mail: Pick<MailSink, 'smtpUrl' | 'inboxUrl'>;
}

/** The application on these servers, its database ready. */
export interface Application {
  /** The programs to run, in the order of their start. */
  programs: Pick<ProgramPlan, 'name' | 'entry' | 'env'>[];
  /** What is done once the programs run: every open finding has its workflow. Later runs find it done. */
  open(): Promise<void>;
  /** The sample office, where this ledger holds it. */
  sample: SampleOffice | null;
  /** Where the page is, with a slash at its end. */
  pageUrl: string;
}

/** What the operator is told of the sample office. */
export interface SampleOffice extends KeptOffice {
  /** Keeps the accounts with their password. */
  file: string;
  /** Whether this run entered it. */
  isNew: boolean;
}

/** Brings the database to the shape that the programs expect; the same again does nothing. */
export async function prepare(
  { postgres, temporal, mail }: Servers,
  log: (line: string) => void,
): Promise<Application> {
  const { url } = await openDatabase(postgres, 'xiaohao');
  const file = join(home(), 'sample-office.json');
  const filesFolder = join(home(), 'files');
  const isNew = await using(url, async (db) => {
    await setUpRules(db, defaultPolicy);
    return enterSampleOffice(db, now(), { accounts: file, files: await openFiles(filesFolder) });
  });
  const kept = keptOffice(file);
  const port = await freePort(usualPagePort);
  const pageUrl = `http://127.0.0.1:${port}/`;
  const shared = { DATABASE_URL: url, TEMPORAL_ADDRESS: temporal.address };
  const worker = {
    SMTP_URL: mail.smtpUrl,
    MAIL_FROM: 'xiaohao@localhost',
    PAGE_URL: pageUrl,
    BUNDLE_FOLDER: join(home(), 'bundles'),
  };
  const api = {
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: pageUrl,
    FILES_FOLDER: filesFolder,
    WEB_FOLDER: await buildWeb(join(home(), 'web'), log),
    SAMPLE_ACCOUNTS: kept === null ? '' : file,
  };
  return {
    programs: [
      { name: 'worker', entry: 'worker/main.ts', env: { ...shared, ...worker } },
      { name: 'api', entry: 'api/main.ts', env: { ...shared, ...api } },
    ],
    open: () => using(url, (db) => wakeOffice(db, temporal.address)),
    sample: kept && { ...kept, file, isNew },
    pageUrl,
  };
}

/** The past was entered without Temporal: its page is to show what waits, and for what. */
async function wakeOffice(db: Db, temporalAddress: string): Promise<void> {
  const engine = await connectEngine(temporalAddress, 'default');
  try {
    await ensureAllWorkflows(engine, db, new AbortController().signal);
  } finally {
    await engine.client.connection.close();
  }
}

async function using<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = connect(url, 2);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

function now(): Instant {
  return fromMillis(Date.now());
}
