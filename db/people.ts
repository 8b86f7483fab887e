import { sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { addDays } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { neverDelegated, type PersonId } from '../domain/permissions/post.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** Who enters a change of people and posts, and when. */
export interface Entry {
  readonly at: Instant;
  readonly by: PersonId;
}

/** Why a change is not entered. What was so on a day that is over stays so. */
export type Unfit = { readonly unfit: 'day-past' | 'no-such-post' | 'post-not-delegated' | 'term-overlaps' };

/** A change of people and posts, whole or not at all, with a line of who made it. */
type Change =
  | {
      readonly enter: 'person';
      readonly id: PersonId;
      readonly name: string;
      readonly email: string | null;
      readonly phone: string | null;
      readonly account: NewAccount | null;
    }
  | {
      readonly enter: 'holder';
      readonly post: number;
      readonly person: PersonId;
      readonly from: Day;
      readonly to: Day | null;
    }
  | { readonly enter: 'holderEnds'; readonly post: number; readonly person: PersonId; readonly last: Day }
  | { readonly enter: 'leaving'; readonly person: PersonId; readonly last: Day }
  | {
      readonly enter: 'absence';
      readonly person: PersonId;
      readonly from: Day;
      readonly to: Day;
      readonly reason: string;
    }
  | { readonly enter: 'absenceEnds'; readonly id: number; readonly last: Day }
  | {
      readonly enter: 'delegation';
      readonly post: number;
      readonly person: PersonId;
      readonly to: PersonId;
      readonly from: Day;
      readonly until: Day;
      readonly reason: string;
    }
  | { readonly enter: 'delegationEnds'; readonly id: number; readonly last: Day }
  | { readonly enter: 'substitute'; readonly post: number; readonly substitute: number | null };
export type PeopleChange = Change;

interface NewAccount {
  readonly name: string;
  readonly passwordHash: string;
}

type Of<K extends Change['enter']> = Extract<Change, { enter: K }>;
type Enter<K extends Change['enter']> = (
  trx: Transaction<DB>,
  change: Of<K>,
  today: Day,
) => Promise<Unfit | null>;

const done = null;
const past: Unfit = { unfit: 'day-past' };
const overlaps: Unfit = { unfit: 'term-overlaps' };
const nothing: Unfit = { unfit: 'no-such-post' };

const entering: { readonly [K in Change['enter']]: Enter<K> } = {
  person: async (trx, { id, name, email, phone, account }) => {
    await trx
      .insertInto('person')
      .values({ id, name, email, phone })
      .onConflict((oc) => oc.column('id').doUpdateSet({ name, email, phone }))
      .execute();
    if (account === null) return done;
    const { numInsertedOrUpdatedRows: given } = await trx
      .insertInto('account')
      .values({ person_id: id, name: account.name, password_hash: account.passwordHash })
      .onConflict((oc) => oc.doNothing())
      .executeTakeFirstOrThrow();
    return given === 0n ? overlaps : done;
  },

  holder: async (trx, { post, person, from, to }, today) => {
    if (from < today || (to !== null && to < from)) return past;
    const held = await trx
      .selectFrom('post_holder')
      .where('post_id', '=', post)
      .where('person_id', '=', person)
      .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', from)]))
      .$if(to !== null, (query) => query.where('from_day', '<=', to))
      .select('post_id')
      .executeTakeFirst();
    if (held !== undefined) return overlaps;
    await trx
      .insertInto('post_holder')
      .values({ post_id: post, person_id: person, from_day: from, to_day: to })
      .execute();
    return done;
  },

  holderEnds: async (trx, { post, person, last }, today) => {
    if (last < addDays(today, -1)) return past;
    const { numUpdatedRows } = await trx
      .updateTable('post_holder')
      .set({ to_day: last })
      .where('post_id', '=', post)
      .where('person_id', '=', person)
      .where('from_day', '<=', last)
      .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', addDays(today, -1))]))
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 0n ? nothing : done;
  },

  leaving: async (trx, { person, last }, today) => {
    if (last < addDays(today, -1)) return past;
    for (const table of ['post_holder', 'secretary'] as const)
      await sql`update ${sql.table(table)} set to_day = greatest(from_day, ${last}::date)
        where person_id = ${person} and coalesce(to_day, 'infinity') > ${last}`.execute(trx);
    await sql`update delegation set to_day = greatest(from_day, ${last}::date)
      where ${person} in (from_person, to_person) and to_day > ${last}`.execute(trx);
    return done;
  },

  absence: async (trx, { person, from, to, reason }, today) => {
    if (from < today || to < from) return past;
    const known = await trx
      .selectFrom('absence')
      .where('person_id', '=', person)
      .where('from_day', '<=', to)
      .where('to_day', '>=', from)
      .select('id')
      .executeTakeFirst();
    if (known !== undefined) return overlaps;
    await trx
      .insertInto('absence')
      .values({ person_id: person, from_day: from, to_day: to, reason })
      .execute();
    return done;
  },

  absenceEnds: (trx, { id, last }, today) => end(trx, 'absence', id, last, today),

  delegation: async (trx, { post, person, to, from, until, reason }, today) => {
    if (from < today || until < from) return past;
    const named = await trx.selectFrom('post').where('id', '=', post).select('role').executeTakeFirst();
    if (named === undefined) return nothing;
    if (neverDelegated.has(named.role)) return { unfit: 'post-not-delegated' };
    const holds = await trx
      .selectFrom('post_holder')
      .where('post_id', '=', post)
      .where('person_id', '=', person)
      .where('from_day', '<=', until)
      .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', from)]))
      .select('post_id')
      .executeTakeFirst();
    if (holds === undefined || person === to) return nothing;
    await trx
      .insertInto('delegation')
      .values({ post_id: post, from_person: person, to_person: to, from_day: from, to_day: until, reason })
      .execute();
    return done;
  },

  delegationEnds: (trx, { id, last }, today) => end(trx, 'delegation', id, last, today),

  substitute: async (trx, { post, substitute }) => {
    const { numUpdatedRows } = await trx
      .updateTable('post')
      .set({ substitute_id: substitute })
      .where('id', '=', post)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 0n || post === substitute ? nothing : done;
  },
};

/** An absence or a delegation ends on another day; one that has not begun never does. */
async function end(
  trx: Transaction<DB>,
  table: 'absence' | 'delegation',
  id: number,
  last: Day,
  today: Day,
): Promise<Unfit | null> {
  if (last < addDays(today, -1)) return past;
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set to_day = ${last}
    where id = ${id} and from_day <= ${last} and to_day >= ${addDays(today, -1)}`.execute(trx);
  return numAffectedRows === 1n ? done : nothing;
}

/** Enters one change of people and posts; null once it is entered. */
export function changePeople(db: Db, change: PeopleChange, { at, by }: Entry): Promise<Unfit | null> {
  const attempt = db.transaction().execute(async (trx) => {
    const enter = entering[change.enter] as Enter<typeof change.enter>;
    const unfit = await enter(trx, change as never, dayOf(at));
    if (unfit !== null) throw new NotEntered(unfit);
    await trx
      .insertInto('people_change')
      .values({ at, by, change: told(change) })
      .execute();
    return null;
  });
  return attempt.catch((failure: unknown) => {
    if (failure instanceof NotEntered) return failure.unfit;
    if (isForeign(failure)) return nothing;
    throw failure;
  });
}

/** Nothing half-done stays of what does not fit. */
class NotEntered extends Error {
  readonly unfit: Unfit;

  constructor(unfit: Unfit) {
    super(unfit.unfit);
    this.unfit = unfit;
  }
}

/** A post or a person that there is none of. */
function isForeign(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === '23503';
}

/** A change as it is written down: no password, not even its hash. */
function told(change: PeopleChange): object {
  if (change.enter !== 'person') return change;
  return { ...change, account: change.account?.name ?? null };
}
