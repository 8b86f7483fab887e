import type { Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { neverDelegated, type PersonId, type PostRole, type UnitId } from '../domain/permissions/post.ts';
import type { PostName } from './actor.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';
import { together } from './together.ts';

/** An office with its units and people, as it is set up. */
export interface Organisation {
  readonly office: {
    readonly name: string;
    readonly contact: string;
    readonly phone: string;
    /** 文号: what stands before the year, as 景督办. */
    readonly mark?: string;
  };
  /** Each after the unit above it. */
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly seats: readonly Seat[];
  readonly secretaries?: readonly Secretary[];
  readonly substitutes?: readonly Substitute[];
  readonly delegations?: readonly Delegation[];
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

/** Who sees and prepares what a post's holder does, and never acts. */
export interface Secretary extends PostName {
  readonly person: PersonId;
  readonly from: Day;
}

/** The post whose holder signs where this one's has signed already. */
export interface Substitute extends PostName {
  readonly substitute: PostName;
}

/** A holder's post given to another person from one day to another, both included. */
export interface Delegation extends PostName {
  readonly person: PersonId;
  readonly to: PersonId;
  readonly from: Day;
  readonly until: Day;
  readonly reason: string;
}

/**
 * Enters a whole organisation into an empty ledger. Throws where a leader's post is delegated, or a
 * secretary, a substitute or a delegation names a post that is not there.
 */
export async function enterOrganisation(db: Db, organisation: Organisation): Promise<void> {
  const { office, units, people, seats, secretaries = [], substitutes = [], delegations = [] } = organisation;
  await together(db, async (trx) => {
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
    for (const secretary of secretaries) await enterSecretary(trx, secretary);
    for (const substitute of substitutes) await enterSubstitute(trx, substitute);
    for (const delegation of delegations) await enterDelegation(trx, delegation);
  });
}

async function enterSecretary(trx: Transaction<DB>, { person, from, ...post }: Secretary): Promise<void> {
  const post_id = await postId(trx, post);
  await trx.insertInto('secretary').values({ post_id, person_id: person, from_day: from }).execute();
}

async function enterSubstitute(trx: Transaction<DB>, { substitute, ...post }: Substitute): Promise<void> {
  const substitute_id = await postId(trx, substitute);
  const id = await postId(trx, post);
  await trx.updateTable('post').set({ substitute_id }).where('id', '=', id).execute();
}

async function enterDelegation(
  trx: Transaction<DB>,
  { person, to, from, until, reason, ...post }: Delegation,
): Promise<void> {
  if (neverDelegated.has(post.role)) throw new Error(`the post ${post.role} is not delegated`);
  await trx
    .insertInto('delegation')
    .values({
      post_id: await postId(trx, post),
      from_person: person,
      to_person: to,
      from_day: from,
      to_day: until,
      reason,
    })
    .execute();
}

async function postId(trx: Transaction<DB>, { role, unit }: PostName): Promise<number> {
  const { id } = await trx
    .selectFrom('post')
    .where('role', '=', role)
    .where('unit_id', 'is not distinct from', unit)
    .select('id')
    .executeTakeFirstOrThrow(() => new Error(`there is no post ${role} of ${unit ?? 'the county'}`));
  return id;
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
