import { type SqlBool, sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { mayDispatch } from '../domain/permissions/issuing.ts';
import type { PersonId, UnitId } from '../domain/permissions/post.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Actor } from './actor.ts';
import type { Db } from './connection.ts';
import { readPolicy } from './rules.ts';
import type { DB } from './schema.ts';
import { readSeats, seatsOn } from './seats.ts';

/** What of a batch's drafts somebody issues: all of them, or those of these lead units. */
export type Share = 'all' | readonly UnitId[];

/** The drafts of a batch that a share has. */
export function draftsOf(db: Db | Transaction<DB>, batchId: string, share: Share) {
  return db
    .selectFrom('finding')
    .where('batch_id', '=', batchId)
    .where('stage', '=', 'draft')
    .$if(share !== 'all', (query) => query.where(sql<SqlBool>`lead_unit_id = any(${share})`));
}

/** Who issues a batch on a day, and what of it is somebody's to issue: nothing of a batch that there is not. */
export async function shareIn(
  db: Db | Transaction<DB>,
  batchId: string,
  by: PersonId,
  on: Day,
): Promise<{ readonly issuedBy: Policy['issuedBy']; readonly share: Share }> {
  const { policy } = await readPolicy(db, on);
  const { issuedBy } = policy;
  if (issuedBy !== 'leader-in-charge') return { issuedBy, share: await shareOfAll(db, by, policy, on) };
  const led = await db
    .selectFrom('finding')
    .where('batch_id', '=', batchId)
    .where('lead_unit_id', 'is not', null)
    .select('lead_unit_id as unit')
    .distinct()
    .$narrowType<{ unit: UnitId }>()
    .execute();
  const units = led.map(({ unit }) => unit);
  return { issuedBy, share: await ledBy(db, by, units, policy, on) };
}

/** Whether somebody issues anything on a day. */
export async function mayIssue(db: Db, actor: Actor, on: Day): Promise<boolean> {
  const { policy } = await readPolicy(db, on);
  if (policy.issuedBy !== 'leader-in-charge')
    return (await shareOfAll(db, actor.personId, policy, on)).length > 0;
  return (await unitsIssued(db, actor, policy, on)).length > 0;
}

/** Somebody who sees beside their own scope the drafts that they issue as the leader in charge. */
export async function asIssuer(db: Db, actor: Actor, on: Day): Promise<Actor> {
  const { policy } = await readPolicy(db, on);
  if (policy.issuedBy !== 'leader-in-charge') return actor;
  return { ...actor, scope: { ...actor.scope, issues: await unitsIssued(db, actor, policy, on) } };
}

async function shareOfAll(db: Db | Transaction<DB>, by: PersonId, policy: Policy, on: Day): Promise<Share> {
  // The posts of no unit; those of units stay vacant.
  const seats = await readSeats(db, { unit: null, leadUnit: null }, on);
  return mayDispatch(seats, by, policy) ? 'all' : [];
}

/** The lead units whose leader in charge, or that leader's substitute, somebody is. */
function unitsIssued(
  db: Db,
  { personId, posts, substituteFor }: Actor,
  policy: Policy,
  on: Day,
): Promise<readonly UnitId[]> {
  const held = posts.filter(({ as }) => as === 'holder' || as === 'delegate');
  const units = [...held, ...substituteFor].flatMap(({ role, unit }) =>
    role === 'leader-in-charge' && unit !== null ? [unit] : [],
  );
  return ledBy(db, personId, units, policy, on);
}

async function ledBy(
  db: Db | Transaction<DB>,
  by: PersonId,
  units: readonly UnitId[],
  policy: Policy,
  on: Day,
): Promise<readonly UnitId[]> {
  const seatsOf = seatsOn(db, on);
  const theirs: UnitId[] = [];
  for (const leadUnit of new Set(units))
    if (mayDispatch(await seatsOf({ unit: null, leadUnit }), by, policy)) theirs.push(leadUnit);
  return theirs;
}
