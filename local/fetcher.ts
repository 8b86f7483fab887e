import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How a way of fetching ended: undefined means well, else what stood in its way. */
export type Obstacle = { reason: string; silent: boolean } | undefined;

/**
 * Runs a program that fetches into a folder, and gives it up where the folder has stopped growing.
 * The folder is also its temporary folder, so that a byte arriving anywhere counts.
 * @param silenceMs how long nothing may arrive.
 * @param signal ends it when it is aborted.
 */
export function runFetcher(
  command: readonly [string, ...string[]],
  folder: string,
  silenceMs: number,
  signal?: AbortSignal,
): Promise<Obstacle> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = `${complaint}${text}`.slice(-2_000);
    });
    const watch = watchGrowth(folder, silenceMs, () => {
      child.kill('SIGKILL');
      finish({ reason: `${silenceMs / 1000} s without an answer`, silent: true });
    });
    const finish = (obstacle: Obstacle) => {
      clearInterval(watch);
      resolve(obstacle);
    };
    child.once('error', (error) => finish({ reason: error.message, silent: false }));
    child.once('close', (code) =>
      finish(code === 0 ? undefined : { reason: lastLine(complaint) || `ended with ${code}`, silent: false }),
    );
  });
}

function watchGrowth(folder: string, silenceMs: number, silent: () => void): NodeJS.Timeout {
  let size = 0;
  let heard = performance.now();
  return setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) heard = performance.now();
    size = now;
    if (performance.now() - heard >= silenceMs) silent();
  }, 100);
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .reduce((sum, path) => sum + statSync(path).size, 0);
  } catch {
    // A file went away while it was looked at.
    return -1;
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
