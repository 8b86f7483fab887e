import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { openFiles } from '../../api/files/disk.ts';
import type { House, Server } from '../../api/house.ts';
import { buildServer } from '../../api/server.ts';
import { home } from '../../local/home.ts';
import { buildWeb } from '../../local/webBuild.ts';
import { password } from '../api/house.ts';

/** The pages of an office in a Chromium, each person in a browser of their own. */
export interface Pages {
  readonly url: string;
  /** A page on which nobody is signed in. */
  blank(look?: Look): Promise<Page>;
  /** Somebody's page, signed in by the sign-in page. */
  of(name: string, look?: Look): Promise<Page>;
  /** The API goes away, as if its process had ended. */
  stopApi(): Promise<void>;
  /** It is back at the same address. */
  startApi(): Promise<void>;
  close(): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly language?: 'zh-CN' | 'en';
}

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

/** What of a house a test has; the rest is its own. */
export type Ground = Pick<House, 'db' | 'ledgerUrl' | 'engine' | 'clock'> & Partial<House>;

/** Opens the pages of a house on a port of their own, in the Chromium at a path. */
export async function openPages(ground: Ground, executablePath: string): Promise<Pages> {
  const webFolder = await buildWeb(join(home(), 'web'), (line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-pages-'));
  const house: House = {
    glances: ground.db,
    secure: false,
    trustedProxies: [],
    files: await openFiles(folder),
    webFolder,
    sampleAccounts: null,
    ...ground,
  };
  let server = await listening(house, 0);
  const { port } = server.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const browser = await chromium.launch({
    executablePath,
    // Its sandbox refuses root; what it opens here is our own.
    args: ['--no-sandbox'],
    // Without a language of the machine it would name no file in Chinese.
    env: { ...process.env, LANG: 'C.UTF-8' },
  });

  /** Whoever has signed in once does not again: the API lets nobody try often. */
  const signedIn = new Map<string, SignedIn>();
  const open = async ({ width = 1280, language }: Look, as: SignedIn | undefined) => {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height: 900 },
      ...(as === undefined ? {} : { storageState: { ...as, origins: [] } }),
    });
    context.setDefaultTimeout(30_000);
    if (language !== undefined)
      await context.addInitScript(`localStorage.setItem('xiaohao-language', '${language}')`);
    return context.newPage();
  };
  return {
    url,
    blank: (look = {}) => open(look, undefined),
    async of(name, look = {}) {
      const known = signedIn.get(name);
      const page = await open(look, known);
      await page.goto(known === undefined ? '/sign-in' : '/today');
      if (known === undefined) await signIn(page, name, password);
      await page.waitForURL('**/today');
      signedIn.set(name, await page.context().storageState());
      return page;
    },
    stopApi: () => server.close(),
    async startApi() {
      server = await listening(house, port);
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(house: House, port: number): Promise<Server> {
  const server = await buildServer(house, pino({ level: 'silent' }));
  await server.listen({ host: '127.0.0.1', port });
  return server;
}

export async function signIn(page: Page, name: string, word: string): Promise<void> {
  await page.locator('#sign-in-name').fill(name);
  await page.locator('#sign-in-password').fill(word);
  await page.locator('#sign-in-password').press('Enter');
}
