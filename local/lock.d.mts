import type { ProcessIdentity } from './identity.mjs';

/**
 * Takes a lock file for this process. It names its owner by number and start, so that a killed owner's is taken over.
 * Whoever has it lets go by deleting the file.
 * @returns undefined where it is ours now, else what its running owner wrote into it.
 */
export function takeLock<Owner extends ProcessIdentity>(lock: string): Owner | undefined;
