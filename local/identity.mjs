import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Plain JavaScript, because run.mjs needs it before anything is installed. Types and descriptions: identity.d.mts.

export function identify(pid) {
  const startedAt = existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning(process) {
  return identify(process.pid)?.startedAt === process.startedAt;
}

export function commandLine(pid) {
  return existsSync('/proc/self/stat') ? commandFromProc(pid) : ps(pid, 'command=');
}

function startFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name stands in brackets and may hold anything, so fields are counted from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed program's first thread may be gone before its others, which hold its port until they are.
    const isOver = fields[0] === 'X' || (fields[0] === 'Z' && Number(fields[17]) <= 1);
    if (isOver) return undefined;
    return `${bootMark()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Start times count from the machine's start, so the machine's start belongs to the mark. */
function bootMark() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}

function commandFromProc(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function startFromPs(pid) {
  const answer = ps(pid, 'stat=,lstart=');
  return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
}

function ps(pid, columns) {
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
