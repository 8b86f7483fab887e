import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { endWithUs } from './guard.ts';
import { freePort } from './ports.ts';
import { asAccount, postgresAccount } from './postgresAccount.ts';
import { postgresBinaries } from './postgresBinaries.ts';
import { type Cluster, postgresEnvironment } from './postgresCluster.ts';
import { initialise } from './postgresInit.ts';
import { clearDeadLock, lockHolder } from './postgresLock.ts';
import { dataPlace } from './postgresPlace.ts';
import { adopt, leftBehind, type RunningServer, type ServerPlan, start, stop } from './server.ts';
import { words } from './words.ts';

export interface PostgresOptions {
  /** Keeps the cluster, its password, its log and its process file. Made where it is not there. */
  folder: string;
  /** Taken where it is free, else another; an adopted server keeps its own. */
  port?: number;
  /** `throwaway`, for tests: nothing is flushed to disk, it ends when this process does, and stop() deletes the data. */
  durability?: 'kept' | 'throwaway';
  log?: (line: string) => void;
}

export interface Postgres {
  port: number;
  pid: number;
  /** True where it was already running, left by a run that was killed. */
  adopted: boolean;
  /** Where the cluster's files are: for root not always inside the folder asked for. */
  dataFolder: string;
  /** A connection string of the superuser to one database of the cluster. */
  superuserUrl(database: string): string;
  /** Ends all connections and waits until the server is down; at once where `hurry` is aborted. */
  stop(hurry?: AbortSignal): Promise<void>;
}

interface Details {
  port: number;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1, made first where the folder is new, or adopts the one that a killed run left behind.
 * @throws with a message for the operator where it cannot run.
 */
export async function startPostgres({
  folder,
  port = 0,
  durability = 'kept',
  log = () => {},
}: PostgresOptions): Promise<Postgres> {
  const account = postgresAccount();
  const place = dataPlace(folder, account);
  const cluster: Cluster = {
    account,
    durability,
    folder,
    place,
    data: join(place, 'data'),
    password: passwordKept(place),
  };
  const plan = serverPlan(cluster, port, log);
  const left = leftBehind(plan) ?? lockHolder(cluster.data);
  if (left !== undefined) {
    await adopt(plan, left);
    return running(cluster, plan, left, { adopted: true });
  }
  if (account !== undefined && !existsSync(cluster.data))
    log(words.postgresAsOtherUser(account.name, cluster.data));
  await initialise(cluster, postgresBinaries(account, log));
  await clearDeadLock(cluster.data);
  return running(cluster, plan, await start(plan), { adopted: false });
}

function running(
  cluster: Cluster,
  plan: ServerPlan<Details>,
  server: RunningServer<Details>,
  { adopted }: { adopted: boolean },
): Postgres {
  const spare = cluster.durability === 'throwaway' ? endWithUs(server, plan.stopSignal) : () => {};
  return {
    port: server.port,
    pid: server.pid,
    adopted,
    dataFolder: cluster.data,
    superuserUrl: (database) => superuserUrl(cluster, server.port, database),
    async stop(hurry) {
      await stop(plan, server, hurry);
      spare();
      if (cluster.durability === 'throwaway') discard(cluster);
    },
  };
}

function discard({ folder, place, data }: Cluster): void {
  rmSync(place === folder ? data : place, { recursive: true, force: true });
}

function serverPlan(
  cluster: Cluster,
  preferredPort: number,
  log: (line: string) => void,
): ServerPlan<Details> {
  return {
    processFile: join(cluster.place, 'postgres.process.json'),
    logFile: join(cluster.place, 'postgres.log'),
    async command() {
      const port = await freePort(preferredPort);
      return {
        program: postgresBinaries(cluster.account, log).postgres,
        args: serverArguments(cluster, port),
        details: { port },
        options: { cwd: cluster.data, env: postgresEnvironment, ...asAccount(cluster.account) },
      };
    },
    answers: ({ port }) => answers(superuserUrl(cluster, port, 'postgres')),
    // A port taken since we looked, and the last processes of a killed server.
    passes: (log) =>
      log.includes('Address already in use') || log.includes('pre-existing shared memory block'),
    failure: words.postgresFailed,
    // PostgreSQL's "fast": connections are ended, the data are written.
    stopSignal: 'SIGINT',
    // "Immediate": it recovers from its log at the next start.
    hurrySignal: 'SIGQUIT',
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function serverArguments({ data, durability }: Cluster, port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // A socket's path may be at most 107 bytes long, which a deep checkout exceeds.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durability === 'throwaway'
      ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
      : {}),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function superuserUrl({ password }: Cluster, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function passwordKept(place: string): string {
  const file = join(place, 'superuser.password');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}
