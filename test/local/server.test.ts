import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start, stop } from '../../local/server.ts';

/** What a server says whose port was taken after it was chosen: the reason first, then more than a page of stack. */
const complaint = `listen tcp 127.0.0.1:7233: bind: address already in use\n${'  at main.main()\n'.repeat(500)}`;

describe('a server of the local stack that ends while it starts', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'server-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Ends with that complaint at its first `failures` tries, then stays. */
  const plan = (failures: number, passes: (log: string) => boolean) => {
    let tries = 0;
    return {
      processFile: join(folder, 'server.process.json'),
      logFile: join(folder, 'server.log'),
      command: async () => {
        tries += 1;
        const code =
          tries > failures
            ? 'setInterval(() => {}, 1000)'
            : `process.stderr.write(${JSON.stringify(complaint)}); process.exitCode = 1`;
        return {
          program: process.execPath,
          args: ['-e', code],
          details: { stays: tries > failures },
          options: { cwd: folder, env: {} },
        };
      },
      answers: async ({ stays }: { stays: boolean }) => stays,
      passes,
      failure: (logFile: string, tail: string) => `${logFile}: ${tail}`,
      stopSignal: 'SIGTERM' as const,
      hurrySignal: 'SIGKILL' as const,
    };
  };

  it('is tried again where its trouble passes, however much it said after naming it', async () => {
    const again = plan(1, (log) => log.includes('address already in use'));
    const server = await start(again);
    expect(server.stays).toBe(true);
    await stop(again, server);
  });

  it('is not tried again where its trouble stays, and shows the end of its log', async () => {
    const failing = plan(Number.POSITIVE_INFINITY, () => false);
    await expect(start(failing)).rejects.toThrow(/server\.log: [\s\S]*main\.main\(\)\n$/);
    const said = await start(failing).catch((error: Error) => error.message);
    expect(String(said).length).toBeLessThan(complaint.length / 2);
  });
});
