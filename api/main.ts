import pino from 'pino';
import { connect } from '../db/connection.ts';
import { fromMillis } from '../domain/calendar/instant.ts';
import { reachEngine } from '../engine/temporal.ts';
import { readConfig } from './config.ts';
import { openFiles } from './files/disk.ts';
import { buildServer } from './server.ts';
import { stopOnRequest } from './stopping.ts';

/** Requests that ask PostgreSQL at once; others wait their turn. */
const connections = 20;

const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
const db = connect(config.databaseUrl, connections);
const engine = reachEngine(config.temporalAddress, config.namespace);
const server = await buildServer(
  {
    db,
    ledgerUrl: config.databaseUrl,
    engine,
    files: await openFiles(config.filesFolder),
    clock: () => fromMillis(Date.now()),
    ...config,
  },
  log,
);
server.addHook('onClose', async () => {
  await Promise.all([db.destroy(), engine.client.connection.close()]);
});
stopOnRequest(server, log);
await server.listen({ host: config.host, port: config.port });
process.send?.('ready');
