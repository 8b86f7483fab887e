import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import {
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
import { isAway, isDelegated, lasts } from './tenure.ts';

/** The two units whose posts a finding's rules name; null while the draft has not decided. */
export interface Units {
  readonly unit: UnitId | null;
  readonly leadUnit: UnitId | null;
  /** Of its cooperating units. */
  readonly parts?: readonly { readonly unit: UnitId }[];
}

/** Somebody at a post: its holder, with whoever has it by delegation meanwhile, or its substitute's holder. */
export interface Sitting {
  readonly role: PostRole;
  readonly unit: UnitId | null;
  /** Null where the post is vacant. */
  readonly person: PersonId | null;
  readonly delegate: PersonId | null;
  readonly substitute: boolean | null;
}

/** Who holds the posts that a finding of these units can name, on a day, and which the unit does not have. */
export async function readSeats(db: Db | Transaction<DB>, units: Units, on: Day): Promise<Seats> {
  const { rows } = await sittingsOn(units, on).execute(db);
  return seatsFrom(rows, units);
}

/** The seats that the sittings of these units' posts amount to. */
export function seatsFrom(sittings: readonly Sitting[], units: Units): Seats {
  const home = { ...units, county: null };
  const at = (role: PostRole, unit: UnitId | null) =>
    sittings.filter((sitting) => sitting.role === role && sitting.unit === unit);
  const answeringAt = (unit: UnitId) => {
    const handlers = holdersOf(at('handler', unit));
    return handlers.length > 0 ? handlers : holdersOf(at('principal', unit));
  };
  const own = (role: Role) => at(role, home[postBelongsTo[role]]);
  const substitutes = roles.flatMap((role) => {
    const people = peopleOf(own(role).filter(({ substitute }) => substitute));
    return people.length === 0 ? [] : [[role, people] as const];
  });
  return {
    ...(Object.fromEntries(roles.map((role) => [role, holdersOf(own(role))])) as Record<Role, PersonId[]>),
    leadPrincipal: holdersOf(at('principal', units.leadUnit)),
    deputies: holdersOf(at('deputy', units.unit)),
    cooperating: Object.fromEntries((units.parts ?? []).map(({ unit }) => [unit, answeringAt(unit)])),
    absent: at('assigned-leader', units.unit).length === 0 ? ['assigned-leader'] : [],
    substitutes: Object.fromEntries(substitutes),
  };
}

function holdersOf(sittings: readonly Sitting[]): PersonId[] {
  return peopleOf(sittings.filter(({ substitute }) => !substitute));
}

function peopleOf(sittings: readonly Sitting[]): PersonId[] {
  const people = sittings.flatMap(({ person, delegate }) => [person, delegate]);
  return [...new Set(people.filter((person) => person !== null))].sort();
}

/** The same for many findings of one day: each two units are asked for once. */
export function seatsOn(db: Db | Transaction<DB>, on: Day): (units: Units) => Promise<Seats> {
  const known = new Map<string, Promise<Seats>>();
  return (units) => {
    const key = JSON.stringify([units.unit, units.leadUnit, ...(units.parts ?? []).map(({ unit }) => unit)]);
    const seats = known.get(key) ?? readSeats(db, units, on);
    known.set(key, seats);
    return seats;
  };
}

/** Columns in which a question has the units. */
interface UnitColumns {
  readonly unit: RawBuilder<UnitId | null>;
  readonly leadUnit: RawBuilder<UnitId | null>;
  /** An array of the cooperating ones. */
  readonly cooperating: RawBuilder<readonly UnitId[]>;
}

/**
 * A delegation counts between its days while whoever gave it holds the post; a secretary never does, and
 * whoever signs as a substitute does so in person; who is away sits nowhere. One plain join, for every transition asks this.
 */
export function sittingsOn(units: Units | UnitColumns, on: Day): RawBuilder<Sitting> {
  const { unit, leadUnit } = units;
  const cooperating = 'cooperating' in units ? units.cooperating : namesOf(units);
  return sql`
    select post.role, post.unit_id as unit,
      case when not ${isAway('holder.person_id', on)} then holder.person_id end as person,
      case when not ${isAway('delegation.to_person', on)} then delegation.to_person end as delegate,
      holder.post_id = post.substitute_id as substitute
    from post
      left join post_holder as holder on holder.post_id = any(array[post.id, post.substitute_id])
        and ${lasts('holder', on)}
      left join delegation on holder.post_id = post.id and ${isDelegated(on)}
    where post.unit_id is null or post.unit_id in (${unit}, ${leadUnit}) or post.unit_id = any(${cooperating})`;
}

function namesOf({ parts = [] }: Units): RawBuilder<readonly UnitId[]> {
  return sql`${parts.map((part) => part.unit)}::text[]`;
}
