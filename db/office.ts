import type { Transaction } from 'kysely';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** A person as a mail needs to know them, and the office whom it says to call. */
export async function readOffice(trx: Transaction<DB>, personId: PersonId) {
  const person = await trx
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['name', 'email', 'language'])
    .executeTakeFirstOrThrow();
  return { person, office: await officeContact(trx) };
}

/** The office, and whom to call there. */
export function officeContact(db: Db | Transaction<DB>) {
  return db.selectFrom('office').select(['name', 'contact', 'phone']).executeTakeFirstOrThrow();
}
