import { execFileSync, spawn } from 'node:child_process';
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

/** One process of this machine, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  /** An opaque mark of when it started; equal marks mean the same process. */
  startedAt: string;
}

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
 * Who has this number now.
 * @returns undefined where no process has it, or only one that has ended and was not yet collected.
 */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** Whether this very process is still running; a reused number does not count. */
export function isRunning(process: ProcessIdentity): boolean {
  return identify(process.pid)?.startedAt === process.startedAt;
}

/** The command that a process was started with; empty where it is gone. */
export function commandLine(pid: number): string {
  return existsSync('/proc/self/stat') ? commandFromProc(pid) : ps(pid, 'command=');
}

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

/**
 * Asks the process to stop and waits; past the limit it is killed. Nothing happens where it is gone already.
 * @param patienceMs how long it may take to stop by itself.
 */
export async function stopProcess(
  process: ProcessIdentity,
  { signal = 'SIGTERM' as NodeJS.Signals, patienceMs = 10_000 } = {},
): Promise<void> {
  send(process, signal);
  if (await ended(process, patienceMs)) return;
  send(process, 'SIGKILL');
  await ended(process, 5_000);
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

function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name stands in brackets and may hold anything, so fields are counted from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${bootMark()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function commandFromProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Start times count from the machine's start, so the machine's start belongs to the mark. */
function bootMark(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}

function startFromPs(pid: number): string | undefined {
  const answer = ps(pid, 'stat=,lstart=');
  return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
}

function ps(pid: number, columns: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', columns, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    }).trim();
  } catch {
    return '';
  }
}

function setAsideLongLog(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
}
