import type { Logger } from 'pino';
import { connect } from '../db/connection.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { reachEngine } from '../engine/temporal.ts';
import type { Config } from './config.ts';
import { takeBackHourly } from './files/abandoned.ts';
import { openFiles } from './files/disk.ts';
import type { Server } from './house.ts';
import { buildServer } from './server.ts';

/** Requests that ask PostgreSQL at once; others wait their turn. */
const connections = 20;
/** More would only share the cores among readers: each would wait for all others. */
const glancing = 4;

/** The time as the API has it. */
export interface Time {
  readonly clock: () => Instant;
  /** Milliseconds from Temporal's clock to the office's; 0 but in tests. */
  readonly clockOffset: number;
}

/** Starts the API and listens. Neither PostgreSQL nor Temporal need be there yet. */
export async function startApi(config: Config, { clock, clockOffset }: Time, log: Logger): Promise<Server> {
  const db = connect(config.databaseUrl, connections);
  const glances = connect(config.databaseUrl, glancing, 'force_generic_plan');
  const engine = { ...reachEngine(config.temporalAddress, config.namespace), clockOffset };
  const files = await openFiles(config.filesFolder);
  const house = { ...config, db, glances, ledgerUrl: config.databaseUrl, engine, files, clock };
  const server = await buildServer(house, log);
  const endRounds = takeBackHourly(house, log);
  server.addHook('onClose', async () => {
    endRounds();
    await Promise.all([db.destroy(), glances.destroy(), engine.client.connection.close()]);
  });
  await server.listen({ host: config.host, port: config.port });
  return server;
}
