// node run.mjs ENTRY.ts [arguments…]
// Starts a program of this checkout on a machine that has Node and nothing else: installs what is missing, then runs the entry.
// Everything said here goes to stderr; stdout belongs to the program.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from './local/install.mjs';
import { loaderArguments } from './local/loader.mjs';

const OLDEST_NODE = [20, 3];
const checkout = dirname(fileURLToPath(import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);

function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

/** Runs the entry and waits for it; gives its exit code. */
function run(entry, args) {
  const child = spawn(process.execPath, [...loaderArguments(), join(checkout, entry), ...args], {
    cwd: checkout,
    // The channel carries nothing: its end tells the program that we were killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal's Ctrl-C reaches the child by itself, a signal sent to us alone does not.
  // So each is passed on as "stop", which to a program that is stopping already says nothing new.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  const watch = watchNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** npm starts us through a shell, which takes a signal to npm for itself and dies of it: its end is all that we are told. */
function watchNpm(gone) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    gone();
  }, 300);
  return watch;
}

const [entry, ...args] = process.argv.slice(2);
if (nodeIsTooOld()) {
  say(`需要 Node ${OLDEST_NODE.join('.')} 或更新，本机为 ${process.versions.node}。`);
  say(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`);
  process.exitCode = 1;
} else if (entry === undefined) {
  say('用法 · Usage: node run.mjs ENTRY.ts [arguments…]');
  process.exitCode = 2;
} else {
  const installed = await installMissing(checkout, say).catch((error) => say(error.message));
  process.exitCode = installed ? await run(entry, args) : 1;
}
