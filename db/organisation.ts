import type { Day } from '../domain/calendar/day.ts';
import type { PersonId, Role, UnitId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';

/** An office with its units and people, as it is set up. */
export interface Organisation {
  readonly office: { readonly name: string; readonly contact: string; readonly phone: string };
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly people: readonly Person[];
  readonly seats: readonly Seat[];
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A post and who holds it; a vacant one names nobody. A county post has no unit. */
export interface Seat {
  readonly role: Role;
  readonly unit: UnitId | null;
  readonly person: PersonId | null;
  readonly from: Day;
}

/** Enters a whole organisation into an empty ledger. */
export async function enterOrganisation(
  db: Db,
  { office, units, people, seats }: Organisation,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('office').values(office).execute();
    await trx.insertInto('unit').values(units).execute();
    await trx.insertInto('person').values(people).execute();
    for (const { role, unit, person, from } of seats) {
      const post = await trx
        .insertInto('post')
        .values({ role, unit_id: unit })
        .onConflict((oc) => oc.columns(['unit_id', 'role']).doUpdateSet({ role }))
        .returning('id')
        .executeTakeFirstOrThrow();
      if (person === null) continue;
      await trx
        .insertInto('post_holder')
        .values({ post_id: post.id, person_id: person, from_day: from })
        .execute();
    }
  });
}

/** Whether no organisation was entered yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('unit').select('id').limit(1).executeTakeFirst()) === undefined;
}
