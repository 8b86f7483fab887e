import { setTimeout as pause } from 'node:timers/promises';
import { identify, isRunning } from './identity.mjs';
import { words } from './words.ts';

/** A server that is to be there as long as the stack is. */
export interface Kept {
  /** For the operator. */
  name: string;
  /** Starts it, on the port that it had before where it had one; gives its process. */
  start(): Promise<{ pid: number }>;
  log: (line: string) => void;
}

const LOOK_EVERY_MS = 1_000;

/**
 * Starts the server again whenever it has ended by itself or was killed.
 * @returns what ends that; it waits for a start that is under way.
 */
export function keepUp({ name, start, log }: Kept, server: { pid: number }): () => Promise<void> {
  const enough = new AbortController();
  let process = identify(server.pid);
  const again = async () => {
    log(words.serverStartsAgain(name));
    try {
      process = identify((await start()).pid);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
    }
  };
  const watch = async () => {
    while (!enough.signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { signal: enough.signal }).catch(() => {});
      const running = process !== undefined && isRunning(process);
      if (!enough.signal.aborted && !running) await again();
    }
  };
  const watching = watch();
  return async () => {
    enough.abort();
    await watching;
  };
}
