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
  return passableFolder(chosen === undefined || chosen === '' ? join(checkout, '.data') : resolve(chosen));
}

/**
 * Makes a folder that only its owner may enter, and gives its path.
 * @throws where it belongs to another user.
 */
export function ownFolder(path: string): string {
  return made(path, 0o700);
}

/**
 * Makes a folder of ours on the way to PostgreSQL's data. PostgreSQL refuses to be root, so as root others may pass through it,
 * though not list it; what lies in it must guard itself.
 * @throws where it belongs to another user.
 */
export function passableFolder(path: string): string {
  return made(path, isRoot() ? 0o711 : 0o700);
}

function made(path: string, mode: number): string {
  mkdirSync(path, { recursive: true, mode });
  const { uid } = lstatSync(realpathSync(path));
  if (process.getuid !== undefined && uid !== process.getuid())
    throw new Error(words.folderOfOtherUser(path, uid));
  chmodSync(path, mode);
  return path;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A short name for a folder, the same in every run and different for every other folder. */
export function folderHash(path: string): string {
  return createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 12);
}
