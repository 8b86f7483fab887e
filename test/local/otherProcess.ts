import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { checkout } from '../../local/home.ts';
import { loaderArguments } from '../../local/loader.mjs';

/** A program of its own for what a test must be able to kill. */
export interface OtherProcess {
  child: ChildProcess;
  /** The first line that it printed. */
  line: string;
}

/**
 * Runs a module's text in another Node and waits for its first line; it then lives until it is ended.
 * Imports in the text start from the checkout: `./local/…`.
 */
export async function otherProcess(text: string): Promise<OtherProcess> {
  const code = text.replaceAll("'./", `'file://${checkout}/`);
  const child = spawn(process.execPath, [...loaderArguments(), '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('no output to read');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, line };
}

/** Kills it as a crash would, and waits until it is gone. */
export async function crash({ child }: OtherProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
