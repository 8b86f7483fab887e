import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loaderArguments } from '../local/loader.mjs';

/** What a worker works for. */
export interface Job {
  /** As environment variables. */
  readonly settings: Readonly<Record<string, string>>;
  /** Done before each new start of a worker that died. */
  onDeath(): Promise<void>;
  /** Hears of a worker given up. */
  onLost(reason: Error): void;
}

/** A process that works for one job after another, and is started again whenever it dies of one. */
export interface KeptWorker {
  /** Sets it to work and waits until it is ready; there must be no other job. */
  begin(job: Job): Promise<void>;
  /** Ends the job once what is under way is done. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

/** A worker that keeps dying has a fault that no restart mends. */
const startsAtMost = 10;
/** Longer than a worker drains; one that hangs must not keep the report back. */
const drainMs = 40_000;
const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** That a message does not reach a process that has just died. */
const heardByItsExit = () => {};

/** Starts the process with the first job. */
export function keepWorker(say: (line: string) => void): KeptWorker {
  let current: Job | null = null;
  let child: ChildProcess | null = null;

  const start = (job: Job, number: number): ChildProcess => {
    const started = spawn(process.execPath, [...loaderArguments(), program], {
      env: { ...process.env, ...job.settings },
      // Its own group: a terminal's Ctrl-C is for the rehearsal, which stops its worker itself.
      detached: true,
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    say(`worker ${started.pid} started`);
    started.once('exit', (code, signal) => {
      child = null;
      if (current === null) return;
      const dying = current;
      say(`worker ${started.pid} ended (${signal ?? code})`);
      const again = () => {
        if (current === dying) child = start(dying, number + 1);
      };
      if (number === startsAtMost) dying.onLost(new Error(`the worker ended ${startsAtMost} times`));
      else void dying.onDeath().then(again, dying.onLost);
    });
    return started;
  };

  return {
    async begin(job) {
      current = job;
      if (child === null) child = start(job, 1);
      else child.send(job.settings, heardByItsExit);
      await told(child, 'ready');
    },
    async end() {
      current = null;
      const working = child;
      if (working === null) return;
      await drained(working, () => working.send('end', heardByItsExit), told(working, 'ended'));
    },
    async stop() {
      current = null;
      const idle = child;
      if (idle === null) return;
      await drained(idle, () => idle.kill('SIGTERM'), once(idle, 'exit'));
    },
  };
}

/** Asks a process to drain; one that takes too long is killed. */
async function drained(child: ChildProcess, ask: () => void, done: Promise<unknown>): Promise<void> {
  const tooLong = setTimeout(() => child.kill('SIGKILL'), drainMs);
  ask();
  await done;
  clearTimeout(tooLong);
}

/** Waits until a process says a word, or has ended. */
function told(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (message: unknown) => {
      if (message === word) done();
    };
    const done = () => {
      child.off('message', listen).off('exit', done);
      resolve();
    };
    child.on('message', listen).once('exit', done);
  });
}
