import { identify } from '../../local/identity.mjs';
import { ended } from '../../local/processes.ts';

/** Ends a process as a power cut would, and waits until it is gone. */
export async function killed(pid: number): Promise<void> {
  const identity = identify(pid);
  process.kill(pid, 'SIGKILL');
  if (identity !== undefined && !(await ended(identity, 10_000))) throw new Error(`${pid} does not die`);
}
