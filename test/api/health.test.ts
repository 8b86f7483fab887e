import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../api/config.ts';
import { openApi } from './house.ts';

type Api = Awaited<ReturnType<typeof openApi>>;

describe('the API’s health', () => {
  let api: Api;
  beforeAll(async () => {
    // At this port nobody is Temporal.
    api = await openApi(undefined, '127.0.0.1:1');
  });

  it('is alive whatever is away', async () => {
    expect((await api.server.inject('/api/health/live')).statusCode).toBe(204);
  });

  it('is ready only where PostgreSQL and Temporal answer, and says which does not', async () => {
    const ready = await api.server.inject('/api/health/ready');
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ database: 'up', temporal: 'away' });
  });

  it('has an OpenAPI 3.1 document with every command, and a page for it', async () => {
    const document = (await api.server.inject('/api/docs/json')).json();
    expect(document.openapi).toBe('3.1.0');
    const { post } = document.paths['/api/findings/{id}/commands'];
    const given = post.requestBody.content['application/json'].schema.oneOf;
    expect(
      given.flatMap((one: { properties: { type: { enum: string[] } } }) => one.properties.type.enum),
    ).toEqual(expect.arrayContaining(['receive', 'submitPlan', 'sign', 'changeDeadline']));
    expect((await api.server.inject('/api/docs/static/swagger-ui.css')).statusCode).toBe(200);
  });
});

describe('the pages', () => {
  let api: Api;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xiaohao-pages-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>销号</title>');
    await writeFile(join(folder, 'assets', 'page-1a2b.js'), 'export {};');
    api = await openApi(undefined, undefined, { webFolder: folder });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['/', '/findings/00000000-0000-4000-8000-000000000000', '/sign-in'])(
    'answer at %s, for they find their way themselves',
    async (address) => {
      const { statusCode, body, headers } = await api.server.inject(address);
      expect([statusCode, body]).toEqual([200, '<title>销号</title>']);
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it('have parts that a browser may keep for ever', async () => {
    const { statusCode, headers } = await api.server.inject('/assets/page-1a2b.js');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  it.each(['/assets/gone.js', '/api/nothing', '/..%2f..%2fetc%2fpasswd.txt'])(
    'hold nothing else: %s is a problem',
    async (address) => {
      const reply = await api.server.inject(address);
      expect(reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(reply.statusCode).toBeLessThan(500);
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.headers['cache-control']).toBeUndefined();
    },
  );
});

describe('the API’s environment', () => {
  const least = { DATABASE_URL: 'postgres://127.0.0.1/xiaohao', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

  it('needs a ledger and Temporal, and takes the rest as it is usual', () => {
    expect(readConfig({ ...least, PUBLIC_URL: '' })).toMatchObject({ port: 8080, secure: false });
    expect(() => readConfig({})).toThrow(/DATABASE_URL[\s\S]*TEMPORAL_ADDRESS/);
  });

  it('keeps cookies to https where browsers come by it', () => {
    expect(readConfig({ ...least, PUBLIC_URL: 'https://xiaohao.example' })).toMatchObject({ secure: true });
  });

  it('says which variable is wrong', () => {
    expect(() => readConfig({ ...least, PORT: 'eighty' })).toThrow(/PORT/);
    expect(() => readConfig({ ...least, PUBLIC_URL: 'ftp://x' })).toThrow(/PUBLIC_URL/);
  });
});
