import { join } from 'node:path';
import type { Servers } from './application.ts';
import { ownFolder } from './home.ts';
import { startMailSink } from './mailSink.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { startTemporal, type TemporalPlace, temporalAnswers } from './temporal.ts';
import type { Undoing } from './undoing.ts';
import { words } from './words.ts';

/** Asked for; where one is taken another is used, and the operator is told. */
export const usualPorts = { postgres: 54329, temporal: 7233, temporalPage: 8233, smtp: 1025, inbox: 8025 };

export interface ServersOptions {
  folder: string;
  log: (line: string) => void;
  /** Ends the start between two servers. */
  signal: AbortSignal;
  /** Is told how to stop each one as soon as it is up. */
  undoing: Undoing;
}

export interface LocalServers extends Servers {
  postgres: Postgres;
}

/**
 * Starts the mail sink, PostgreSQL and Temporal, in this order.
 * @throws with a message for the operator where one does not start; what is up by then is in `undoing`.
 */
export async function startServers({ folder, log, signal, undoing }: ServersOptions): Promise<LocalServers> {
  const mail = await startMailSink({
    folder: ownFolder(join(folder, 'mail')),
    smtpPort: usualPorts.smtp,
    httpPort: usualPorts.inbox,
  });
  undoing.add(() => mail.stop());
  signal.throwIfAborted();
  log(words.starting('PostgreSQL'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), port: usualPorts.postgres, log });
  undoing.add((hurry) => postgres.stop(hurry));
  if (postgres.adopted) log(words.adopted('PostgreSQL'));
  signal.throwIfAborted();
  const temporal = await temporalPlace({ folder, log, signal, undoing });
  signal.throwIfAborted();
  return { mail, postgres, temporal };
}

/** TEMPORAL_ADDRESS is the operator's own server; else ours is started. */
async function temporalPlace({ folder, log, signal, undoing }: ServersOptions): Promise<TemporalPlace> {
  const own = process.env.TEMPORAL_ADDRESS ?? '';
  if (own !== '') {
    if (!(await temporalAnswers(own))) throw new Error(words.temporalAway(own));
    return { address: own, uiUrl: undefined };
  }
  log(words.starting('Temporal'));
  const temporal = await startTemporal({
    folder: join(folder, 'temporal'),
    port: usualPorts.temporal,
    uiPort: usualPorts.temporalPage,
    signal,
    log,
  });
  undoing.add((hurry) => temporal.stop(hurry));
  if (temporal.adopted) log(words.adopted('Temporal'));
  return temporal;
}
