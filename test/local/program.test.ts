import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkout } from '../../local/home.ts';
import { isRunning, type ProcessIdentity } from '../../local/identity.mjs';
import { type Program, startProgram } from '../../local/program.ts';
import { eventually } from './eventually.ts';
import { crash, otherProcess } from './otherProcess.ts';

describe('a program beside npm start', { timeout: 30_000 }, () => {
  let folder: string;
  let running: Program | undefined;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'program-'));
    said = [];
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true });
  });

  const plan = (text: string) => {
    writeFileSync(join(folder, 'entry.ts'), `${text}\nsetInterval(() => {}, 1000);\n`);
    return {
      name: 'worker',
      entry: relative(checkout, join(folder, 'entry.ts')),
      env: { GREETING: '你好' },
      folder,
    };
  };
  const start = async (text: string) => {
    running = await startProgram({ ...plan(text), log: (line) => said.push(line) });
    return running;
  };
  const holder = () =>
    JSON.parse(readFileSync(join(folder, 'worker.process.json'), 'utf8')) as ProcessIdentity;

  const ready = "console.log(process.env.GREETING); process.send?.('ready');";

  it('is waited for until it says that it is ready, and keeps a log', async () => {
    await start(ready);
    expect(readFileSync(join(folder, 'worker.log'), 'utf8')).toContain('你好');
  });

  it('is stopped for good', async () => {
    const { stop } = await start(ready);
    const process = holder();
    await stop();
    expect(isRunning(process)).toBe(false);
    expect(said).toEqual([]);
  });

  it('that ends before it is ready is reported with its log', async () => {
    await expect(start('process.exit(1);')).rejects.toThrow(/worker[\s\S]*worker\.log/);
  });

  it('is started again where it ends by itself', async () => {
    await start(ready);
    const first = holder();
    process.kill(first.pid, 'SIGKILL');
    await eventually('another one runs', () => holder().pid !== first.pid && isRunning(holder()));
    expect(said).toEqual([expect.stringContaining('worker ended by itself')]);
  });

  it('left behind by a killed run is replaced, not doubled', async () => {
    const stubborn = plan(ready);
    const other = await otherProcess(`
      import { startProgram } from './local/program.ts';
      await startProgram({ ...${JSON.stringify(stubborn)}, log: () => {} });
      console.log('up');
    `);
    const first = holder();
    await crash(other);
    expect(isRunning(first)).toBe(true);
    await start(ready);
    expect(isRunning(first)).toBe(false);
    expect(isRunning(holder())).toBe(true);
  });
});
