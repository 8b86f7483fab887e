import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { PersonId, PostRole, UnitId } from '../../domain/permissions/post.ts';
import { roles } from '../../domain/permissions/post.ts';
import { answering } from '../../domain/permissions/seats.ts';
import type { Db } from '../connection.ts';
import { seatsOn } from '../seats.ts';
import { sittingAt } from '../tenure.ts';
import { type Contact, readContacts } from './people.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Somebody's term at a post; without a last day for now. */
interface Term {
  readonly person: Named;
  readonly from: Day;
  readonly to: Day | null;
}

/** A post with everybody who has it or will, by which way. */
export interface KeptPost {
  readonly id: number;
  readonly role: PostRole;
  readonly unit: Named | null;
  readonly substitute: number | null;
  readonly holders: readonly Term[];
  readonly secretaries: readonly Term[];
  readonly delegations: readonly (Omit<Term, 'to'> & {
    readonly id: number;
    readonly to: Named;
    readonly until: Day;
    readonly reason: string;
  })[];
}

/** Every post with its present and coming people, in the order of the units. */
export async function listPosts(db: Db, on: Day): Promise<readonly KeptPost[]> {
  const term = (table: 'post_holder' | 'secretary') => sql`(
    select coalesce(json_agg(json_build_object('person', json_build_object('id', person.id, 'name', person.name),
      'from', from_day, 'to', to_day) order by from_day, person.id), '[]')
    from ${sql.table(table)} as term join person on person.id = term.person_id
    where term.post_id = post.id and coalesce(to_day, 'infinity') >= ${on})`;
  const { rows } = await sql<KeptPost>`
    select post.id, role, substitute_id as substitute,
      case when unit.id is not null then json_build_object('id', unit.id, 'name', unit.name) end as unit,
      ${term('post_holder')} as holders, ${term('secretary')} as secretaries,
      (select coalesce(json_agg(json_build_object('id', delegation.id,
          'person', json_build_object('id', giver.id, 'name', giver.name),
          'to', json_build_object('id', taker.id, 'name', taker.name),
          'from', from_day, 'until', to_day, 'reason', reason) order by from_day), '[]')
        from delegation join person as giver on giver.id = from_person join person as taker on taker.id = to_person
        where delegation.post_id = post.id and to_day >= ${on}) as delegations
    from post left join unit on unit.id = post.unit_id order by unit.path nulls first, post.id`.execute(db);
  return rows;
}

/** A person as the administrator keeps them, with when they are away. */
export interface KeptPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly account: string | null;
  readonly absences: readonly {
    readonly id: number;
    readonly from: Day;
    readonly to: Day;
    readonly reason: string;
  }[];
}

/** People by name, `limit` at a time behind an id. */
export async function listPeople(
  db: Db,
  on: Day,
  text: string,
  after: PersonId,
  limit: number,
): Promise<readonly KeptPerson[]> {
  const { rows } = await sql<KeptPerson>`
    select person.id, person.name, email, phone, account.name as account,
      (select coalesce(json_agg(json_build_object('id', id, 'from', from_day, 'to', to_day, 'reason', reason)
          order by from_day), '[]')
        from absence where person_id = person.id and to_day >= ${on}) as absences
    from person left join account on account.person_id = person.id
    where person.id > ${after} and (strpos(person.name, ${text}) > 0 or strpos(person.id, ${text}) > 0)
    order by person.id limit ${limit}`.execute(db);
  return rows;
}

/** A post that findings wait for and nobody serves, with those to whom its moves fall (domain.md §1). */
export interface FallenPost {
  readonly role: PostRole;
  readonly unit: Named | null;
  readonly waiting: number;
  /** Whoever held it last, and until when; those who are away still do. */
  readonly last: readonly { readonly name: string; readonly until: Day | null }[];
  readonly to: readonly Contact[];
}

/** What nobody has in hand on a day, for the office. */
export async function listFallen(db: Db, on: Day): Promise<readonly FallenPost[]> {
  const { rows } = await sql<Omit<FallenPost, 'to'> & { readonly unitId: UnitId | null }>`
    select role, post.unit_id as "unitId", waits.waiting,
      case when unit.id is not null then json_build_object('id', unit.id, 'name', unit.name) end as unit,
      (select coalesce(json_agg(json_build_object('name', person.name, 'until', to_day) order by to_day desc nulls first), '[]')
        from post_holder join person on person.id = person_id where post_id = post.id and from_day <= ${on}) as last
    from post left join unit on unit.id = post.unit_id
      cross join lateral (
        select count(*) as waiting from finding where turn_post = post.role || '@' || coalesce(post.unit_id, '')) as waits
    where waits.waiting > 0 and not exists (select from ${sittingAt(on)})
    order by waits.waiting desc, post.id`.execute(db);
  const seatsOf = seatsOn(db, on);
  return Promise.all(
    rows.map(async ({ unitId, ...fallen }) => {
      const role = roles.find((known) => known === fallen.role);
      const seats = await seatsOf({ unit: unitId, leadUnit: unitId });
      const people = role === undefined ? [] : answering(seats, role);
      return { ...fallen, to: await readContacts(db, people) };
    }),
  );
}
