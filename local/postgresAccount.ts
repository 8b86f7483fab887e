import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isRoot } from './home.ts';

/** Whom PostgreSQL runs as where that is not whoever runs us: it refuses to be root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** The account to run as; undefined where it is our own. Nothing is added to the machine: `nobody` is on every one. */
export function postgresAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const line = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .find((entry) => entry.startsWith('nobody:'))
    : undefined;
  const [, , uid, gid] = (line ?? 'nobody:x:65534:65534').split(':');
  return { name: 'nobody', uid: Number(uid), gid: Number(gid) };
}

/** The account's numbers as spawn takes them. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid };
}

/** Whether the account may come into the folder: tried, not worked out from mode bits, which do not tell everything. */
export function reachable(folder: string, account: Account | undefined): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...asAccount(account), stdio: 'ignore' })
      .status === 0
  );
}
