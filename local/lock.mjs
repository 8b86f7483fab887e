import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isRunning } from './identity.mjs';

// Plain JavaScript, because run.mjs needs it before anything is installed. Types and descriptions: lock.d.mts.

export function takeLock(lock) {
  const mine = `${lock}.${process.pid}`;
  // A link is made whole or not at all, so nobody ever reads half a lock.
  writeFileSync(mine, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    while (!linked(mine, lock)) {
      const owner = ownerOf(lock);
      if (owner !== undefined && isRunning(owner)) return owner;
      setAside(lock, `${mine}.aside`, owner);
    }
    return undefined;
  } finally {
    rmSync(mine, { force: true });
  }
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function ownerOf(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Two runs may find the same dead owner: whoever moves a lock away and sees that it was a new one puts it back. */
function setAside(lock, aside, dead) {
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (ownerOf(aside)?.startedAt !== dead?.startedAt) linked(aside, lock);
  rmSync(aside, { force: true });
}
