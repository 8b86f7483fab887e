import { once } from 'node:events';
import { join } from 'node:path';
import { prepare } from './application.ts';
import { home, ownFolder } from './home.ts';
import { type OtherRun, type Turn, takeTurn } from './oneRun.ts';
import { onStopAsked } from './parent.ts';
import { startProgram } from './program.ts';
import { block, pageLines, sampleLines, serverLines } from './readyBlock.ts';
import { startServers } from './servers.ts';
import { Undoing } from './undoing.ts';
import { words } from './words.ts';

const log = (line: string) => void process.stderr.write(`${line}\n`);
const stop = new AbortController();
const hurry = new AbortController();

// A console that went away must not end us half-way.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

onStopAsked({
  ask() {
    if (!stop.signal.aborted) log(words.stopping);
    stop.abort();
  },
  hurry: () => hurry.abort(),
});

/** Brings everything up in order, waits to be asked to stop, and takes it down in the opposite order. */
async function run(folder: string, turn: Turn): Promise<void> {
  const undoing = new Undoing();
  try {
    const servers = await startServers({ folder, log, signal: stop.signal, undoing });
    const application = await prepare(servers, log);
    for (const program of application.programs) {
      stop.signal.throwIfAborted();
      const started = await startProgram({ ...program, folder: ownFolder(join(folder, 'programs')), log });
      undoing.add((now) => started.stop(now));
    }
    await application.open();
    const page = pageLines(application.pageUrl);
    const rest = serverLines(servers, folder);
    turn.tell({ lines: [...page, ...rest].map(({ label, value }) => `${label}  ${value}`), stopping: false });
    process.stdout.write(block([...page, ...sampleLines(application.sample), ...rest]));
    if (!stop.signal.aborted) await once(stop.signal, 'abort');
  } finally {
    turn.tell({ lines: [], stopping: true });
    await undoing.undo(hurry.signal, log);
  }
}

function refuse(other: OtherRun): void {
  log(words.alreadyRunning(other.pid, other.lines ?? []));
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const folder = home();
  const claim = await takeTurn(folder);
  if ('other' in claim) return refuse(claim.other);
  try {
    await run(folder, claim.turn);
  } finally {
    claim.turn.release();
  }
}

try {
  await main();
  if (stop.signal.aborted) log(words.stopped);
} catch (error) {
  if (!stop.signal.aborted) {
    log(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
