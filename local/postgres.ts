import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './ports.ts';
import { type Account, asAccount, postgresAccount } from './postgresAccount.ts';
import { postgresBinaries } from './postgresBinaries.ts';
import { initialise } from './postgresInit.ts';
import { dataPlace } from './postgresPlace.ts';
import {
  isRunning,
  type ProcessIdentity,
  readRunningProcess,
  removeProcessFile,
  startDetached,
  stopProcess,
  writeProcessFile,
} from './processes.ts';
import { words } from './words.ts';

export interface PostgresOptions {
  /** Keeps the cluster, its password, its log and its process file. Made where it is not there. */
  folder: string;
  /** Taken where it is free, else another; an adopted server keeps its own. */
  port?: number;
  /** `throwaway`: nothing is flushed to disk, and stop() deletes the data. For tests. */
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
  /** Ends all connections and waits until the server is down. */
  stop(): Promise<void>;
}

interface ServerRecord extends ProcessIdentity {
  port: number;
}

const START_LIMIT_MS = 60_000;

/**
 * Starts a real PostgreSQL on 127.0.0.1, made first where the folder is new, or adopts the one that a killed run left behind.
 * @throws with a message for the operator where it cannot run.
 */
export async function startPostgres({ folder, port = 0, durability = 'kept', log = () => {} }: PostgresOptions): Promise<Postgres> {
  const account = postgresAccount();
  const place = dataPlace(folder, account);
  const cluster: Cluster = {
    account,
    durability,
    place,
    data: join(place, 'data'),
    password: passwordKept(place),
    logFile: join(place, 'postgres.log'),
    processFile: join(place, 'postgres.process.json'),
  };
  const left = readRunningProcess<ServerRecord>(cluster.processFile);
  if (left !== undefined) {
    await accepting(cluster, left);
    return running(cluster, left, { adopted: true });
  }
  if (account !== undefined && !existsSync(cluster.data)) log(words.postgresAsOtherUser(account.name, cluster.data));
  const binaries = postgresBinaries(account, log);
  await initialise(cluster, binaries);
  setAsideForeignLock(cluster.data);
  return running(cluster, await start(cluster, binaries.postgres, port), { adopted: false });
}

export interface Cluster {
  account: Account | undefined;
  durability: 'kept' | 'throwaway';
  place: string;
  data: string;
  password: string;
  logFile: string;
  processFile: string;
}

function running(cluster: Cluster, server: ServerRecord, { adopted }: { adopted: boolean }): Postgres {
  return {
    port: server.port,
    pid: server.pid,
    adopted,
    dataFolder: cluster.data,
    superuserUrl: (database) => superuserUrl(cluster, server.port, database),
    async stop() {
      // SIGINT is PostgreSQL's "fast": connections are ended, the data are written.
      await stopProcess(server, { signal: 'SIGINT', patienceMs: 30_000 });
      removeProcessFile(cluster.processFile);
      if (cluster.durability === 'throwaway') rmSync(cluster.data, { recursive: true, force: true });
    },
  };
}

async function start(cluster: Cluster, program: string, preferredPort: number): Promise<ServerRecord> {
  const deadline = performance.now() + START_LIMIT_MS;
  for (;;) {
    const port = await freePort(preferredPort);
    const logFrom = logLength(cluster);
    let server: ServerRecord | undefined;
    await startDetached(program, serverArguments(cluster, port), serverOptions(cluster), (process) => {
      server = { ...process, port };
      writeProcessFile(cluster.processFile, { ...server });
    });
    if (server !== undefined && (await answersInTime(cluster, server, deadline))) return server;
    const tail = readFileSync(cluster.logFile, 'utf8').slice(logFrom).slice(-2_000);
    if (server !== undefined) await stopProcess(server, { signal: 'SIGINT' });
    removeProcessFile(cluster.processFile);
    if (performance.now() > deadline || !passes(tail)) throw new Error(words.postgresFailed(cluster.logFile, tail));
    await pause(200);
  }
}

/** Two troubles pass by themselves: a port taken since we looked, and the last processes of a killed server. */
function passes(log: string): boolean {
  return log.includes('Address already in use') || log.includes('pre-existing shared memory block');
}

async function accepting(cluster: Cluster, server: ServerRecord): Promise<void> {
  if (await answersInTime(cluster, server, performance.now() + START_LIMIT_MS)) return;
  throw new Error(words.postgresFailed(cluster.logFile, readFileSync(cluster.logFile, 'utf8').slice(-2_000)));
}

async function answersInTime(cluster: Cluster, server: ServerRecord, deadline: number): Promise<boolean> {
  while (isRunning(server) && performance.now() < deadline) {
    if (await answers(superuserUrl(cluster, server.port, 'postgres'))) return true;
    await pause(25);
  }
  return false;
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
    ...(durability === 'throwaway' ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function serverOptions({ account, data, logFile }: Cluster) {
  // Nothing else of our environment: PGPORT, PGDATA and the like would reach the server.
  return { logFile, cwd: data, env: { LC_ALL: 'C.UTF-8', TZ: 'UTC', PATH: '/usr/bin:/bin' }, ...asAccount(account) };
}

function superuserUrl({ password }: Cluster, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function passwordKept(place: string): string {
  const file = join(place, 'superuser.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/**
 * A lock file left by a killed server names a number that another program may have by now, and PostgreSQL would then refuse to start.
 * Where the number is free PostgreSQL clears the lock itself, and better: it also looks for processes that still hold its memory.
 */
function setAsideForeignLock(data: string): void {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (existsSync(`/proc/${pid}`) && !commandLine(pid).includes(data)) rmSync(lock, { force: true });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function logLength({ logFile }: Cluster): number {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').length : 0;
}
