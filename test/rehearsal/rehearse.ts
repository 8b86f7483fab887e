import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { reportOf } from '../../rehearsal/report.ts';

export type Report = Awaited<ReturnType<typeof reportOf>> & { wallSeconds: number };

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Rehearses as a person would: the command, with the environment changed as told. */
export async function rehearse(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['run.mjs', 'rehearsal/main.ts', ...args], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, stdout, stderr };
}

/** The report of a scenario's file. Throws with what was said on stderr where there is none. */
export async function reportFor(file: string, env: Record<string, string> = {}): Promise<Report> {
  const { code, stdout, stderr } = await rehearse([file], env);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

/** The report of a scenario given as a value. */
export async function reportOfScenario(scenario: unknown): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-scenario-'));
  try {
    const file = join(folder, 'scenario.json');
    await writeFile(file, JSON.stringify(scenario));
    return await reportFor(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
