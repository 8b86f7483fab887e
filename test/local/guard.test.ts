import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isRunning, type ProcessIdentity } from '../../local/identity.mjs';
import { eventually } from './eventually.ts';
import { crash, otherProcess } from './otherProcess.ts';

describe('a throwaway server', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guard-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends when the process that started it is killed', async () => {
    const other = await otherProcess(`
      import { endWithUs } from './local/guard.ts';
      import { startDetached } from './local/processes.ts';
      const server = await startDetached('/bin/sleep', ['600'], { logFile: '${join(folder, 'log')}', env: {} });
      endWithUs(server, 'SIGINT');
      console.log(server.pid);
      setInterval(() => {}, 1000);
    `);
    const server = identify(Number(other.line)) as ProcessIdentity;
    expect(isRunning(server)).toBe(true);
    await crash(other);
    await eventually('it has ended', () => !isRunning(server));
  });
});
