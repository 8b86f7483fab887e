import { createHash } from 'node:crypto';
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

/** Longer ones name many rows or ids at once: they seldom come twice, and would fill the server's memory. */
const longestPrepared = 8_000;

/**
 * Has the server keep what it made of a question by the question's text: it is asked often, and to read
 * and plan it takes longer than to answer it.
 */
class PreparingClient extends pg.Client {
  override query = ((first: unknown, ...others: unknown[]) => {
    const [values] = others;
    const isAsked = Array.isArray(values) && values.length > 0;
    const isPlain = isAsked && typeof first === 'string' && first.length <= longestPrepared;
    const query = isPlain ? { name: nameOf(first), text: first, values } : first;
    return Reflect.apply(super.query, this, [query, ...(isPlain ? others.slice(1) : others)]);
  }) as pg.Client['query'];
}

const names = new Map<string, string>();

/** Of a question's text: PostgreSQL cuts names at 63 bytes. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64');
  names.set(text, name);
  return name;
}

/**
 * How a question that is kept is planned: as PostgreSQL sees fit, for the values of each time where it
 * expects to gain by them; or once, whatever the values. What looks into few indexes by a person's posts
 * and dates is answered in less time than it takes to plan.
 */
type Planning = 'auto' | 'force_generic_plan';

/** A pool of connections to the ledger; `url` is a PostgreSQL connection string. */
export function connect(url: string, poolSize: number, planning: Planning = 'auto'): Db {
  const pool = new pg.Pool({
    Client: PreparingClient,
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
      `-c random_page_cost=1.1 -c jit=off -c plan_cache_mode=${planning}`,
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
