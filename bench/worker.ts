import pino from 'pino';
import { fromMillis } from '../domain/calendar/instant.ts';
import { readConfig } from '../worker/config.ts';
import { quietRuntime } from '../worker/runtime.ts';
import { stopOnRequest } from '../worker/stopping.ts';
import { startWorker } from '../worker/worker.ts';

/** The office's worker by a clock of its own, and with its dispatches unthrottled. */
const config = readConfig(process.env);
const clockOffset = Number(process.env.CLOCK_OFFSET);
const log = pino({ level: config.logLevel }, pino.destination(2));
quietRuntime(log);
const worker = await startWorker(
  config,
  {
    clock: async () => fromMillis(Date.now() + clockOffset),
    clockOffset,
    postPauseMs: 1_000,
    watchPauseMs: 20_000,
    startsPerSecond: Number.POSITIVE_INFINITY,
  },
  log,
);
stopOnRequest(worker, log);
process.send?.('ready');
await worker.done;
