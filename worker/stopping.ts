import type { Logger } from 'pino';
import type { RunningWorker } from './worker.ts';

/** Drains and ends the worker on SIGINT, SIGTERM, or when the process that started it is gone. */
export function stopOnRequest(worker: Pick<RunningWorker, 'stop'>, log: Logger): void {
  const stop = () => {
    log.info('worker: stopping');
    worker.stop().then(
      () => process.exit(0),
      (failure: unknown) => {
        log.error({ err: failure }, 'worker: did not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.connected) process.once('disconnect', stop);
}
