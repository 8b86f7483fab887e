import { randomInt } from 'node:crypto';

/**
 * A port to ask for where a server must come back at the same one: below those that the system hands
 * out by itself, so that nothing takes it while the server is down.
 */
export function lastingPort(): number {
  return randomInt(20_000, 30_000);
}
