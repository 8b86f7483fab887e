import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { fromMillis } from '../domain/calendar/instant.ts';
import type { DB } from './schema.ts';

export type Db = Kysely<DB>;

const { DATE, TIMESTAMPTZ, INT8 } = pg.types.builtins;

/** Days stay text and instants become our one UTC form: no Date object, so no zone of the machine. */
const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => fromMillis(Date.parse(text)),
  [INT8]: Number,
};

/** A pool of connections to the ledger; `url` is a PostgreSQL connection string. */
export function connect(url: string, poolSize: number): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // A server that went away must surface as an error soon, for the caller retries.
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // A connection that swallows everything must not hold its user for ever.
    query_timeout: 65_000,
    options: [
      '-c TimeZone=UTC -c lock_timeout=5s -c statement_timeout=60s -c idle_in_transaction_session_timeout=30s',
      // The ledger lies in memory or on a disk without a head, and no question is worth compiling.
      '-c random_page_cost=1.1 -c jit=off',
    ].join(' '),
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parserOf(oid, format) },
  });
  // A connection that breaks is replaced by the pool, and whoever was asking something hears of it as
  // a failure; unheard, its error would end the process: of an idle one, and of one between two
  // statements of a transaction.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

function parserOf(oid: number, format: 'text' | 'binary' | undefined): (text: string) => unknown {
  const parser = format === 'binary' ? undefined : parsers[oid];
  return parser ?? (pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown);
}
