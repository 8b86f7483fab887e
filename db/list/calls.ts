import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { countyLeaders, type PersonId, type Role } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';
import { lasts } from '../tenure.ts';
import type { Contact } from './people.ts';

/** Whom the office telephones (电话清单, domain.md §3.14, §5): what came up since an entry was last noted. */
export interface CallList {
  /** Whom no channel reaches, with what they were to be told. */
  readonly unreached: readonly Unreached[];
  /** Supervision notices whose limit passed without a slip. */
  readonly slips: readonly SlipOwed[];
  /** County leaders with forms to sign, and the secretaries to call. */
  readonly leaders: readonly LeaderWaitedFor[];
}

/** `entry` is what it is noted by. */
export interface Unreached {
  readonly entry: string;
  readonly person: Contact;
  readonly untold: number;
  readonly since: Instant;
}

export interface SlipOwed {
  readonly entry: string;
  readonly findingId: string;
  readonly number: string;
  readonly title: string;
  readonly notice: string | null;
  readonly since: Instant;
  /** The unit's principals. */
  readonly people: readonly Contact[];
}

export interface LeaderWaitedFor {
  readonly entry: string;
  readonly person: Contact;
  readonly role: Role;
  readonly forms: number;
  /** The form that has waited longest. */
  readonly since: Instant;
  readonly secretaries: readonly Contact[];
}

/** Lines of each part; what is above them comes when these are noted. */
const most = 200;

export async function readCallList(db: Db, asOf: Instant): Promise<CallList> {
  const today = dayOf(asOf);
  const [unreached, slips, leaders] = await Promise.all([
    unreachedPeople(db),
    slipsOwed(db, today),
    leadersWaitedFor(db, today),
  ]);
  return { unreached, slips, leaders };
}

/** Notes an entry as dealt with: what came up to now is off the list. */
export async function noteCall(db: Db, entry: string, by: PersonId, at: Instant): Promise<void> {
  await db
    .insertInto('call_noted')
    .values({ entry, by, at })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** People without an address, and those whose mail came back for good. */
async function unreachedPeople(db: Db): Promise<readonly Unreached[]> {
  const { rows } = await sql<Unreached>`
    select 'person/' || person.id as entry, ${contact('person')} as person,
      count(*)::integer as untold, min(missed.at) as since
    from (
      select person_id, at from notice where channel = 'call' and not dropped
      union all
      select person_id, due_at from mail where state = 'parked') as missed
      join person on person.id = missed.person_id
    where missed.at > coalesce(
      (select max(at) from call_noted where entry = 'person/' || missed.person_id), '-infinity')
    group by person.id order by min(missed.at), person.id limit ${most}`.execute(db);
  return rows;
}

async function slipsOwed(db: Db, today: Day): Promise<readonly SlipOwed[]> {
  const owed = '$.notices[*] ? (@.unansweredAt != null && @.answeredAt == null && @.voidedAt == null)';
  // The stages and the path are written out: the index of unanswered notices has the same.
  const { rows } = await sql<SlipOwed>`
    select owed.entry, finding.id as "findingId", finding.number, finding.title,
      owed.said ->> 'number' as notice, owed.said ->> 'unansweredAt' as since,
      (select coalesce(json_agg(${contact('person')} order by person.id), '[]')
        from post join post_holder as holder on holder.post_id = post.id and ${lasts('holder', today)}
          join person on person.id = holder.person_id
        where post.role = 'principal' and post.unit_id = finding.unit_id) as people
    from finding,
      lateral (
        select 'slip/' || finding.id || '/' || (one ->> 'notice') as entry, one as said
        from jsonb_path_query(state, ${sql.lit(owed)}) as one) as owed
    where stage not in ('draft', 'closed', 'withdrawn') and jsonb_path_exists(state, ${sql.lit(owed)})
      and owed.said -> 'round' = state -> 'round'
      and (owed.said ->> 'unansweredAt')::timestamptz
        > coalesce((select max(at) from call_noted where entry = owed.entry), '-infinity')
    order by owed.said ->> 'unansweredAt', finding.number_order limit ${most}`.execute(db);
  return rows;
}

async function leadersWaitedFor(db: Db, today: Day): Promise<readonly LeaderWaitedFor[]> {
  const { rows } = await sql<LeaderWaitedFor>`
    with leader as (
      select post.id as post_id, post.role, post.role || '@' || coalesce(post.unit_id, '') as turn_post,
        holder.person_id
      from post join post_holder as holder on holder.post_id = post.id and ${lasts('holder', today)}
      where post.role = any(${[...countyLeaders]})),
    waited as (
      select leader.person_id, min(leader.role) as role, count(*)::integer as forms,
        min(finding.state #>> '{turn,since}') as since, array_agg(distinct leader.post_id) as posts
      from leader join finding on finding.turn_post = leader.turn_post
      where (finding.state #>> '{turn,since}')::timestamptz > coalesce(
        (select max(at) from call_noted where entry = 'leader/' || leader.person_id), '-infinity')
      group by leader.person_id)
    select 'leader/' || person.id as entry, ${contact('person')} as person, waited.role, forms, since,
      (select coalesce(json_agg(distinct jsonb_build_object(
          'id', other.id, 'name', other.name, 'phone', other.phone)), '[]')
        from secretary join person as other on other.id = secretary.person_id
        where secretary.post_id = any(waited.posts) and ${lasts('secretary', today)}) as secretaries
    from waited join person on person.id = waited.person_id
    order by since, person.id limit ${most}`.execute(db);
  return rows;
}

function contact(row: string) {
  return sql`json_build_object('id', ${sql.ref(`${row}.id`)}, 'name', ${sql.ref(`${row}.name`)},
    'phone', ${sql.ref(`${row}.phone`)})`;
}
