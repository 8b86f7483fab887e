import { join } from 'node:path';
import { connect, type Db } from '../db/connection.ts';
import { batchInDraft } from '../db/drafts.ts';
import { readCalendar } from '../db/rules.ts';
import { setUpRules } from '../db/setup.ts';
import { addDays } from '../domain/calendar/day.ts';
import { at, dayOf, fromMillis, type Instant } from '../domain/calendar/instant.ts';
import { channelFor } from '../domain/delivery/delivery.ts';
import { defaultPolicy } from '../domain/policy/policy.ts';
import { startDispatch } from '../engine/startDispatch.ts';
import { connectEngine } from '../engine/temporal.ts';
import { openDatabase } from './database.ts';
import { enterFirstOffice, officeHead } from './firstOffice.ts';
import { home } from './home.ts';
import type { MailSink } from './mailSink.ts';
import type { Postgres } from './postgres.ts';
import type { ProgramPlan } from './program.ts';
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
  /** What the first run does once the programs run: the first findings go out. Later runs find it done. */
  open(): Promise<void>;
}

/** Brings the database to the shape that the programs expect; the same again does nothing. */
export async function prepare({ postgres, temporal, mail }: Servers): Promise<Application> {
  const { url } = await openDatabase(postgres, 'xiaohao');
  await using(url, async (db) => {
    await setUpRules(db, defaultPolicy);
    await enterFirstOffice(db, dayOf(now()));
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
    open: () => using(url, (db) => dispatchFirstBatch(db, temporal.address)),
  };
}

/** Dispatches the first batch while any of it is a draft: on the first run, or after one that was cut short. */
async function dispatchFirstBatch(db: Db, temporalAddress: string): Promise<void> {
  const batchId = await batchInDraft(db);
  if (batchId === null) return;
  const engine = await connectEngine(temporalAddress, 'default');
  try {
    const at = await lastPromptHour(db);
    await (await startDispatch(engine, { batchId, at, by: officeHead })).result();
  } finally {
    await engine.client.connection.close();
  }
}

/** The latest 10:00 of a working day: so the first mails need not wait for a morning, whenever it is now. */
async function lastPromptHour(db: Db): Promise<Instant> {
  const calendar = await readCalendar(db);
  for (let day = dayOf(now()); ; day = addDays(day, -1)) {
    const ten = at(day, '10:00');
    if (ten <= now() && channelFor('prompt', ten, calendar) === 'prompt') return ten;
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
