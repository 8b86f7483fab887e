import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../../local/identity.mjs';
import { freePort } from '../../local/ports.ts';
import { type Postgres, startPostgres } from '../../local/postgres.ts';
import { stopProcess } from '../../local/processes.ts';
import { crash, otherProcess } from './otherProcess.ts';

describe('the local PostgreSQL', { timeout: 60_000 }, () => {
  let folder: string;
  let running: Postgres | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (options: { port?: number; durability?: 'kept' | 'throwaway' } = {}) => {
    running = await startPostgres({ folder, durability: 'throwaway', ...options });
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

  it('moves to another port where the one asked for is taken', async () => {
    const first = await start();
    const second = mkdtempSync(join(tmpdir(), 'postgres-'));
    const beside = await startPostgres({ folder: second, port: first.port, durability: 'throwaway' });
    expect(beside.port).not.toBe(first.port);
    await beside.stop();
    rmSync(second, { recursive: true });
  });

  it('takes the port asked for, and has its data in the next run', async () => {
    const port = await freePort();
    const first = await start({ port, durability: 'kept' });
    expect(first.port).toBe(port);
    await ask(first.superuserUrl('postgres'), "create table kept as select '饮水'::text as word");
    await first.stop();
    expect(identify(first.pid)).toBeUndefined();
    const second = await start();
    expect(await ask(second.superuserUrl('postgres'), 'select word from kept')).toBe('饮水');
  });

  it('is adopted, not started twice, where the run that started it was killed', async () => {
    const other = await otherProcess(`
      import { startPostgres } from './local/postgres.ts';
      const { pid } = await startPostgres({ folder: '${folder}', durability: 'throwaway' });
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
    const first = await start({ durability: 'kept' });
    const killed = identify(first.pid);
    if (killed !== undefined) await stopProcess(killed, { signal: 'SIGKILL' });
    const lock = join(first.dataFolder, 'postmaster.pid');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)));
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(identify(process.pid)).toBeDefined();
  });

  it('refuses the data of another major version, and says which', async () => {
    const { dataFolder } = await start({ durability: 'kept' });
    await running?.stop();
    running = undefined;
    writeFileSync(join(dataFolder, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow('PostgreSQL 17');
  });

  it('shows its log where it cannot start', async () => {
    const { dataFolder } = await start({ durability: 'kept' });
    await running?.stop();
    running = undefined;
    writeFileSync(join(dataFolder, 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(/postgres\.log[\s\S]*no_such_setting/);
  });

  it.runIf(process.getuid?.() === 0)('refuses a folder of another user', async () => {
    chownSync(folder, 65_534, 65_534);
    await expect(start()).rejects.toThrow('belongs to another user (uid 65534)');
  });

  it.runIf(process.getuid?.() === 0)(
    'keeps its data in the open where its own account cannot come',
    async () => {
      const closed = mkdtempSync(join(tmpdir(), 'closed-'));
      const inside = await startPostgres({ folder: join(closed, 'inside'), durability: 'throwaway' });
      running = inside;
      expect(inside.dataFolder).not.toContain(closed);
      expect(await ask(inside.superuserUrl('postgres'), 'select 1 + 1')).toBe(2);
      rmSync(closed, { recursive: true });
    },
  );
});

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
