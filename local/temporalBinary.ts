import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type FetchWay, fetchWays } from './fetchWays.ts';
import { home, ownFolder } from './home.ts';
import { identify } from './identity.mjs';
import { cachedPath, type FetchedProgram, temporalCli, temporalTestServer } from './temporalPrograms.ts';
import { words } from './words.ts';

export interface FetchOptions {
  log?: (line: string) => void;
  /** Keeps the program for later runs. */
  cache?: string;
  /** Where a program of the operator's own is looked for, as in PATH. */
  path?: string;
  /** Tried in this order. */
  ways?: readonly FetchWay[];
}

export interface TemporalBinary {
  path: string;
  /** Version of the Temporal server inside, for example 1.32.0. */
  serverVersion: string;
}

/**
 * The `temporal` program: one on the PATH that is new enough, else the one in the cache, fetched once.
 * @throws with a message that names every way where none works.
 */
export async function temporalBinary({
  path = process.env.PATH ?? '',
  ...options
}: FetchOptions = {}): Promise<TemporalBinary> {
  const own = onPath(path);
  if (own !== undefined && !isOlder(own.version, temporalCli.version)) return own;
  const fetched = await cached(
    temporalCli,
    options,
    own === undefined ? [] : [words.temporalTooOld(own.path, own.version, temporalCli.version)],
  );
  const versions = versionsOf(fetched);
  if (versions === undefined) throw new Error(words.programDoesNotRun(fetched));
  return { path: fetched, serverVersion: versions.serverVersion };
}

/**
 * The time-skipping test server's program, from the cache, fetched once.
 * @throws with a message that names every way where none works.
 */
export async function testServerBinary(options: FetchOptions = {}): Promise<string> {
  return cached(temporalTestServer, options, process.arch === 'arm64' ? [words.testServerOnArm] : []);
}

async function cached(
  program: FetchedProgram,
  { log = () => {}, cache = join(home(), 'cache'), ways = fetchWays }: FetchOptions,
  notes: string[],
) {
  ownFolder(cache);
  const path = cachedPath(cache, program);
  if (!existsSync(path)) await fetchInto(path, cache, program, ways, log, notes);
  return path;
}

async function fetchInto(
  path: string,
  cache: string,
  program: FetchedProgram,
  ways: readonly FetchWay[],
  log: (line: string) => void,
  notes: string[],
): Promise<void> {
  removeAbandoned(cache);
  const obstacles = [...notes];
  for (const way of ways) {
    const folder = join(cache, `fetch-${process.pid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      log(words.fetching(program, way.name));
      const obstacle = await way.fetch(program, folder);
      // Fetched beside the cache's own names and named when whole: two runs at once do not see each other's halves.
      if (obstacle === undefined) return renameSync(join(folder, program.file), path);
      obstacles.push(`${way.name}: ${obstacle.reason}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error(words.programNowhere(program.file, program.version, path, obstacles));
}

function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^fetch-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && identify(pid) === undefined) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

interface Versions {
  version: string;
  serverVersion: string;
}

function onPath(path: string): (TemporalBinary & Versions) | undefined {
  const found = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'temporal'))
    .find(isProgram);
  const versions = found === undefined ? undefined : versionsOf(found);
  return found === undefined || versions === undefined ? undefined : { path: found, ...versions };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Reads `temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)`; undefined where the program says anything else. */
function versionsOf(program: string): Versions | undefined {
  const { stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 10_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, version, serverVersion] =
    /version v?(\d+\.\d+\.\d+)\S* \(Server (\d+\.\d+\.\d+)/.exec(stdout ?? '') ?? [];
  return version === undefined || serverVersion === undefined ? undefined : { version, serverVersion };
}

function isOlder(version: string, than: string): boolean {
  const wanted = than.split('.').map(Number);
  const first = version.split('.').findIndex((part, index) => Number(part) !== wanted[index]);
  return first !== -1 && Number(version.split('.')[first]) < (wanted[first] ?? 0);
}
