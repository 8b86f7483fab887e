import { sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import {
  neverDelegated,
  type PersonId,
  type PostRole,
  postBelongsTo,
  type Role,
  roles,
  type UnitId,
} from '../domain/permissions/post.ts';
import type { Seats } from '../domain/permissions/seats.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** The two units whose posts a finding's rules name; null while the draft has not decided. */
export interface Units {
  readonly unit: UnitId | null;
  readonly leadUnit: UnitId | null;
}

/** A post with the people who hold it on a day, delegates among them, and those of its substitute. */
interface Post {
  readonly role: PostRole;
  readonly unit: UnitId | null;
  readonly holders: readonly PersonId[];
  readonly substitutes: readonly PersonId[];
}

/** Who holds the posts that a finding of these units can name, on a day, and which the unit does not have. */
export async function readSeats(db: Db | Transaction<DB>, units: Units, on: Day): Promise<Seats> {
  const posts = await postsOf(db, units, on);
  const home = { ...units, county: null };
  const post = (role: Role, unit: UnitId | null) =>
    posts.find((found) => found.role === role && found.unit === unit);
  const own = (role: Role) => post(role, home[postBelongsTo[role]]);
  const seats = Object.fromEntries(roles.map((role) => [role, own(role)?.holders ?? []]));
  const substitutes = roles.flatMap((role) => {
    const people = own(role)?.substitutes ?? [];
    return people.length === 0 ? [] : [[role, people] as const];
  });
  return {
    ...(seats as Record<Role, PersonId[]>),
    leadPrincipal: post('principal', units.leadUnit)?.holders ?? [],
    absent: post('assigned-leader', units.unit) === undefined ? ['assigned-leader'] : [],
    substitutes: Object.fromEntries(substitutes),
  };
}

/** The same for many findings of one day: each two units are asked for once. */
export function seatsOn(db: Db | Transaction<DB>, on: Day): (units: Units) => Promise<Seats> {
  const known = new Map<string, Promise<Seats>>();
  return ({ unit, leadUnit }) => {
    const key = JSON.stringify([unit, leadUnit]);
    const seats = known.get(key) ?? readSeats(db, { unit, leadUnit }, on);
    known.set(key, seats);
    return seats;
  };
}

/** A delegation counts between its days while whoever gave it holds the post; a secretary never does. */
async function postsOf(
  db: Db | Transaction<DB>,
  { unit, leadUnit }: Units,
  on: Day,
): Promise<readonly Post[]> {
  const { rows } = await sql<Post>`
    with named as (
      select id, role, unit_id, substitute_id from post
      where unit_id is null or unit_id = ${unit} or unit_id = ${leadUnit}),
    held as (
      select post_id, person_id from post_holder
      where ${on} between from_day and coalesce(to_day, 'infinity')
        and post_id in (select id from named union select substitute_id from named)),
    holding as (
      select post_id, person_id from held
      union
      select delegation.post_id, to_person from delegation
        join held on held.post_id = delegation.post_id and held.person_id = delegation.from_person
        join post on post.id = delegation.post_id and post.role <> all(${[...neverDelegated]})
      where ${on} between from_day and to_day)
    select role, unit_id as unit,
      array(select person_id from holding where post_id = named.id order by person_id) as holders,
      array(select person_id from holding where post_id = named.substitute_id order by person_id) as substitutes
    from named`.execute(db);
  return rows;
}
