import { beforeAll, describe, expect, it } from 'vitest';
import { addMillis } from '../../domain/calendar/instant.ts';
import { smallOffice } from '../support/office.ts';
import { browserOn, enterOffice, openApi, password } from './house.ts';

type Api = Awaited<ReturnType<typeof openApi>>;
let api: Api;
beforeAll(async () => {
  api = await openApi();
  await enterOffice(api.db);
});

describe('signing in', () => {
  it('shows who I am and the posts I hold today', async () => {
    const { status, body } = await (await api.signedIn('handler')).send('GET', '/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      personId: 'handler',
      language: 'zh-CN',
      posts: [{ role: 'handler', unit: 'township', as: 'holder' }],
    });
  });

  it.each([
    ['handler', false, false],
    ['officer', true, false],
    ['office-head', true, true],
  ])('tells the %s whether they keep drafts and may issue', async (name, keepsDrafts, mayIssue) => {
    const { body } = await (await api.signedIn(name)).send('GET', '/api/me');
    expect(body).toMatchObject({ keepsDrafts, mayIssue });
  });

  it('tells an officer that the issue falls to them while the office has no head', async () => {
    const headless = await openApi();
    const seats = smallOffice.seats.filter(({ role }) => role !== 'office-head');
    await enterOffice(headless.db, { ...smallOffice, seats });
    const { body } = await (await headless.signedIn('officer')).send('GET', '/api/me');
    expect(body).toMatchObject({ keepsDrafts: true, mayIssue: true });
  });

  it.each([
    ['a wrong password', { name: 'handler', password: 'wrong' }],
    ['an account that does not exist', { name: 'nobody', password }],
  ])('is refused for %s, in the same words', async (_, body) => {
    const reply = await browserOn(api.server).send('POST', '/api/session', {
      body,
      headers: { 'accept-language': 'en' },
    });
    expect(reply.status).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.body).toMatchObject({
      code: 'wrong-credentials',
      title: 'The account or the password is wrong.',
    });
  });

  it('names the field that is missing or unknown', async () => {
    const browser = browserOn(api.server);
    const missing = await browser.send('POST', '/api/session', { body: { name: 'handler' } });
    expect(missing).toMatchObject({ status: 400, body: { code: 'malformed', field: 'password' } });
    const unknown = await browser.send('POST', '/api/session', {
      body: { name: 'handler', password, more: 1 },
    });
    expect(unknown).toMatchObject({ status: 400, body: { code: 'unknown-field', field: 'more' } });
  });

  it('refuses a name that steers and is not seen, before anybody is asked for it', async () => {
    for (const name of ['a\u0000', 'a\u202e', 'a\ud83d']) {
      const reply = await browserOn(api.server).send('POST', '/api/session', { body: { name, password } });
      expect(reply).toMatchObject({ status: 400, body: { code: 'control-characters', field: 'name' } });
    }
  });

  it('ends by signing out, and after twelve hours', async () => {
    const leaving = await api.signedIn('officer');
    expect((await leaving.send('DELETE', '/api/session')).status).toBe(204);
    expect((await leaving.send('GET', '/api/me')).body).toMatchObject({ code: 'not-signed-in' });
    const late = await api.signedIn('officer');
    const { now } = api.time;
    api.time.now = addMillis(now, 12 * 3_600_000);
    expect((await late.send('GET', '/api/me')).status).toBe(401);
    api.time.now = now;
  });

  it('is held up after ten tries at one account in a minute, and for nobody else', async () => {
    const tryAs = (name: string) =>
      browserOn(api.server).send('POST', '/api/session', { body: { name, password: 'guessed' } });
    for (let tries = 0; tries < 10; tries += 1) expect((await tryAs('top-leader')).status).toBe(401);
    const held = await tryAs('top-leader');
    expect(held).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect((await tryAs('office-head')).status).toBe(401);
  });

  it('is held up after three hundred tries from one address in a minute, whatever names they are for', async () => {
    const { server } = await openApi();
    const from = (remoteAddress: string, body: object) =>
      server.inject({ method: 'POST', url: '/api/session', remoteAddress, payload: body });
    // What is no sign-in at all costs no hash, and counts.
    for (let tries = 0; tries < 300; tries += 1)
      expect((await from('10.0.0.1', { name: `nobody-${tries}` })).statusCode).toBe(400);
    const held = await from('10.0.0.1', { name: 'another', password });
    expect(held.json()).toMatchObject({ status: 429, code: 'too-many-tries' });
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('10.0.0.2', { name: 'another', password })).statusCode).toBe(401);
  });

  it('is not enough for a page of another site: what changes something needs the token', async () => {
    const browser = await api.signedIn('principal');
    const reply = await browser.send('DELETE', '/api/session', { headers: { 'x-csrf-token': 'guessed' } });
    expect(reply).toMatchObject({ status: 403, body: { code: 'token-missing' } });
  });
});
