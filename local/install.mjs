import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeLock } from './lock.mjs';

/** Installs the packages of package-lock.json where they are absent or others; false where that failed, which has then been said. */
export async function installMissing(checkout, say) {
  if (isInstalled(checkout)) return true;
  const lock = join(checkout, '.data', 'install.lock');
  mkdirSync(join(checkout, '.data'), { recursive: true, mode: 0o700 });
  await takeTurn(lock, say);
  try {
    // Another run may have installed them while we waited.
    return isInstalled(checkout) || (await install(checkout, say));
  } finally {
    rmSync(lock, { force: true });
  }
}

async function install(checkout, say) {
  say('正在安装依赖（npm install）… · Installing what is needed (npm install)…');
  // A run may be killed half-way: what says "installed" goes first.
  for (const record of [stampFile(checkout), npmRecord(checkout)]) rmSync(record, { force: true });
  const code = await npmInstall(checkout);
  if (code === 0) writeFileSync(stampFile(checkout), stamp(checkout));
  else
    say(
      '安装失败：请检查网络与 npm 的输出，然后重试。 · The installation failed: see what npm said, look at the network, and try again.',
    );
  return code === 0;
}

/**
 * Installs what package-lock.json names and leaves that file alone. Not `npm ci`: it refuses a lock file that does not list every
 * optional package of every foreign platform, and some package indexes do not carry them all.
 * No install script of any package is needed, so none is run.
 */
function npmInstall(checkout) {
  const own = process.env.npm_execpath;
  const [command, ...first] =
    own !== undefined && basename(own).startsWith('npm') ? [process.execPath, own] : ['npm'];
  const rest = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const args = [...first, ...rest];
  const npm = spawn(command, args, { cwd: checkout, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    npm.once('error', () => resolve(1));
    npm.once('exit', (code) => resolve(code ?? 1));
  });
}

function isInstalled(checkout) {
  try {
    return readFileSync(stampFile(checkout), 'utf8') === stamp(checkout);
  } catch {
    return installedByHand(checkout);
  }
}

/** npm's own record of an installation, made by somebody's own `npm ci`, names every package that the lock file wants. */
function installedByHand(checkout) {
  try {
    const wanted = packagesOf(join(checkout, 'package-lock.json'));
    const found = packagesOf(npmRecord(checkout));
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' ||
        found[path]?.version === version ||
        (found[path] === undefined && (optional || devOptional)),
    );
  } catch {
    return false;
  }
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function npmRecord(checkout) {
  return join(checkout, 'node_modules', '.package-lock.json');
}

function stampFile(checkout) {
  return join(checkout, 'node_modules', '.installed-from');
}

/** Packages with native parts differ by platform, so a folder carried to another one is installed anew. */
function stamp(checkout) {
  const lockFile = readFileSync(join(checkout, 'package-lock.json'));
  return `${process.platform}-${process.arch} ${createHash('sha256').update(lockFile).digest('hex')}\n`;
}

/** Waits until no other run installs here. */
async function takeTurn(lock, say) {
  for (let waits = 0; takeLock(lock) !== undefined; waits += 1) {
    if (waits === 0) say('另一个进程正在安装依赖，等待中… · Another run is installing; waiting for it…');
    await pause(200);
  }
}
