import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from './home.ts';
import { identify, type ProcessIdentity } from './identity.mjs';
import { loaderArguments } from './loader.mjs';
import {
  readRunningProcess,
  removeProcessFile,
  setAsideLongLog,
  stopProcess,
  writeProcessFile,
} from './processes.ts';
import { words } from './words.ts';

/** A program of this checkout that runs beside us: the worker, the API. It says `ready` over its channel when it is. */
export interface ProgramPlan {
  /** For its files and for the operator. */
  name: string;
  /** Its entry, from the checkout's folder. */
  entry: string;
  /** Beside our own environment. */
  env: Record<string, string>;
  /** Keeps its log and process file. */
  folder: string;
  log: (line: string) => void;
}

export interface Program {
  /** Asks it to stop and waits, or ends it at once where `hurry` is aborted. */
  stop(hurry?: AbortSignal): Promise<void>;
}

const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Starts the program and waits until it is ready. Where it ends later by itself it is started again.
 * @throws with a message for the operator where it does not become ready.
 */
export async function startProgram(plan: ProgramPlan): Promise<Program> {
  const processFile = join(plan.folder, `${plan.name}.process.json`);
  const left = readRunningProcess<ProcessIdentity>(processFile);
  // A killed run's program stops by itself when it notices; two at once would fight for the port.
  if (left !== undefined) await stopProcess(left, { patienceMs: STOP_LIMIT_MS });
  let current = launch(plan, processFile);
  let stopping = false;
  if (!(await readyInTime(current))) {
    await stopProcess(current.identity);
    throw new Error(words.programFailed(plan.name, logFile(plan)));
  }
  const keep = async () => {
    for (let wait = 1_000; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const began = performance.now();
      await current.over;
      if (stopping) return;
      if (performance.now() - began > LONGEST_PAUSE_MS) wait = 1_000;
      plan.log(words.programRestarts(plan.name, wait / 1_000, logFile(plan)));
      await pause(wait);
      if (stopping) return;
      current = launch(plan, processFile);
    }
  };
  void keep();
  return {
    async stop(hurry) {
      stopping = true;
      await stopProcess(current.identity, { patienceMs: STOP_LIMIT_MS, hurry });
      removeProcessFile(processFile);
    },
  };
}

interface Launched {
  child: ChildProcess;
  identity: ProcessIdentity;
  over: Promise<void>;
}

/** In a group of its own, so that a terminal's Ctrl-C reaches it through us and in its turn. */
function launch(plan: ProgramPlan, processFile: string): Launched {
  setAsideLongLog(logFile(plan));
  const output = openSync(logFile(plan), 'a', 0o600);
  const child = spawn(process.execPath, [...loaderArguments(), join(checkout, plan.entry)], {
    cwd: checkout,
    detached: true,
    env: { ...process.env, ...plan.env },
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const pid = child.pid ?? 0;
  const identity = identify(pid) ?? { pid, startedAt: 'ended at once' };
  writeProcessFile(processFile, identity);
  const over = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  );
  return { child, identity, over };
}

function readyInTime({ child, over }: Launched): Promise<boolean> {
  const ready = new Promise<boolean>((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve(true));
  });
  return Promise.race([ready, over.then(() => false), pause(READY_LIMIT_MS, false, { ref: false })]);
}

function logFile({ folder, name }: ProgramPlan): string {
  return join(folder, `${name}.log`);
}
