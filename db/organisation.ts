import type { Day } from '../domain/calendar/day.ts';
import type { PersonId, PostRole, UnitId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';

/** An office with its units and people, as it is set up. */
export interface Organisation {
  readonly office: { readonly name: string; readonly contact: string; readonly phone: string };
  /** Each after the unit above it. */
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly seats: readonly Seat[];
}

export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** The unit above; absent for the county's own. */
  readonly parent?: UnitId;
  readonly rankedWith?: 'towns' | 'bureaus';
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A post and who holds it; a vacant one names nobody. A county post has no unit. */
export interface Seat {
  readonly role: PostRole;
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
    await trx.insertInto('unit').values(rowsOf(units)).execute();
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

function rowsOf(units: readonly Unit[]) {
  const paths = new Map<UnitId, string>();
  return units.map(({ id, name, parent, rankedWith }) => {
    const path = `${paths.get(parent ?? '') ?? '/'}${id}/`;
    paths.set(id, path);
    return { id, name, parent_id: parent ?? null, path, ranked_with: rankedWith ?? null };
  });
}

/** Whether no organisation was entered yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('unit').select('id').limit(1).executeTakeFirst()) === undefined;
}
