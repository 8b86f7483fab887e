import type { Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { postBelongsTo, type Role, roles, type UnitId } from '../domain/permissions/post.ts';
import type { Seats } from '../domain/permissions/seats.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** The two units whose posts a finding's rules name; null while the draft has not decided. */
export interface Units {
  readonly unit: UnitId | null;
  readonly leadUnit: UnitId | null;
}

/** Who holds the posts that a finding of these units can name, on a day, and which the unit does not have. */
export async function readSeats(db: Db | Transaction<DB>, units: Units, on: Day): Promise<Seats> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('post_holder', (join) =>
      join
        .onRef('post_holder.post_id', '=', 'post.id')
        .on('from_day', '<=', on)
        .on((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', on)])),
    )
    .where((eb) =>
      eb.or([eb('unit_id', 'is', null), eb('unit_id', 'in', [units.unit ?? '', units.leadUnit ?? ''])]),
    )
    .select(['role', 'unit_id', 'person_id'])
    .orderBy('person_id')
    .execute();
  const home = { ...units, county: null };
  const of = (role: Role, unit: UnitId | null) =>
    rows.filter((row) => row.role === role && row.unit_id === unit);
  const held = (role: Role, unit: UnitId | null) =>
    of(role, unit).flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
  const seats = Object.fromEntries(roles.map((role) => [role, held(role, home[postBelongsTo[role]])]));
  return {
    ...(seats as Record<Role, string[]>),
    leadPrincipal: held('principal', units.leadUnit),
    absent: of('assigned-leader', units.unit).length === 0 ? ['assigned-leader'] : [],
  };
}
