import type { Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';

export interface Account {
  readonly personId: PersonId;
  readonly passwordHash: string;
}

/** The account of a sign-in name, or null. */
export async function accountNamed(db: Db, name: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .where('name', '=', name)
    .select(['person_id as personId', 'password_hash as passwordHash'])
    .executeTakeFirst();
  return row ?? null;
}

/** Gives people accounts; `name` is what is typed at sign-in. Throws where a name is taken. */
export async function enterAccounts(
  db: Db,
  accounts: readonly (Account & { readonly name: string })[],
): Promise<void> {
  const rows = accounts.map(({ personId, name, passwordHash }) => ({
    person_id: personId,
    name,
    password_hash: passwordHash,
  }));
  await db.insertInto('account').values(rows).execute();
}

/** Opens a session; `tokenHash` is the SHA-256 of what the browser keeps. Sessions that are over go. */
export async function openSession(
  db: Db,
  tokenHash: Buffer,
  personId: PersonId,
  beganAt: Instant,
  endsAt: Instant,
): Promise<void> {
  await db.deleteFrom('session').where('ends_at', '<=', beganAt).execute();
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash, person_id: personId, began_at: beganAt, ends_at: endsAt })
    .execute();
}

export async function endSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}
