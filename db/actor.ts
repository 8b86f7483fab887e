import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { PersonId, PostRole, UnitId } from '../domain/permissions/post.ts';
import { keepsDrafts, reachOf } from '../domain/permissions/reach.ts';
import type { Db } from './connection.ts';

/** Somebody at work: who they are, the posts they hold on a day, and how far they see. */
export interface Actor {
  readonly personId: PersonId;
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly posts: readonly HeldPost[];
  readonly scope: Scope;
}

/** A post held, stood in for by delegation, or prepared for as its holder's secretary, who cannot sign. */
export interface HeldPost {
  readonly role: PostRole;
  readonly unit: UnitId | null;
  readonly as: 'holder' | 'delegate' | 'secretary';
}

/** What a person may see: everything or the findings of these units, and whether drafts too. */
export interface Scope {
  readonly county: boolean;
  /** The units of the posts with all units below them. */
  readonly units: readonly UnitId[];
  readonly drafts: boolean;
}

/** A person as they stand on a day; null where there is no such person. */
export async function readActor(db: Db, personId: PersonId, on: Day): Promise<Actor | null> {
  const person = await db
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['name', 'language'])
    .executeTakeFirst();
  if (person === undefined) return null;
  const posts = await postsOf(db, personId, on);
  return { personId, ...person, posts, scope: await scopeOf(db, posts) };
}

async function postsOf(db: Db, personId: PersonId, on: Day): Promise<HeldPost[]> {
  const held = db
    .selectFrom('post_holder')
    .where('person_id', '=', personId)
    .where('from_day', '<=', on)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', on)]))
    .select((eb) => ['post_id', eb.val<HeldPost['as']>('holder').as('as')]);
  const delegated = db
    .selectFrom('delegation')
    .where('to_person', '=', personId)
    .where('from_day', '<=', on)
    .where('to_day', '>=', on)
    .select((eb) => ['post_id', eb.val<HeldPost['as']>('delegate').as('as')]);
  const prepared = db
    .selectFrom('secretary')
    .where('person_id', '=', personId)
    .where('from_day', '<=', on)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', on)]))
    .select((eb) => ['post_id', eb.val<HeldPost['as']>('secretary').as('as')]);
  return db
    .selectFrom(held.unionAll(delegated).unionAll(prepared).as('mine'))
    .innerJoin('post', 'post.id', 'mine.post_id')
    .select(['post.role', 'post.unit_id as unit', 'mine.as'])
    .orderBy('post.id')
    .execute();
}

async function scopeOf(db: Db, posts: readonly HeldPost[]): Promise<Scope> {
  const county = posts.some(({ role }) => reachOf[role] === 'county');
  const drafts = posts.some(({ role, as }) => keepsDrafts.has(role) && as !== 'secretary');
  const own = posts.flatMap(({ role, unit }) => (reachOf[role] === 'unit' && unit !== null ? [unit] : []));
  if (county || own.length === 0) return { county, units: [], drafts };
  const below = await db
    .selectFrom('unit as above')
    .innerJoin('unit as below', (join) => join.on(sql<boolean>`starts_with(below.path, above.path)`))
    .where('above.id', 'in', own)
    .select('below.id')
    .distinct()
    .execute();
  return { county, units: below.map(({ id }) => id), drafts };
}
