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

/** Who holds the posts that a finding of these units can name, on a day. */
export async function readSeats(db: Db | Transaction<DB>, units: Units, on: Day): Promise<Seats> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('post_holder', 'post_holder.post_id', 'post.id')
    .where((eb) =>
      eb.or([eb('unit_id', 'is', null), eb('unit_id', 'in', [units.unit ?? '', units.leadUnit ?? ''])]),
    )
    .where('from_day', '<=', on)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', on)]))
    .select(['role', 'unit_id', 'person_id'])
    .orderBy('person_id')
    .execute();
  const held = (role: Role, unit: UnitId | null) =>
    rows.filter((row) => row.role === role && row.unit_id === unit).map((row) => row.person_id);
  const home = { ...units, county: null };
  const seats = Object.fromEntries(roles.map((role) => [role, held(role, home[postBelongsTo[role]])]));
  return { ...(seats as Record<Role, string[]>), leadPrincipal: held('principal', units.leadUnit) };
}

/** The units, of these, that have an assigned leader's post, vacant or not. */
export async function unitsWithAssignedLeader(db: Db | Transaction<DB>): Promise<ReadonlySet<UnitId>> {
  const rows = await db.selectFrom('post').where('role', '=', 'assigned-leader').select('unit_id').execute();
  return new Set(rows.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id])));
}
