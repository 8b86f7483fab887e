import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './words.ts';

/** The folder that this copy of the program was checked out to. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The folder that keeps the local stack's data between runs: `.data` of the checkout, or XIAOHAO_HOME.
 * @throws where it belongs to another user.
 */
export function home(): string {
  const chosen = process.env.XIAOHAO_HOME;
  return ownFolder(chosen === undefined || chosen === '' ? join(checkout, '.data') : resolve(chosen));
}

/**
 * Makes a folder that only its owner may read, and gives its path.
 * As root others may pass through it (not list it), because PostgreSQL, which refuses to be root, has its data inside.
 * @throws where it belongs to another user.
 */
export function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(realpathSync(path));
  if (process.getuid !== undefined && uid !== process.getuid())
    throw new Error(words.folderOfOtherUser(path, uid));
  chmodSync(path, isRoot() ? 0o711 : 0o700);
  return path;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A short name for a folder, the same in every run and different for every other folder. */
export function folderHash(path: string): string {
  return createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 12);
}
