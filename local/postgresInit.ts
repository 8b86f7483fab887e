import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, asAccount } from './postgresAccount.ts';
import type { PostgresBinaries } from './postgresBinaries.ts';
import { type Cluster, postgresEnvironment } from './postgresCluster.ts';
import { words } from './words.ts';

const run = promisify(execFile);

/**
 * Makes the cluster's data folder where there is none: UTF-8, code-point order, passwords by scram.
 * It gets its name when it is whole, so that a run killed meanwhile leaves nothing half made.
 * @throws where the folder holds another major version's data, or initdb fails.
 */
export async function initialise(cluster: Cluster, binaries: PostgresBinaries): Promise<void> {
  if (existsSync(cluster.data)) return checkVersion(cluster.data, binaries.major);
  const making = join(cluster.place, 'data.new');
  const passwordFile = join(cluster.place, 'initial.password');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  giveTo(cluster.account, making, passwordFile);
  try {
    await run(binaries.initdb, initArguments(cluster, making, passwordFile), {
      ...asAccount(cluster.account),
      cwd: making,
      env: postgresEnvironment,
    });
    renameSync(making, cluster.data);
  } catch (error) {
    const { stdout, stderr, message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(words.postgresInitFailed(`${stdout ?? ''}${stderr ?? message}`));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initArguments({ durability }: Cluster, data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8, which no machine's C library can change under an index.
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    ...(durability === 'throwaway' ? ['--no-sync'] : []),
  ];
}

function giveTo(account: Account | undefined, ...paths: string[]): void {
  if (account !== undefined) for (const path of paths) chownSync(path, account.uid, account.gid);
}

function checkVersion(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) throw new Error(words.postgresOtherVersion(data, found, major));
}
