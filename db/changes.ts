import { sql } from 'kysely';
import pg from 'pg';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import { withinScope } from './scope.ts';

/** A connection that hears of each finding that changes. */
export interface Hearing {
  close(): Promise<void>;
}

/** A connection that swallows everything is found out within this time. */
const pulseMs = 15_000;

/**
 * Opens a connection of its own and calls `heard` with the id of each finding that changes, `lost` once
 * when the connection has gone. Throws where PostgreSQL is away.
 */
export async function hearChanges(
  url: string,
  heard: (findingId: string) => void,
  lost: () => void,
): Promise<Hearing> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  // Whatever breaks the connection ends it too, and that is heard below.
  client.on('error', () => {});
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  await client.connect();
  await client.query('listen finding');
  let over = false;
  const end = () => {
    clearInterval(pulse);
    const first = !over;
    over = true;
    return first;
  };
  const gone = () => {
    if (!end()) return;
    void client.end().catch(() => {});
    lost();
  };
  const pulse = setInterval(() => client.query('select 1').catch(gone), pulseMs);
  client.on('end', gone);
  return {
    async close() {
      if (end()) await client.end();
    },
  };
}

/** Which of these findings is seen from each of these scopes, by one question; in the order of the scopes. */
export async function seenFrom(
  db: Db,
  scopes: readonly Scope[],
  ids: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const [first, ...others] = scopes.map((scope, place) =>
    db
      .selectFrom('finding')
      .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids]))))
      .where((eb) => withinScope(eb, scope))
      .select(['id', sql<number>`${place}::integer`.as('place')]),
  );
  if (first === undefined) return [];
  const seen = await others.reduce((query, other) => query.unionAll(other), first).execute();
  return scopes.map((_, place) => seen.flatMap((row) => (row.place === place ? [row.id] : [])));
}
