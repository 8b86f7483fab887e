import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, type ProcessIdentity } from './identity.mjs';
import { takeLock } from './lock.mjs';
import { writeProcessFile } from './processes.ts';

/** What a running stack tells a second one of the same home. */
export interface RunNotice {
  /** Where its pages are; empty while it starts. */
  lines: string[];
  stopping: boolean;
}

export type OtherRun = ProcessIdentity & Partial<RunNotice>;

export interface Turn {
  tell(notice: RunNotice): void;
  release(): void;
}

const STOPPING_LIMIT_MS = 40_000;

/**
 * Claims the home for this run. One that is stopping is waited for.
 * @returns our turn, or the other run where one is there to stay.
 */
export async function takeTurn(home: string): Promise<{ turn: Turn } | { other: OtherRun }> {
  const lock = join(home, 'running.lock');
  const deadline = performance.now() + STOPPING_LIMIT_MS;
  for (;;) {
    const other = takeLock<OtherRun>(lock);
    if (other === undefined) return { turn: turnOf(lock) };
    if (other.stopping !== true || performance.now() > deadline) return { other };
    await pause(100);
  }
}

function turnOf(lock: string): Turn {
  const self = identify(process.pid);
  return {
    tell: (notice) => {
      if (self !== undefined) writeProcessFile(lock, { ...self, ...notice });
    },
    release: () => rmSync(lock, { force: true }),
  };
}
