import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { connect } from '../../db/connection.ts';
import { setUpRules } from '../../db/setup.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { openDatabase } from '../../local/database.ts';
import { type Postgres, startPostgres } from '../../local/postgres.ts';
import { killed } from './killed.ts';
import { lastingPort } from './lastingPort.ts';

/** A PostgreSQL that one test file may kill; what it has committed it keeps. */
export interface MortalPostgres {
  /** The application's connection string. */
  readonly url: string;
  kill(): Promise<void>;
  /** The same data at the same port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one with a ledger that is empty but for the rules. */
export async function startMortalPostgres(): Promise<MortalPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-mortal-postgres-'));
  let postgres: Postgres = await startPostgres({ folder, port: lastingPort() });
  const { port, dataFolder } = postgres;
  const { url } = await openDatabase(postgres, 'office');
  const db = connect(url, 1);
  await setUpRules(db, { ...defaultPolicy, spreadMinutes: 0 });
  await db.destroy();
  return {
    url,
    kill: () => killed(postgres.pid),
    async startAgain() {
      postgres = await startPostgres({ folder, port });
      if (postgres.port !== port) throw new Error(`port ${port} was taken while PostgreSQL was down`);
    },
    async stop() {
      await postgres.stop(AbortSignal.abort());
      await rm(dirname(dataFolder), { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
