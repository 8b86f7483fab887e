import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Db } from '../db/connection.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Engine } from '../engine/temporal.ts';
import type { Files } from './files/files.ts';

/** What the API stands on. */
export interface House {
  readonly db: Db;
  /**
   * The same ledger for what everybody opens all day, Today and the whole list: few connections, so that
   * readers come one after the other and never take those of a command, and plans that are made once.
   */
  readonly glances: Db;
  /** The same ledger's connection string: whoever hears of its changes has a connection of their own. */
  readonly ledgerUrl: string;
  readonly engine: Engine;
  /** Reads the machine's clock: the instant stamped on whatever enters here. */
  readonly clock: () => Instant;
  /** Whether browsers reach us by https, so that cookies never travel otherwise. */
  readonly secure: boolean;
  /** Addresses whose word is taken for whom they pass on. */
  readonly trustedProxies: readonly string[];
  readonly files: Files;
  /** Where the built pages lie; null: there are none here. */
  readonly webFolder: string | null;
  /** Where the accounts of a sample office lie; null: it is none. */
  readonly sampleAccounts: string | null;
}

/** A server whose routes are typed by their zod schemas. */
export type Server = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
