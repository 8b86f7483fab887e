import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepOffice, sampleAccounts } from '../../local/sampleOffice/accounts.ts';
import { browserOn, openApi } from './house.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-accounts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('whom one can be in a sample office', () => {
  it('is told where the API was started with its accounts, to whoever is not signed in', async () => {
    const file = join(folder, 'sample-office.json');
    const accounts = sampleAccounts('bano-bano-bano-bano');
    keepOffice(file, { moved: true, today: '2026-07-03', accounts });
    const { server } = await openApi(undefined, undefined, { sampleAccounts: file });
    const { status, body } = await browserOn(server).send('GET', '/api/sample-accounts');
    expect(status).toBe(200);
    expect(body).toEqual({ accounts });
    expect(body.accounts).toContainEqual({
      name: 'youkai',
      person: '尤楷',
      role: 'handler',
      unit: '青石镇',
      password: 'bano-bano-bano-bano',
    });
    expect(body.accounts).toContainEqual(
      expect.objectContaining({ name: 'duanhe', role: 'secretary', unit: null }),
    );
  });

  it('does not exist anywhere else', async () => {
    const { server } = await openApi();
    const { status, body } = await browserOn(server).send('GET', '/api/sample-accounts');
    expect([status, body.code]).toEqual([404, 'not-found']);
  });
});
