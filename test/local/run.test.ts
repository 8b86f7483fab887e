import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkout } from '../../local/home.ts';
import { eventually } from './eventually.ts';

interface Run {
  child: ChildProcess;
  stdout: string;
  stderr: string;
  /** The exit code, or the signal it died of. */
  over: Promise<number | string>;
}

/** Leaves what run.mjs needs of an installation, once the test lets it; a line in `installs` for every time. */
const fakeNpm = `#!/bin/sh
echo "$@" >> installs
while [ -e hold ]; do sleep 0.05; done
[ -e broken ] && exit 1
mkdir -p node_modules/tsx
echo '{"name":"tsx","version":"1.0.0","exports":"./loader.mjs"}' > node_modules/tsx/package.json
: > node_modules/tsx/loader.mjs
echo installed
`;

describe('run.mjs', () => {
  let folder: string;
  const runs: Run[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'run-'));
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'local'));
    for (const file of [
      'run.mjs',
      ...['identity', 'install', 'loader', 'lock'].map((name) => `local/${name}.mjs`),
    ]) {
      cpSync(join(checkout, file), join(folder, file));
    }
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{"packages":{"node_modules/tsx":{"version":"1.0.0"}}}');
    write('entry.mjs', 'console.log(JSON.stringify(process.argv.slice(2)))');
    writeFileSync(join(folder, 'bin', 'npm'), fakeNpm, { mode: 0o755 });
  });

  afterEach(async () => {
    for (const { child, over } of runs.splice(0)) {
      child.kill('SIGKILL');
      await over;
    }
    rmSync(folder, { recursive: true });
  });

  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const installs = () => readFileSync(join(folder, 'installs'), 'utf8').trim().split('\n');

  const run = (args: string[], nodeArguments: string[] = [], root = folder): Run => {
    const child = spawn(process.execPath, [...nodeArguments, join(root, 'run.mjs'), ...args], {
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const it: Run = {
      child,
      stdout: '',
      stderr: '',
      over: once(child, 'close').then(([code, signal]) => code ?? signal),
    };
    child.stdout?.on('data', (text) => {
      it.stdout += text;
    });
    child.stderr?.on('data', (text) => {
      it.stderr += text;
    });
    runs.push(it);
    return it;
  };

  it('installs what is missing, and leaves stdout to the program', async () => {
    const first = run(['entry.mjs', 'a', 'b c']);
    expect(await first.over).toBe(0);
    expect(first.stdout).toBe('["a","b c"]\n');
    expect(first.stderr).toContain('npm install');
    expect(installs()).toEqual([expect.stringContaining('--ignore-scripts')]);
  });

  it('installs nothing where nothing changed, and anew where the lock file did', async () => {
    await run(['entry.mjs']).over;
    await run(['entry.mjs']).over;
    expect(installs()).toHaveLength(1);
    write('package-lock.json', '{"packages":{"node_modules/tsx":{"version":"1.0.1"}}}');
    await run(['entry.mjs']).over;
    expect(installs()).toHaveLength(2);
  });

  it("takes somebody's own installation for what it is", async () => {
    await run(['entry.mjs']).over;
    rmSync(join(folder, 'node_modules', '.installed-from'));
    cpSync(join(folder, 'package-lock.json'), join(folder, 'node_modules', '.package-lock.json'));
    await run(['entry.mjs']).over;
    expect(installs()).toHaveLength(1);
  });

  it('installs once where two begin at once', async () => {
    write('hold', '');
    const both = [run(['entry.mjs']), run(['entry.mjs'])];
    await eventually('one waits for the other', () =>
      both.some(({ stderr }) => stderr.includes('Another run')),
    );
    rmSync(join(folder, 'hold'));
    expect(await Promise.all(both.map(({ over }) => over))).toEqual([0, 0]);
    expect(installs()).toHaveLength(1);
  });

  it('finishes the installation of a run that was killed at it', async () => {
    write('hold', '');
    const killed = run(['entry.mjs']);
    await eventually('it installs', () => killed.stderr.includes('npm install'));
    killed.child.kill('SIGKILL');
    rmSync(join(folder, 'hold'));
    await killed.over;
    expect(await run(['entry.mjs']).over).toBe(0);
  });

  it('says so where the installation fails, and runs nothing', async () => {
    write('broken', '');
    const failed = run(['entry.mjs']);
    expect(await failed.over).toBe(1);
    expect(failed.stderr).toContain('The installation failed');
    expect(failed.stdout).toBe('');
  });

  it('refuses an old Node, and a start without an entry', async () => {
    write('old.cjs', "Object.defineProperty(process, 'versions', { value: { node: '20.2.0' } })");
    const old = run(['entry.mjs'], ['--require', join(folder, 'old.cjs')]);
    expect(await old.over).toBe(1);
    expect(old.stderr).toContain('Node 20.3 or later is needed; this is 20.2.0');
    expect(await run([]).over).toBe(2);
  });

  it("passes the program's exit code on", async () => {
    write('entry.mjs', 'process.exitCode = 7');
    expect(await run(['entry.mjs']).over).toBe(7);
    write('entry.mjs', "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)");
    expect(await run(['entry.mjs']).over).toBe(137);
  });

  it('lets the program stop in its own time when it is told to stop itself', async () => {
    write(
      'entry.mjs',
      `process.on('SIGTERM', () => setTimeout(() => { console.log('tidied'); process.exit(5); }, 100));
       setInterval(() => {}, 1000);
       console.log('up');`,
    );
    for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
      const asked = run(['entry.mjs']);
      await eventually('it is up', () => asked.stdout.includes('up'));
      asked.child.kill(signal);
      expect(await asked.over).toBe(5);
      expect(asked.stdout).toBe('up\ntidied\n');
    }
  });

  it('need not say anything: a program notices that it was killed', async () => {
    write(
      'entry.ts',
      `import { writeFileSync } from 'node:fs';
       import { onParentGone } from 'file://${checkout}/local/parent.ts';
       onParentGone(() => { writeFileSync('${folder}/noticed', ''); process.exit(); });
       setInterval(() => {}, 1000);
       console.log('up');`,
    );
    const killed = run([relative(checkout, join(folder, 'entry.ts'))], [], checkout);
    await eventually('it is up', () => killed.stdout.includes('up'));
    killed.child.kill('SIGKILL');
    await eventually('the program notices', () => readable(join(folder, 'noticed')));
  });
});

function readable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
