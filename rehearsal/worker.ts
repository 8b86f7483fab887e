import pino from 'pino';
import { readConfig } from '../worker/config.ts';
import { quietRuntime } from '../worker/runtime.ts';
import { stopOnRequest } from '../worker/stopping.ts';
import { type RunningWorker, startWorker } from '../worker/worker.ts';
import { skippingClock } from './clock.ts';

/**
 * The office's worker, with the rehearsal's clock in place of the machine's. The environment says what
 * it works for first, a message each time what it works for next, once it was told to end that.
 */
const log = pino({ level: process.env.LOG_LEVEL ?? 'error' }, pino.destination(2));
quietRuntime(log);

let running = begun(process.env);
stopOnRequest({ stop: async () => (await running).stop() }, log);
process.on('message', async (message) => {
  if (message !== 'end') {
    running = begun(message as NodeJS.ProcessEnv);
    return;
  }
  await (await running).stop();
  process.send?.('ended');
});

/** A worker at work, which has said so. */
async function begun(settings: NodeJS.ProcessEnv): Promise<RunningWorker> {
  const config = readConfig(settings);
  const clockOffset = Number(settings.CLOCK_OFFSET);
  const clock = await skippingClock(config.temporalAddress, clockOffset);
  const worker = await startWorker(
    config,
    { clock: clock.now, clockOffset, postPauseMs: 20, watchPauseMs: 1_000 },
    log,
  );
  const done = worker.done.then(() => clock.close());
  process.send?.('ready');
  return {
    done,
    async stop() {
      await worker.stop();
      await done;
    },
  };
}
