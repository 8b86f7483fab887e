import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { identify } from '../../local/identity.mjs';
import { freePort } from '../../local/ports.ts';
import { type Postgres, startPostgres } from '../../local/postgres.ts';
import { stopProcess } from '../../local/processes.ts';
import { crash, otherProcess } from './otherProcess.ts';

describe('the local PostgreSQL', { timeout: 60_000 }, () => {
  let folder: string;
  let running: Postgres | undefined;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  // One cluster through all of them: to make one takes longer than everything else here.
  const start = async (port = 0) => {
    running = await startPostgres({ folder, port });
    return running;
  };

  it('is PostgreSQL 18 in UTF-8 and UTC, and orders by code point whatever the machine', async () => {
    const { superuserUrl } = await start();
    expect(await ask(superuserUrl('postgres'), 'show server_version_num')).toMatch(/^18/);
    expect(await ask(superuserUrl('postgres'), 'show timezone')).toBe('UTC');
    expect(await ask(superuserUrl('postgres'), 'show server_encoding')).toBe('UTF8');
    const order = "select string_agg(x, '' order by x) from (values ('b'), ('B'), ('销'), ('a')) as t(x)";
    expect(await ask(superuserUrl('postgres'), order)).toBe('Bab销');
  });

  it('lets nobody in without the password, which others cannot read', async () => {
    const { port, dataFolder } = await start();
    await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(
      'password',
    );
    expect(statSync(join(dataFolder, '..', 'superuser.password')).mode & 0o077).toBe(0);
  });

  it('takes the port asked for, moves where that is taken, and has its data in the next run', async () => {
    const port = await freePort();
    const first = await start(port);
    expect(first.port).toBe(port);
    await ask(first.superuserUrl('postgres'), "create table kept as select '饮水'::text as word");
    await first.stop();
    expect(identify(first.pid)).toBeUndefined();
    const taken = createServer();
    taken.listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const second = await start(port);
    expect(second.port).not.toBe(port);
    expect(await ask(second.superuserUrl('postgres'), 'select word from kept')).toBe('饮水');
    taken.close();
  });

  it('is adopted, not started twice, where the run that started it was killed', async () => {
    const other = await otherProcess(`
      import { startPostgres } from './local/postgres.ts';
      const { pid } = await startPostgres({ folder: '${folder}' });
      console.log(pid);
      setInterval(() => {}, 1000);
    `);
    await crash(other);
    const { pid, adopted, superuserUrl } = await start();
    expect({ pid, adopted }).toEqual({ pid: Number(other.line), adopted: true });
    expect(await ask(superuserUrl('postgres'), 'select 1 + 1')).toBe(2);
  });

  it('is found by its own lock file where our note of it is lost', async () => {
    const first = await start();
    rmSync(join(first.dataFolder, '..', 'postgres.process.json'));
    const again = await start();
    expect({ pid: again.pid, adopted: again.adopted }).toEqual({ pid: first.pid, adopted: true });
  });

  it('starts over the lock of a killed server whose number is now another program', async () => {
    const first = await start();
    const killed = identify(first.pid);
    if (killed !== undefined) await stopProcess(killed, { signal: 'SIGKILL' });
    await replacing(join(first.dataFolder, 'postmaster.pid'), /^\d+/, String(process.pid), async () => {
      expect((await start()).adopted).toBe(false);
      expect(identify(process.pid)).toBeDefined();
    });
  });

  it('refuses the data of another major version, and says which', async () => {
    const { dataFolder, stop } = await start();
    await stop();
    await replacing(join(dataFolder, 'PG_VERSION'), /^18/, '17', async () => {
      await expect(start()).rejects.toThrow('PostgreSQL 17');
    });
  });

  it('shows its log where it cannot start', async () => {
    const { dataFolder, stop } = await start();
    await stop();
    await replacing(join(dataFolder, 'postgresql.conf'), /^/, 'no_such_setting = 1\n', async () => {
      await expect(start()).rejects.toThrow(/postgres\.log[\s\S]*no_such_setting/);
    });
  });

  it.runIf(process.getuid?.() === 0)('refuses a folder of another user', async () => {
    const foreign = mkdtempSync(join(tmpdir(), 'foreign-'));
    chownSync(foreign, 65_534, 65_534);
    await expect(startPostgres({ folder: foreign })).rejects.toThrow('belongs to another user (uid 65534)');
    rmSync(foreign, { recursive: true });
  });

  it('throws its data away where they are for a test, and as root keeps them where its account can come', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'closed-'));
    const inside = await startPostgres({ folder: join(closed, 'inside'), durability: 'throwaway' });
    expect(inside.dataFolder.startsWith(closed)).toBe(process.getuid?.() !== 0);
    expect(await ask(inside.superuserUrl('postgres'), 'show fsync')).toBe('off');
    await inside.stop();
    expect(existsSync(inside.dataFolder)).toBe(false);
    rmSync(closed, { recursive: true });
  });
});

/** Changes a file for as long as `use` takes; what `use` itself has written there stays. */
async function replacing(file: string, what: RegExp, by: string, use: () => Promise<void>): Promise<void> {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(what, by));
  await use();
  if (readFileSync(file, 'utf8') === before.replace(what, by)) writeFileSync(file, before);
}

/** The first column of the first row. */
async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}
