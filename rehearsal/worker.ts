import pino from 'pino';
import { readConfig } from '../worker/config.ts';
import { quietRuntime } from '../worker/runtime.ts';
import { stopOnRequest } from '../worker/stopping.ts';
import { startWorker } from '../worker/worker.ts';
import { skippingClock } from './clock.ts';

/** The office's worker, with the rehearsal's clock in place of the machine's. */
const config = readConfig(process.env);
const clockOffset = Number(process.env.CLOCK_OFFSET);
const log = pino({ level: config.logLevel }, pino.destination(2));
quietRuntime(log);
const clock = await skippingClock(config.temporalAddress, clockOffset);
const worker = await startWorker(
  config,
  { clock: clock.now, clockOffset, postPauseMs: 20, watchPauseMs: 1_000 },
  log,
);
stopOnRequest(worker, log);
process.send?.('ready');
await worker.done;
await clock.close();
