import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../local/lock.mjs';
import { crash, otherProcess } from './otherProcess.ts';

describe('a lock', () => {
  let folder: string;
  let lock: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    lock = join(folder, 'lock');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const holdElsewhere = () =>
    otherProcess(`
      import { takeLock } from './local/lock.mjs';
      console.log(takeLock('${lock}') === undefined ? 'mine' : 'theirs');
      setInterval(() => {}, 1000);
    `);

  it('is held by one process at a time', async () => {
    const other = await holdElsewhere();
    expect(other.line).toBe('mine');
    expect(takeLock(lock)?.pid).toBe(other.child.pid);
    await crash(other);
  });

  it('of a killed owner is taken over', async () => {
    const other = await holdElsewhere();
    await crash(other);
    expect(existsSync(lock)).toBe(true);
    expect(takeLock(lock)).toBeUndefined();
  });

  it('that names somebody who had our number earlier, or nobody at all, is taken over', () => {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, startedAt: 'an earlier time' }));
    expect(takeLock(lock)).toBeUndefined();
    writeFileSync(lock, '');
    expect(takeLock(lock)).toBeUndefined();
  });

  it('leaves nothing beside itself', () => {
    writeFileSync(lock, '');
    takeLock(lock);
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
