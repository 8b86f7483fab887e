import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FetchWay, fetchWays } from './fetchWays.ts';
import { home, ownFolder } from './home.ts';
import { identify } from './identity.mjs';
import { cachedPath, type FetchedProgram } from './temporalPrograms.ts';
import { words } from './words.ts';

export interface CacheOptions {
  log?: (line: string) => void;
  /** Keeps the program for later runs. */
  cache?: string;
  /** Tried in this order. */
  ways?: readonly FetchWay[];
  /** Gives up fetching. */
  signal?: AbortSignal | undefined;
}

/**
 * The program's path in the cache, after fetching it there where it is not yet.
 * @param notes what the operator should know besides where no way works.
 * @throws with a message that names every way where none works.
 */
export async function cachedProgram(
  program: FetchedProgram,
  { cache = join(home(), 'cache'), ...options }: CacheOptions,
  notes: readonly string[],
): Promise<string> {
  ownFolder(cache);
  const path = cachedPath(cache, program);
  if (!existsSync(path)) await fetchInto(path, cache, program, options, notes);
  return path;
}

async function fetchInto(
  path: string,
  cache: string,
  program: FetchedProgram,
  { log = () => {}, ways = fetchWays, signal }: CacheOptions,
  notes: readonly string[],
): Promise<void> {
  removeAbandoned(cache);
  const obstacles = [...notes];
  for (const way of ways) {
    signal?.throwIfAborted();
    const folder = mkdtempSync(join(cache, `fetch-${process.pid}-`));
    try {
      log(words.fetching(program, way.name));
      const obstacle = await way.fetch(program, folder, signal);
      // Fetched beside the cache's own names and named when whole: two runs at once do not see each other's halves.
      if (obstacle === undefined) return renameSync(join(folder, program.file), path);
      obstacles.push(`${way.name}: ${obstacle.reason}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  signal?.throwIfAborted();
  throw new Error(words.programNowhere(program.file, program.version, path, obstacles));
}

function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = Number(/^fetch-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && identify(pid) === undefined) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
