import { arch, cpus, platform, release, totalmem } from 'node:os';

/** What was measured on: figures of two machines are not to be held against each other. */
export function machine() {
  const [first] = cpus();
  return {
    cores: cpus().length,
    cpu: first?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
  };
}
