import type { PersonId } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';

/** A person whom one can telephone. */
export interface Contact {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string | null;
}

/** These people, in the order asked for. */
export async function readContacts(db: Db, people: readonly PersonId[]): Promise<Contact[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .where('id', 'in', people)
    .select(['id', 'name', 'phone'])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return people.flatMap((id) => byId.get(id) ?? []);
}
