import type { Transaction } from 'kysely';
import type { PersonId } from '../domain/permissions/post.ts';
import type { DB } from './schema.ts';

/** A person as a mail needs to know them, and the office whom it says to call. */
export async function readOffice(trx: Transaction<DB>, personId: PersonId) {
  const person = await trx
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['name', 'email', 'language'])
    .executeTakeFirstOrThrow();
  const office = await trx
    .selectFrom('office')
    .select(['name', 'contact', 'phone'])
    .executeTakeFirstOrThrow();
  return { person, office };
}
