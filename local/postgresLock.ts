import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, identify, type ProcessIdentity } from './identity.mjs';

const MEMORY_LIMIT_MS = 10_000;

/** The server that holds the cluster's own lock file, if it truly runs: for where our process file was lost. */
export function lockHolder(data: string): (ProcessIdentity & { port: number }) | undefined {
  const lock = readLock(data);
  const holder = lock === undefined || !commandLine(lock.pid).includes(data) ? undefined : identify(lock.pid);
  return lock === undefined || holder === undefined ? undefined : { ...holder, port: lock.port };
}

/**
 * Removes the lock file of a killed server where its number is now another program's, or its own that nobody has collected yet:
 * PostgreSQL would take either for a running server and refuse to start.
 * Where the number is free PostgreSQL clears the lock itself.
 */
export async function clearDeadLock(data: string): Promise<void> {
  const lock = readLock(data);
  if (lock === undefined || !inUse(lock.pid) || lockHolder(data) !== undefined) return;
  // The lock also guards against processes of the killed server that still write; PostgreSQL's own check goes with the file.
  const deadline = performance.now() + MEMORY_LIMIT_MS;
  while (attached(lock.memory) && performance.now() < deadline) await pause(50);
  if (!attached(lock.memory)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** The lines of postmaster.pid that matter: 1 the number, 4 the port, 7 the key and the id of its shared memory. */
function readLock(data: string): { pid: number; port: number; memory: string } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), memory: lines[6]?.trim().split(/\s+/)[1] ?? '' };
}

function inUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether any process still uses this shared memory (Linux; columns: key, shmid, perms, size, cpid, lpid, nattch). */
function attached(memory: string): boolean {
  const table = '/proc/sysvipc/shm';
  if (!existsSync(table)) return false;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .some((columns) => columns[1] === memory && columns[6] !== '0');
}
