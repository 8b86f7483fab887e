import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';

/** Something done again and again until it is stopped. */
export interface Loop {
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

/**
 * Repeats `round` with a pause after each that had nothing to do. A failed round is logged once for
 * as long as it fails the same way, and tried again after the pause.
 */
export function loop(name: string, pauseMs: number, log: Logger, round: () => Promise<number>): Loop {
  const ending = new AbortController();
  const running = (async () => {
    for (let failure = ''; !ending.signal.aborted; ) {
      const did = await round().catch((thrown: unknown) => thrown as Error);
      const now = did instanceof Error ? did.message : '';
      if (now !== '' && now !== failure) log.warn({ err: did }, `${name}: failed, trying again`);
      if (now === '' && failure !== '') log.info(`${name}: works again`);
      failure = now;
      if (did instanceof Error || did === 0) await pause(pauseMs, ending.signal);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}
