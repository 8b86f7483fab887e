import pino from 'pino';
import { fromMillis } from '../../domain/calendar/instant.ts';
import { readConfig } from '../../worker/config.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { stopOnRequest } from '../../worker/stopping.ts';
import { startWorker } from '../../worker/worker.ts';

/** The office's worker by a clock of its own, which the test can put forward by so many milliseconds. */
const config = readConfig(process.env);
const clockOffset = Number(process.env.CLOCK_OFFSET);
let forward = Number(process.env.CLOCK_FORWARD);
process.on('message', (milliseconds) => {
  forward = Number(milliseconds);
});
const log = pino({ level: config.logLevel }, pino.destination(2));
quietRuntime(log);
const worker = await startWorker(
  config,
  {
    clock: async () => fromMillis(Date.now() + clockOffset + forward),
    clockOffset,
    postPauseMs: 50,
    watchPauseMs: 200,
  },
  log,
);
// Said in the same turn in which the worker begins to stop.
process.once('SIGTERM', () => process.send?.('stopping'));
stopOnRequest(worker, log);
process.send?.('ready');
await worker.done;
