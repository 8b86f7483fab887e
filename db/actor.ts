import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import type { PersonId, PostRole, UnitId } from '../domain/permissions/post.ts';
import { keepsDrafts, reachOf } from '../domain/permissions/reach.ts';
import type { Db } from './connection.ts';
import { type RulesRow, rulesAround, rulesFrom } from './rules.ts';
import { isBelow } from './subtree.ts';
import { isAway, isDelegated, lasts } from './tenure.ts';

/** Somebody at work: who they are, the posts they hold on a day, and how far they see. */
export interface Actor {
  readonly personId: PersonId;
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  readonly posts: readonly HeldPost[];
  /** Posts whose substitute's they hold: they see as its holder does, and sign where the holder cannot. */
  readonly substituteFor: readonly PostName[];
  readonly scope: Scope;
}

/** A post by what it is; a county post has no unit. */
export interface PostName {
  readonly role: PostRole;
  readonly unit: UnitId | null;
}

/**
 * A post held, stood in for by delegation, or prepared for as its holder's secretary, who cannot sign; `absent`
 * while its holder is away, who sees by it and cannot act.
 */
export interface HeldPost extends PostName {
  readonly as: 'holder' | 'delegate' | 'secretary' | 'absent';
}

/** What a person may see: everything or the findings of these units, and whether drafts too. */
export interface Scope {
  readonly county: boolean;
  /** The units of the posts with all units below them. */
  readonly units: readonly UnitId[];
  readonly drafts: boolean;
  /** Lead units whose drafts they issue, and therefore see; absent: none. */
  readonly issues?: readonly UnitId[];
  /** Findings in which these units cooperate; absent: in none. */
  readonly parts?: readonly string[];
}

/** A person as they stand on a day; null where there is no such person. */
export function readActor(db: Db, personId: PersonId, on: Day): Promise<Actor | null> {
  return actorWhoIs(db, sql`select ${personId}::text as id`, on);
}

/** Whoever's session a token opens at an instant, in one question; null where it opens none. */
export function actorOfSession(db: Db, tokenHash: Buffer, at: Instant): Promise<Actor | null> {
  return actorWhoIs(db, whoseSession(tokenHash, at), dayOf(at));
}

/** Somebody who reads a list, and the rules by which its lines are judged. */
export interface Reader {
  readonly actor: Actor;
  readonly rules: Rules;
}

/** The same with the rules of the day: a list needs both, and each question of its own costs a way. */
export async function readerOfSession(db: Db, tokenHash: Buffer, at: Instant): Promise<Reader | null> {
  const on = dayOf(at);
  const found = await findWhoIs<Found & RulesRow>(db, whoseSession(tokenHash, at), on, [rulesAround(on)]);
  return found === null ? null : { actor: actorFrom(found), rules: rulesFrom(found, on) };
}

function whoseSession(tokenHash: Buffer, at: Instant): RawBuilder<unknown> {
  return sql`select person_id as id from session where token_hash = ${tokenHash} and ends_at > ${at}`;
}

interface Found {
  readonly personId: PersonId;
  readonly name: string;
  readonly language: Actor['language'];
  readonly posts: readonly FoundPost[];
  /** Findings in which their units cooperate. */
  readonly parts: readonly string[];
}

interface FoundPost extends PostName {
  readonly as: HeldPost['as'] | 'substitute';
  /** The post's unit and those below it; null of a county post. */
  readonly below: readonly UnitId[] | null;
}

async function actorWhoIs(db: Db, who: RawBuilder<unknown>, on: Day): Promise<Actor | null> {
  const found = await findWhoIs(db, who, on);
  return found && actorFrom(found);
}

/**
 * A delegation counts while whoever gave it holds the post; each post brings the units from its own down.
 * `others`: columns that are asked for beside.
 */
async function findWhoIs<F extends Found>(
  db: Db,
  who: RawBuilder<unknown>,
  on: Day,
  others: readonly RawBuilder<unknown>[] = [],
): Promise<F | null> {
  const { rows } = await sql<F>`
    with who as materialized (${who}),
    held as (
      select post_id, person_id from post_holder where ${lasts('post_holder', on)}),
    mine as (
      select post_id, case when ${isAway('held.person_id', on)} then 'absent' else 'holder' end as held_as
      from held where person_id = (select id from who)
      union all
      select delegation.post_id, 'delegate' from held as holder
        join post on post.id = holder.post_id join delegation on ${isDelegated(on)}
      where to_person = (select id from who) and not ${isAway('delegation.to_person', on)}
      union all
      select post_id, 'secretary' from secretary
      where person_id = (select id from who) and ${lasts('secretary', on)}
      union all
      select post.id, 'substitute' from post join held on held.post_id = post.substitute_id
      where person_id = (select id from who) and not ${isAway('held.person_id', on)})
    select person.id as "personId", name, language,
      coalesce(
        (select json_agg(json_build_object('role', role, 'unit', unit_id, 'as', held_as, 'below', (
            select json_agg(below.id) from unit as above join unit as below on ${isBelow}
            where above.id = post.unit_id)) order by post.id)
        from mine join post on post.id = mine.post_id), '[]') as posts,
      array(select distinct finding_id::text from mine join post on post.id = mine.post_id
        join unit as above on above.id = post.unit_id join unit as below on ${isBelow}
        join finding_part on finding_part.unit_id = below.id) as parts${sql.join(
          others.map((columns) => sql`, ${columns}`),
          sql``,
        )}
    from who join person using (id)`.execute(db);
  return rows[0] ?? null;
}

function actorFrom(found: Found): Actor {
  const { personId, name, language } = found;
  const posts = found.posts.flatMap(({ role, unit, as }) =>
    as === 'substitute' ? [] : [{ role, unit, as }],
  );
  const substituteFor = found.posts.flatMap(({ role, unit, as }) =>
    as === 'substitute' ? [{ role, unit }] : [],
  );
  return { personId, name, language, posts, substituteFor, scope: scopeOf(found.posts, found.parts) };
}

/** A secretary prepares and a substitute signs: neither keeps drafts by that. */
function scopeOf(posts: readonly FoundPost[], parts: readonly string[]): Scope {
  const county = posts.some(({ role }) => reachOf[role] === 'county');
  const drafts = posts.some(
    ({ role, as }) => keepsDrafts.has(role) && (as === 'holder' || as === 'delegate'),
  );
  const own = posts.flatMap(({ role, below }) => (reachOf[role] === 'unit' ? (below ?? []) : []));
  const seen = { county, units: county ? [] : [...new Set(own)], drafts };
  return county || parts.length === 0 ? seen : { ...seen, parts };
}
