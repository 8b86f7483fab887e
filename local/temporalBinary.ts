import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type CacheOptions, cachedProgram } from './programCache.ts';
import { temporalCli, temporalTestServer } from './temporalPrograms.ts';
import { words } from './words.ts';

export interface TemporalBinary {
  path: string;
  /** Version of the Temporal server inside, for example 1.32.0. */
  serverVersion: string;
}

/**
 * The `temporal` program: one on the PATH that is new enough, else the one in the cache, fetched once.
 * @param options.path where a program of the operator's own is looked for, as in PATH.
 * @throws with a message that names every way where none works.
 */
export async function temporalBinary({
  path = process.env.PATH ?? '',
  ...options
}: CacheOptions & { path?: string } = {}): Promise<TemporalBinary> {
  const own = onPath(path);
  if (own !== undefined && !isOlder(own.version, temporalCli.version)) return own;
  const notes = own === undefined ? [] : [words.temporalTooOld(own.path, own.version, temporalCli.version)];
  const fetched = await cachedProgram(temporalCli, options, notes);
  const versions = versionsOf(fetched);
  if (versions === undefined) throw new Error(words.programDoesNotRun(fetched));
  return { path: fetched, serverVersion: versions.serverVersion };
}

/**
 * The time-skipping test server's program, from the cache, fetched once.
 * @throws with a message that names every way where none works.
 */
export async function testServerBinary(options: CacheOptions = {}): Promise<string> {
  return cachedProgram(temporalTestServer, options, process.arch === 'arm64' ? [words.testServerOnArm] : []);
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
    timeout: 60_000,
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
