import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { connect } from '../../db/connection.ts';
import { checkout } from '../../local/home.ts';
import { eventually } from '../local/eventually.ts';

/** A rehearsal in a process of its own. */
export function startRehearsal(file: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['run.mjs', 'rehearsal/main.ts', file], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a rehearsal prints. */
export async function printed({ stdout }: ChildProcess): Promise<{ wallSeconds: number }> {
  return JSON.parse(stdout === null ? '' : await text(stdout));
}

/**
 * Kills a rehearsal's worker when so many events have happened, and the next one when the next so
 * many have; gives how many it killed by the end of the rehearsal.
 */
export async function killWorkers({ stderr }: ChildProcess, killedAt: readonly number[]): Promise<number> {
  let kills = 0;
  for await (const line of createInterface({ input: stderr as NodeJS.ReadableStream })) {
    const pid = Number(/^worker (\d+) started$/.exec(line)?.[1]);
    const events = killedAt[kills];
    if (Number.isNaN(pid) || events === undefined) continue;
    await untilEvents(await ledgerOf(pid), events);
    process.kill(pid, 'SIGKILL');
    kills += 1;
  }
  return kills;
}

/** The ledger of a rehearsal is its own affair: where it is, only its worker's environment tells. */
async function ledgerOf(worker: number): Promise<string> {
  const variables = (await readFile(`/proc/${worker}/environ`, 'utf8')).split('\0');
  const name = 'DATABASE_URL=';
  return variables.find((variable) => variable.startsWith(name))?.slice(name.length) ?? '';
}

async function untilEvents(url: string, count: number): Promise<void> {
  const db = connect(url, 1);
  const enough = async () => (await db.selectFrom('event').select('seq').execute()).length >= count;
  await eventually(`${count} events`, enough, 60_000);
  await db.destroy();
}
