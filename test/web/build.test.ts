import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../local/webBuild.ts';

describe('the build of the pages', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xiaohao-web-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is made once for each state of their sources, by two at once as well', async () => {
    const said: string[] = [];
    const log = (line: string) => void said.push(line);
    const [one, other] = await Promise.all([buildWeb(folder, log), buildWeb(folder, log)]);
    expect(other).toBe(one);
    expect(existsSync(join(one, 'index.html'))).toBe(true);
    said.length = 0;
    expect(await buildWeb(folder, log)).toBe(one);
    expect(said).toEqual([]);
  }, 120_000);
});
