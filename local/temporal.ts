import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { endWithUs } from './guard.ts';
import { ownFolder } from './home.ts';
import { freePort, freePorts } from './ports.ts';
import { adopt, leftBehind, type RunningServer, type ServerPlan, start, stop } from './server.ts';
import { type TemporalBinary, temporalBinary } from './temporalBinary.ts';
import { words } from './words.ts';

export interface TemporalOptions {
  /** Keeps the server's state, log and process file. */
  folder: string;
  /** Taken where they are free, else others; an adopted server keeps its own. */
  port?: number;
  uiPort?: number;
  /** Without the web page. */
  headless?: boolean;
  /** `throwaway`, for tests: it ends when this process does. */
  durability?: 'kept' | 'throwaway';
  /** Gives up fetching the program. */
  signal?: AbortSignal | undefined;
  log?: (line: string) => void;
}

/** Where a Temporal server is, ours or the operator's own. */
export interface TemporalPlace {
  /** host:port of the gRPC service; the namespace is `default`. */
  address: string;
  /** The server's own web page; undefined without it, or where we do not know it. */
  uiUrl: string | undefined;
}

export interface Temporal extends TemporalPlace {
  pid: number;
  /** True where it was already running, left by a run that was killed. */
  adopted: boolean;
  /** Waits until the server is down, or ends it at once where `hurry` is aborted; its state stays in the folder. */
  stop(hurry?: AbortSignal): Promise<void>;
}

interface Details {
  port: number;
  uiPort: number | undefined;
  /** The file of its state; another one belongs to another version of the server. */
  database: string;
}

/**
 * Starts a real Temporal server on 127.0.0.1 whose state outlives it, or adopts the one that a killed run left behind.
 * @throws with a message for the operator where it cannot be had or does not start.
 */
export async function startTemporal({
  folder,
  port = 0,
  uiPort = 0,
  headless = false,
  durability = 'kept',
  signal,
  log = () => {},
}: TemporalOptions): Promise<Temporal> {
  ownFolder(folder);
  const binary = await temporalBinary({ log, signal });
  const database = join(folder, `temporal-${binary.serverVersion}.db`);
  const plan = serverPlan(folder, binary, async () => ({
    port: await freePort(port),
    uiPort: headless ? undefined : await freePort(uiPort),
    database,
  }));
  const left = leftBehind(plan);
  if (left !== undefined && left.database === database && existsSync(database)) {
    await adopt(plan, left);
    return running(plan, left, { adopted: true, durability });
  }
  if (left !== undefined) await stop(plan, left);
  return running(plan, await start(plan), { adopted: false, durability });
}

function running(
  plan: ServerPlan<Details>,
  server: RunningServer<Details>,
  { adopted, durability }: { adopted: boolean; durability: 'kept' | 'throwaway' },
): Temporal {
  const spare = durability === 'throwaway' ? endWithUs(server, plan.stopSignal) : () => {};
  return {
    address: `127.0.0.1:${server.port}`,
    uiUrl: server.uiPort === undefined ? undefined : `http://127.0.0.1:${server.uiPort}/`,
    pid: server.pid,
    adopted,
    async stop(hurry) {
      await stop(plan, server, hurry);
      spare();
    },
  };
}

function serverPlan(
  folder: string,
  binary: TemporalBinary,
  choose: () => Promise<Details>,
): ServerPlan<Details> {
  return {
    processFile: join(folder, 'temporal.process.json'),
    logFile: join(folder, 'temporal.log'),
    async command() {
      const details = await choose();
      return {
        program: binary.path,
        args: await serverArguments(details),
        details,
        // Nothing of our own environment: TEMPORAL_ADDRESS and the like would reach the server.
        options: { cwd: folder, env: { HOME: folder, TZ: 'UTC', PATH: '/usr/bin:/bin' } },
      };
    },
    answers: ({ port }) => temporalAnswers(`127.0.0.1:${port}`),
    passes: (log) => log.includes('address already in use'),
    failure: words.temporalFailed,
    stopSignal: 'SIGTERM',
    // Its file is safe against that.
    hurrySignal: 'SIGKILL',
  };
}

async function serverArguments({ port, uiPort, database }: Details): Promise<string[]> {
  const [httpPort, metricsPort] = await freePorts(2);
  return [
    'server',
    'start-dev',
    '--ip=127.0.0.1',
    `--port=${port}`,
    `--http-port=${httpPort}`,
    `--metrics-port=${metricsPort}`,
    ...(uiPort === undefined ? ['--headless'] : [`--ui-port=${uiPort}`, '--ui-disable-news-fetch']),
    `--db-filename=${database}`,
    // Without these every start of a workflow waits for the disk three times as long.
    '--sqlite-pragma=journal_mode=WAL',
    '--sqlite-pragma=synchronous=1',
    '--log-level=warn',
    '--color=never',
  ];
}

/** Whether a Temporal server answers there. Its port opens long before its namespace is there, so it is the namespace that is asked for. */
export async function temporalAnswers(address: string): Promise<boolean> {
  // The client's own patience, backing off and trying again, would make a server that is just coming up look slow.
  const connection = Connection.lazy({
    address,
    interceptors: [],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 50 },
  });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace: 'default' }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
