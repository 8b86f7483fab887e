import { hash, verify } from '@node-rs/argon2';
import { inTurn } from './inTurn.ts';

/** OWASP's argon2id: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of the four threads that files are read and written by too: half stay free for them. */
const atOnce = inTurn(2);

export function hashPassword(password: string): Promise<string> {
  return atOnce(() => hash(password, cost));
}

/** Compared with even where there is no account, so that the time taken does not tell. */
let nobody: Promise<string> | null = null;

export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const expected = passwordHash ?? (await nobody);
  const right = await atOnce(() => verify(expected, password));
  return right && passwordHash !== null;
}
