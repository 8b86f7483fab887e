import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loaderArguments } from '../local/loader.mjs';

/** A worker in a process of its own that is started again whenever it dies. */
export interface KeptWorker {
  stop(): Promise<void>;
}

/** A worker that keeps dying has a fault that no restart mends. */
const startsAtMost = 10;
const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Starts the rehearsal's worker and waits until it is ready. `onDeath` is done before each new start;
 * `onLost` hears of a worker given up.
 */
export async function keepWorker(
  env: Record<string, string>,
  say: (line: string) => void,
  onDeath: () => Promise<void>,
  onLost: (reason: Error) => void,
): Promise<KeptWorker> {
  let wanted = true;
  let child: ChildProcess;
  const start = (number: number): ChildProcess => {
    const started = spawn(process.execPath, [...loaderArguments(), program], {
      env: { ...process.env, ...env },
      // Its own group: a terminal's Ctrl-C is for the rehearsal, which stops its worker itself.
      detached: true,
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    say(`worker ${started.pid} started`);
    started.once('exit', (code, signal) => {
      if (!wanted) return;
      say(`worker ${started.pid} ended (${signal ?? code})`);
      if (number === startsAtMost) onLost(new Error(`the worker ended ${startsAtMost} times`));
      else void onDeath().then(() => again(number + 1), onLost);
    });
    return started;
  };
  const again = (number: number) => {
    if (wanted) child = start(number);
  };
  child = start(1);
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
  return {
    async stop() {
      wanted = false;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      // Longer than a worker drains; one that hangs must not keep the report back.
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 40_000);
      await gone;
      clearTimeout(tooLong);
    },
  };
}
