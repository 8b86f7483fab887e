import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine, identify, isRunning, type ProcessIdentity } from '../../local/identity.mjs';
import {
  ended,
  readRunningProcess,
  startDetached,
  stopProcess,
  writeProcessFile,
} from '../../local/processes.ts';
import { eventually } from './eventually.ts';

describe('a process of the local stack', () => {
  let folder: string;
  const started: ProcessIdentity[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'processes-'));
  });

  afterEach(async () => {
    for (const process of started.splice(0)) await stopProcess(process, { signal: 'SIGKILL' });
    rmSync(folder, { recursive: true });
  });

  const start = async (code: string) => {
    const options = { logFile: join(folder, 'log'), env: {} };
    const process = await startDetached(globalThis.process.execPath, ['-e', code], options, (it) =>
      started.push(it),
    );
    return process;
  };

  it('is known by its number and its start, so that a reused number is somebody else', () => {
    const self = identify(process.pid);
    expect(self && isRunning(self)).toBe(true);
    expect(isRunning({ pid: process.pid, startedAt: 'another time' })).toBe(false);
    expect(commandLine(process.pid)).toContain('node');
  });

  it('counts as ended before anybody has collected it', async () => {
    const child = spawn('/bin/sh', ['-c', 'read line'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const process = identify(child.pid ?? 0);
    child.stdin.end();
    await once(child, 'exit');
    expect(process && isRunning(process)).toBe(false);
  });

  it('is found again by its file, and not where the file names an earlier holder of the number', async () => {
    const file = join(folder, 'process.json');
    const process = await start('setInterval(() => {}, 1000)');
    writeProcessFile(file, process);
    expect(readRunningProcess(file)).toEqual(process);
    writeProcessFile(file, { ...process, startedAt: 'an earlier time' });
    expect(readRunningProcess(file)).toBeUndefined();
    expect(readRunningProcess(join(folder, 'absent'))).toBeUndefined();
  });

  it('is asked to stop first', async () => {
    const process = await start(
      "process.on('SIGTERM', () => { console.log('asked'); process.exit() }); setInterval(() => {}, 1000); console.log('up')",
    );
    await eventually('it runs', () => readFileSync(join(folder, 'log'), 'utf8').includes('up'));
    await stopProcess(process);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('asked');
    expect(await ended(process, 0)).toBe(true);
  });

  it('is killed where it does not stop in time, or somebody is in a hurry', async () => {
    const deaf = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
    const patient = await start(deaf);
    await eventually('it runs', () => readFileSync(join(folder, 'log'), 'utf8').includes('up'));
    await stopProcess(patient, { patienceMs: 100 });
    expect(isRunning(patient)).toBe(false);
    const hurried = await start(deaf);
    const hurry = new AbortController();
    const stopped = stopProcess(hurried, { patienceMs: 60_000, hurry: hurry.signal });
    hurry.abort();
    await stopped;
    expect(isRunning(hurried)).toBe(false);
  });

  it('that cannot be started at all says so', async () => {
    const options = { logFile: join(folder, 'log'), env: {} };
    await expect(startDetached(join(folder, 'no-such-program'), [], options)).rejects.toThrow('ENOENT');
  });
});
