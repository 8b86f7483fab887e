import { fileURLToPath } from 'node:url';
import { type MortalProgram, mortalProgram } from './mortalProgram.ts';

/** A worker in a process of its own, which a test may kill. */
export interface MortalWorker extends MortalProgram {
  /** Puts its clock forward by so many milliseconds in all; those that are started later follow. */
  putForward(milliseconds: number): void;
}

const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

export function mortalWorker(env: Record<string, string>): MortalWorker {
  let forward = 0;
  const worker = mortalProgram(program, () => ({ ...env, CLOCK_FORWARD: String(forward) }));
  return {
    ...worker,
    putForward(milliseconds) {
      forward = milliseconds;
      worker.tell(milliseconds);
    },
  };
}
