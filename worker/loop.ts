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
export function loop(
  name: string,
  pauseMs: number,
  log: Logger,
  round: (ending: AbortSignal) => Promise<number>,
): Loop {
  const ending = new AbortController();
  const note = oncePerFailure(name, log);
  const running = (async () => {
    while (!ending.signal.aborted) {
      const did = await round(ending.signal).then(
        (count) => ({ count, failure: null }),
        (failure: Error) => ({ count: 0, failure }),
      );
      note(did.failure);
      if (did.count === 0) await pause(pauseMs, ending.signal);
    }
  })();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}

/** Logs a failure when it begins and when it ends, not at every try between. */
function oncePerFailure(name: string, log: Logger): (failure: Error | null) => void {
  let last: string | null = null;
  return (failure) => {
    if (failure !== null && failure.message !== last)
      log.warn({ err: failure }, `${name}: failed, trying again`);
    if (failure === null && last !== null) log.info(`${name}: works again`);
    last = failure?.message ?? null;
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => {});
}
