import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { loaderArguments } from '../../local/loader.mjs';

/** A program in a process of its own, which a test may kill. */
export interface MortalProgram {
  /** Kills the one that runs. */
  kill(): Promise<void>;
  /** Asks the one that runs to stop, as a service manager does, and waits until it has begun to; `exit` gives its code. */
  stop(): Promise<{ readonly exit: Promise<number | null> }>;
  /** Starts one where none runs and waits until it is ready. */
  start(): Promise<void>;
  /** Tells something to the one that runs. */
  tell(message: number): void;
}

/** `env` is asked at every start. */
export function mortalProgram(program: string, env: () => Record<string, string>): MortalProgram {
  let child: ChildProcess | undefined;
  return {
    tell(message) {
      child?.send(message);
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async stop() {
      if (child === undefined) throw new Error('it does not run');
      const exit = once(child, 'exit').then(([code]) => code as number | null);
      const begun = once(child, 'message');
      child.kill('SIGTERM');
      await begun;
      return { exit };
    },
    async start() {
      const started = spawn(process.execPath, [...loaderArguments(), program], {
        env: { ...process.env, ...env() },
        stdio: ['ignore', 2, 2, 'ipc'],
      });
      child = started;
      const gone = once(started, 'exit').then(([code]) => `ended with ${code}`);
      const said = await Promise.race([once(started, 'message'), gone]);
      if (typeof said === 'string') throw new Error(`${program} ${said} before it was ready`);
    },
  };
}
