import { type LogLevel, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

/**
 * Temporal's runtime for this process: logs through ours, from warnings up, and its core from errors
 * up, for an outage of the server would fill the log with every failed poll. We stop workers
 * ourselves, so it listens to no signals.
 */
export function quietRuntime(log: Logger): void {
  const write = (level: LogLevel, message: string, meta?: object) =>
    log[level.toLowerCase() as 'warn']({ ...meta }, message);
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: write,
      trace: () => {},
      debug: () => {},
      info: () => {},
      warn: (message, meta) => write('WARN', message, meta),
      error: (message, meta) => write('ERROR', message, meta),
    },
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
    },
  });
}
