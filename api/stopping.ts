import type { Logger } from 'pino';
import type { Server } from './house.ts';

/** Longer than a command waits for its answer (engine/sendCommand.ts: 15 s). */
const patienceMs = 18_000;
/** How soon a connection whose last answer is out is closed, for its browser would keep it. */
const idlePauseMs = 100;

/**
 * Drains and ends the API on SIGINT, SIGTERM, or when the process that started it is gone: it takes
 * nothing new, and what is under way gets its answer, within reason.
 */
export function stopOnRequest(server: Server, log: Logger): void {
  const stop = () => {
    log.info('api: stopping');
    setInterval(() => server.server.closeIdleConnections(), idlePauseMs).unref();
    setTimeout(() => server.server.closeAllConnections(), patienceMs).unref();
    server.close().then(
      () => process.exit(0),
      (failure: unknown) => {
        log.error({ err: failure }, 'api: did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.connected) process.once('disconnect', stop);
}
