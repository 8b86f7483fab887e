import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { reportOf } from '../../rehearsal/report.ts';

export type Report = Awaited<ReturnType<typeof reportOf>> & { wallSeconds: number };

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Rehearses as a person would: the command. */
export async function rehearse(args: readonly string[]) {
  const child = spawn(process.execPath, ['run.mjs', 'rehearsal/main.ts', ...args], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, stdout, stderr };
}

/** The report of each of several files, played in one go. Throws with what was said on stderr where there is none. */
export async function reportsFor<const Files extends readonly string[]>(
  files: Files,
): Promise<{ [N in keyof Files]: Report & { readonly file: string } }> {
  return JSON.parse(await printedFor(files));
}

async function printedFor(files: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await rehearse(files);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** The report of a scenario given as a value. */
export async function reportOfScenario(scenario: unknown): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-scenario-'));
  try {
    const file = join(folder, 'scenario.json');
    await writeFile(file, JSON.stringify(scenario));
    return JSON.parse(await printedFor([file]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
