import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkout } from '../../local/home.ts';
import { isRunning, type ProcessIdentity } from '../../local/identity.mjs';
import { eventually } from './eventually.ts';

interface Run {
  child: ChildProcess;
  output: string;
  over: Promise<number>;
}

describe('npm start', { timeout: 180_000 }, () => {
  let home: string;
  const runs: Run[] = [];

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'home-'));
    const cache = join(checkout, '.data', 'cache');
    mkdirSync(cache, { recursive: true });
    // The programs are fetched once for the checkout, not once for each test.
    symlinkSync(cache, join(home, 'cache'));
  });

  afterEach(async () => {
    for (const { child, over } of runs.splice(0)) {
      child.kill('SIGTERM');
      await over;
    }
  });

  afterAll(() => rmSync(home, { recursive: true }));

  const start = (): Run => {
    const child = spawn(process.execPath, ['run.mjs', 'local/main.ts'], {
      cwd: checkout,
      env: { ...process.env, XIAOHAO_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const run: Run = { child, output: '', over: once(child, 'close').then(([code]) => code) };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        run.output += text;
      });
    }
    runs.push(run);
    return run;
  };
  const up = (run: Run) =>
    eventually(
      'it is up',
      () => {
        if (run.child.exitCode !== null) throw new Error(run.output);
        return run.output.includes('Xiaohao is up');
      },
      120_000,
    );
  const found = (pattern: RegExp, { output }: Run) => pattern.exec(output)?.[1] ?? '';

  it('shows where everything is, has one stack to a checkout, keeps its mail, survives kills, and leaves nothing behind', async () => {
    const first = start();
    await up(first);
    await createTransport(found(/(smtp:\S+)/, first)).sendMail({
      from: 'a@example.test',
      to: 'b@example.test',
      subject: '反馈',
    });
    const password = found(/Password\s+([a-z-]+)/, first);
    const page = found(/Page\s+(\S+)/, first);
    expect(await signIn(page, 'yueshan', password)).toBe(204);
    const inbox = found(/Inbox\s+(\S+)/, first);
    expect(await (await fetch(inbox)).text()).toContain('反馈');

    const second = start();
    expect(await second.over).toBe(1);
    expect(second.output).toContain('is running already');
    expect(second.output).toContain(inbox);

    const main = runningMain(home);
    process.kill(main.pid, 'SIGKILL');
    expect(await first.over).toBe(137);
    const third = start();
    await up(third);
    expect(third.output.match(/it is used again/g)).toHaveLength(2);
    // The office is the same one, and its password was shown once.
    expect(third.output).not.toContain(password);
    expect(await signIn(found(/Page\s+(\S+)/, third), 'youkai', password)).toBe(204);
    expect(await (await fetch(found(/Inbox\s+(\S+)/, third))).text()).toContain('反馈');

    const servers = serversOf(home);
    expect(servers.filter(isRunning)).toHaveLength(2);
    for (const { pid } of servers) process.kill(pid, 'SIGKILL');
    await eventually('both are up again', () => serversOf(home).filter(isRunning).length === 2);
    await eventually('it was said', () => third.output.match(/is started again/g)?.length === 2);
    const again = serversOf(home);
    third.child.kill('SIGKILL');
    await eventually('it has stopped by itself', () => third.output.includes('Stopped; the data are kept'));
    expect(existsSync(join(home, 'running.lock'))).toBe(false);
    expect(again.filter(isRunning)).toEqual([]);
    expect(isRunning(main)).toBe(false);
  });
});

/** The status of an attempt to sign in. */
async function signIn(page: string, name: string, password: string): Promise<number> {
  const { status } = await fetch(new URL('api/session', page), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  return status;
}

function runningMain(home: string): ProcessIdentity {
  return JSON.parse(readFileSync(join(home, 'running.lock'), 'utf8')) as ProcessIdentity;
}

/** PostgreSQL and Temporal, as their files name them. */
function serversOf(home: string): ProcessIdentity[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(postgres|temporal)\.process\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(home, name), 'utf8')) as ProcessIdentity);
}
