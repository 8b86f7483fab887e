import pino from 'pino';
import { connect } from '../db/connection.ts';
import { instant } from '../domain/calendar/instant.ts';
import { reachEngine } from '../engine/temporal.ts';
import type { Files } from './files/files.ts';
import { buildServer } from './server.ts';

/** The API's OpenAPI 3.1 document, from the routes as they are; neither a database nor Temporal is asked for anything. */
export async function openApiDocument(): Promise<object> {
  const ledgerUrl = 'postgres://127.0.0.1:1/nowhere';
  const db = connect(ledgerUrl, 1);
  const engine = reachEngine('127.0.0.1:1', 'default');
  const clock = () => instant('2020-01-01T00:00:00Z');
  const server = await buildServer(
    {
      db,
      glances: db,
      ledgerUrl,
      engine,
      clock,
      secure: true,
      trustedProxies: [],
      files: noFiles,
      webFolder: null,
      sampleAccounts: null,
    },
    pino({ level: 'silent' }),
  );
  await server.ready();
  const document = server.swagger();
  await server.close();
  await db.destroy();
  return document;
}

const none = () => Promise.reject(new Error('no file is asked for'));
const noFiles: Files = { takeIn: none, keep: none, forget: none, remove: none, sweep: none, read: none };
