import { join } from 'node:path';
import type { Servers } from './application.ts';
import { ownFolder } from './home.ts';
import { keepUp } from './keepUp.ts';
import { startMailSink } from './mailSink.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { startTemporal, type Temporal, type TemporalPlace, temporalAnswers } from './temporal.ts';
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
  const postgres = await postgresKept({ folder, log, signal, undoing });
  signal.throwIfAborted();
  const temporal = await temporalPlace({ folder, log, signal, undoing });
  signal.throwIfAborted();
  return { mail, postgres, temporal };
}

async function postgresKept({ folder, log, undoing }: ServersOptions): Promise<Postgres> {
  log(words.starting('PostgreSQL'));
  const options = { folder: join(folder, 'postgres'), port: usualPorts.postgres, log };
  const first = await startPostgres(options);
  if (first.adopted) log(words.adopted('PostgreSQL'));
  let current = first;
  const start = async () => {
    current = await startPostgres({ ...options, port: first.port });
    return current;
  };
  const enough = keepUp({ name: 'PostgreSQL', start, log }, first);
  undoing.add(async (hurry) => {
    await enough();
    await current.stop(hurry);
  });
  return first;
}

/** TEMPORAL_ADDRESS is the operator's own server; else ours is started. */
async function temporalPlace({ folder, log, signal, undoing }: ServersOptions): Promise<TemporalPlace> {
  const own = process.env.TEMPORAL_ADDRESS ?? '';
  if (own !== '') {
    if (!(await temporalAnswers(own))) throw new Error(words.temporalAway(own));
    return { address: own, uiUrl: undefined };
  }
  return temporalKept({ folder, log, signal, undoing });
}

async function temporalKept({ folder, log, signal, undoing }: ServersOptions): Promise<Temporal> {
  log(words.starting('Temporal'));
  const options = { folder: join(folder, 'temporal'), signal, log };
  const first = await startTemporal({
    ...options,
    port: usualPorts.temporal,
    uiPort: usualPorts.temporalPage,
  });
  if (first.adopted) log(words.adopted('Temporal'));
  let current = first;
  const start = async () => {
    current = await startTemporal({ ...options, port: portOf(first.address), uiPort: portOf(first.uiUrl) });
    return current;
  };
  const enough = keepUp({ name: 'Temporal', start, log }, first);
  undoing.add(async (hurry) => {
    await enough();
    await current.stop(hurry);
  });
  return first;
}

function portOf(place = ''): number {
  return Number(/:(\d+)\/?$/.exec(place)?.[1] ?? 0);
}
