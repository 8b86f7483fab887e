import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, folderHash, passableFolder } from './home.ts';
import { type Account, reachable } from './postgresAccount.ts';
import { words } from './words.ts';

/**
 * Where PostgreSQL's data for this folder are: inside it, or, where the account cannot come there, in the open place.
 * @returns a folder that the account can reach and that belongs to us; the data go into one inside it.
 */
export function dataPlace(folder: string, account: Account | undefined): string {
  passableFolder(folder);
  return reachable(folder, account) ? folder : passableFolder(join(openPlace(account), folderHash(folder)));
}

/**
 * This checkout's folder in the system's temporary area, for what the account cannot reach here.
 * `/var/tmp` comes first because it outlives a restart of the machine.
 * @throws where somebody else has taken the name.
 */
export function openPlace(account: Account | undefined): string {
  const area =
    ['/var/tmp', tmpdir(), '/tmp'].find((place) => existsSync(place) && reachable(place, account)) ??
    tmpdir();
  const place = join(area, `xiaohao-${folderHash(checkout)}`);
  mkdirSync(place, { recursive: true, mode: 0o711 });
  // Anybody may make a folder or a link of this name there before us.
  const found = lstatSync(place);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(words.folderOfOtherUser(place, found.uid));
  chmodSync(place, 0o711);
  return place;
}
