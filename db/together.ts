import type { Transaction } from 'kysely';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** Does what must be done whole or not at all: in the caller's transaction, where there is one, else in its own. */
export function together<T>(
  db: Db | Transaction<DB>,
  work: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? work(db as Transaction<DB>) : db.transaction().execute(work);
}
