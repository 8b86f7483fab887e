import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll } from 'vitest';
import { openFiles } from '../../api/files/disk.ts';
import type { House } from '../../api/house.ts';
import { hashPassword } from '../../api/password.ts';
import { buildServer } from '../../api/server.ts';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation, type Organisation } from '../../db/organisation.ts';
import { type Instant, instant, toMillis } from '../../domain/calendar/instant.ts';
import { reachEngine } from '../../engine/temporal.ts';
import { freshLedger } from '../support/ledger.ts';
import { smallOffice } from '../support/office.ts';

/** Every test person's. */
export const password = 'zheng-gai-2020';
let passwordHash: Promise<string> | null = null;
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A browser without a screen: keeps its cookies and sends the page's token with what it changes. */
export interface Browser {
  send(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, options?: Sent): Promise<Reply>;
}

export interface Sent {
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  readonly body: any;
}

/** An API on a ledger of its own at an instant that the test sets; nobody is in it yet. */
export async function openApi(
  now: Instant = instant('2020-03-05T10:00:00+08:00'),
  temporal = '127.0.0.1:1',
  change: Partial<House> = {},
) {
  const { db, url } = await freshLedger();
  const time = { now };
  const engine = { ...reachEngine(temporal, 'default'), clockOffset: toMillis(now) - Date.now() };
  const filesFolder = await mkdtemp(join(tmpdir(), 'xiaohao-files-'));
  folders.push(filesFolder);
  const house: House = {
    db,
    glances: db,
    ledgerUrl: url,
    engine,
    clock: () => time.now,
    secure: false,
    trustedProxies: [],
    files: await openFiles(filesFolder),
    webFolder: null,
    sampleAccounts: null,
    ...change,
  };
  const server = await buildServer(house, pino({ level: 'silent' }));
  return { db, url, time, server, engine, filesFolder, signedIn: (name: string) => signedIn(server, name) };
}

/** Gives each of these people an account named as they are. */
export async function giveAccounts(db: Db, people: readonly { readonly id: string }[]): Promise<void> {
  passwordHash ??= hashPassword(password);
  const password_hash = await passwordHash;
  const accounts = people.map(({ id }) => ({ person_id: id, name: id, password_hash }));
  await db.insertInto('account').values(accounts).execute();
}

/** Enters an office, the small one where none is named, with an account for everybody. */
export async function enterOffice(db: Db, office: Organisation = smallOffice): Promise<void> {
  await enterOrganisation(db, office);
  await giveAccounts(db, office.people);
}

async function signedIn(server: Awaited<ReturnType<typeof buildServer>>, name: string): Promise<Browser> {
  const browser = browserOn(server);
  await browser.send('POST', '/api/session', { body: { name, password } });
  return browser;
}

/** A browser on a server, signed in as nobody. */
export function browserOn(server: Awaited<ReturnType<typeof buildServer>>): Browser {
  const cookies = new Map<string, string>();
  let token: string | undefined;
  const tokenFor = async (method: string) => {
    if (method !== 'GET' && cookies.size > 0) token ??= (await send('GET', '/api/me')).body.csrfToken;
    return token === undefined ? {} : { 'x-csrf-token': token };
  };
  const send: Browser['send'] = async (method, url, { body, headers } = {}) => {
    const reply = await server.inject({
      method,
      url,
      headers: { ...(await tokenFor(method)), ...headers },
      cookies: Object.fromEntries(cookies),
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const { name, value } of reply.cookies) cookies.set(name, value);
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: reply.body === '' ? null : reply.json(),
    };
  };
  return { send };
}
