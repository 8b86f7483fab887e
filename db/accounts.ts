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

/** Lets a session sign until an instant. */
export async function unlockSession(db: Db, tokenHash: Buffer, until: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ unlocked_until: until })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Whether a session may sign at an instant. */
export async function isUnlocked(db: Db, tokenHash: Buffer, at: Instant): Promise<boolean> {
  const unlocked = await db
    .selectFrom('session')
    .where('token_hash', '=', tokenHash)
    .where('unlocked_until', '>', at)
    .select('person_id')
    .executeTakeFirst();
  return unlocked !== undefined;
}

/** A person's account, or null. */
export async function accountOf(db: Db, personId: PersonId): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .where('person_id', '=', personId)
    .select(['person_id as personId', 'password_hash as passwordHash'])
    .executeTakeFirst();
  return row ?? null;
}
