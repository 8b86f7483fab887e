import { join } from 'node:path';
import { connect, type Db } from '../db/connection.ts';
import { setUpRules } from '../db/setup.ts';
import { fromMillis, type Instant } from '../domain/calendar/instant.ts';
import { defaultPolicy } from '../domain/policy/policy.ts';
import { ensureAllWorkflows } from '../engine/ensureWorkflows.ts';
import { connectEngine } from '../engine/temporal.ts';
import { openDatabase } from './database.ts';
import { home } from './home.ts';
import type { MailSink } from './mailSink.ts';
import type { Postgres } from './postgres.ts';
import type { ProgramPlan } from './program.ts';
import { enterSampleOffice } from './sampleOffice/enter.ts';
import type { TemporalPlace } from './temporal.ts';

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
  /** Where the sample office's accounts are kept, if this ledger holds it. */
  officeFile: string;
}

/** Brings the database to the shape that the programs expect; the same again does nothing. */
export async function prepare({ postgres, temporal, mail }: Servers): Promise<Application> {
  const { url } = await openDatabase(postgres, 'xiaohao');
  const officeFile = join(home(), 'sample-office.json');
  await using(url, async (db) => {
    await setUpRules(db, defaultPolicy);
    await enterSampleOffice(db, now(), officeFile);
  });
  const env = {
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: temporal.address,
    SMTP_URL: mail.smtpUrl,
    MAIL_FROM: 'xiaohao@localhost',
    BUNDLE_FOLDER: join(home(), 'bundles'),
  };
  return {
    programs: [{ name: 'worker', entry: 'worker/main.ts', env }],
    open: () => using(url, (db) => wakeOffice(db, temporal.address)),
    officeFile,
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

async function using(url: string, work: (db: Db) => Promise<void>): Promise<void> {
  const db = connect(url, 2);
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

function now(): Instant {
  return fromMillis(Date.now());
}
