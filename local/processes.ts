import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isRunning, type ProcessIdentity } from './identity.mjs';

export interface StartOptions {
  /** Both output streams are appended here. */
  logFile: string;
  cwd?: string;
  env: Record<string, string>;
  uid?: number | undefined;
  gid?: number | undefined;
}

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C does not reach it and its parent's end does not end it.
 * @param started called before anything else can happen here: what it writes down is known even if this process is killed next.
 * @throws where the program cannot be started at all.
 */
export async function startDetached(
  command: string,
  args: readonly string[],
  options: StartOptions,
  started: (process: ProcessIdentity) => void = () => {},
): Promise<ProcessIdentity> {
  setAsideLongLog(options.logFile);
  const log = openSync(options.logFile, 'a', 0o600);
  try {
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', log, log],
      env: options.env,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
    if (child.pid === undefined) return await new Promise((_resolve, reject) => child.once('error', reject));
    child.unref();
    // A program that ended at once is still named; isRunning() then says that it is gone.
    const process = identify(child.pid) ?? { pid: child.pid, startedAt: 'ended at once' };
    started(process);
    return process;
  } finally {
    closeSync(log);
  }
}

export interface StopOptions {
  /** Asks it to stop by itself. */
  signal?: NodeJS.Signals;
  /** How long that may take before it is killed. */
  patienceMs?: number;
  /** When this is aborted, `hurrySignal` is sent at once. */
  hurry?: AbortSignal | undefined;
  hurrySignal?: NodeJS.Signals;
}

/** Asks the process to stop and waits; past the limit it is killed. Nothing happens where it is gone already. */
export async function stopProcess(
  process: ProcessIdentity,
  { signal = 'SIGTERM', patienceMs = 10_000, hurry, hurrySignal = 'SIGKILL' }: StopOptions = {},
): Promise<void> {
  const hurryNow = () => send(process, hurrySignal);
  send(process, signal);
  if (hurry?.aborted) hurryNow();
  hurry?.addEventListener('abort', hurryNow);
  if (!(await ended(process, patienceMs))) send(process, 'SIGKILL');
  await ended(process, 5_000);
  hurry?.removeEventListener('abort', hurryNow);
}

/** Waits until the process has ended; false where it has not within the time. */
export async function ended(process: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isRunning(process)) {
    if (performance.now() >= deadline) return false;
    await pause(20);
  }
  return true;
}

/** Writes what a later run must know of a process that outlives this one; the file is whole or absent. */
export function writeProcessFile(path: string, record: ProcessIdentity): void {
  const written = `${path}.${process.pid}.new`;
  writeFileSync(written, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(written, path);
}

/** Reads such a file; undefined where there is none, it is not readable as one, or its process is gone. */
export function readRunningProcess<T extends ProcessIdentity>(path: string): T | undefined {
  try {
    const record = JSON.parse(readFileSync(path, 'utf8')) as T;
    return isRunning(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

export function removeProcessFile(path: string): void {
  rmSync(path, { force: true });
}

function send(process_: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isRunning(process_)) return;
  try {
    process.kill(process_.pid, signal);
  } catch (error) {
    // It may end between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A log that has grown long is kept as `.1` and begun anew. */
export function setAsideLongLog(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
}
