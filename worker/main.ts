import pino from 'pino';
import { systemClock } from '../activities/clock.ts';
import { readConfig } from './config.ts';
import { quietRuntime } from './runtime.ts';
import { stopOnRequest } from './stopping.ts';
import { startWorker } from './worker.ts';

const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
quietRuntime(log);
const worker = await startWorker(
  config,
  { clock: systemClock, clockOffset: 0, postPauseMs: 1_000, watchPauseMs: 20_000 },
  log,
);
stopOnRequest(worker, log);
log.info('worker: ready');
process.send?.('ready');
await worker.done;
