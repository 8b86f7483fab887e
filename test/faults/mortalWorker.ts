import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loaderArguments } from '../../local/loader.mjs';

/** A worker in a process of its own, which a test may kill. */
export interface MortalWorker {
  /** Puts its clock forward by so many milliseconds in all; those that are started later follow. */
  putForward(milliseconds: number): void;
  /** Kills the one that runs. */
  kill(): Promise<void>;
  /** Asks the one that runs to stop, as a service manager does, and waits until it has begun to; `exit` gives its code. */
  stop(): Promise<{ readonly exit: Promise<number | null> }>;
  /** Starts one where none runs and waits until it is ready. */
  start(): Promise<void>;
}

const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

export function mortalWorker(env: Record<string, string>): MortalWorker {
  let child: ChildProcess | undefined;
  let forward = 0;
  return {
    putForward(milliseconds) {
      forward = milliseconds;
      child?.send(milliseconds);
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async stop() {
      if (child === undefined) throw new Error('no worker runs');
      const exit = once(child, 'exit').then(([code]) => code as number | null);
      const begun = once(child, 'message');
      child.kill('SIGTERM');
      await begun;
      return { exit };
    },
    async start() {
      const started = spawn(process.execPath, [...loaderArguments(), program], {
        env: { ...process.env, ...env, CLOCK_FORWARD: String(forward) },
        stdio: ['ignore', 2, 2, 'ipc'],
      });
      child = started;
      const gone = once(started, 'exit').then(([code]) => `ended with ${code}`);
      const said = await Promise.race([once(started, 'message'), gone]);
      if (typeof said === 'string') throw new Error(`the worker ${said} before it was ready`);
    },
  };
}
