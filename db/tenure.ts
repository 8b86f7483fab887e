import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { neverDelegated } from '../domain/permissions/post.ts';

/** Whether the term of a row, its last day null where it is for now, includes a day; `row` is its name in the question. */
export function lasts(row: string, on: Day): RawBuilder<SqlBool> {
  const to = sql.ref(`${row}.to_day`);
  return sql`(${sql.ref(`${row}.from_day`)} <= ${on} and (${to} is null or ${to} >= ${on}))`;
}

/** Whether a person, by the column that names them, is away on a day. */
export function isAway(person: string, on: Day): RawBuilder<SqlBool> {
  return sql`exists (select from absence where absence.person_id = ${sql.ref(person)} and ${lasts('absence', on)})`;
}

/**
 * Whether a row `delegation` counts on a day beside a row `holder` of the post, whom it is from, and the
 * `post`: a leader's signature is the leader's own (domain.md §1). The holder's own term is asked beside it.
 */
export function isDelegated(on: Day): RawBuilder<SqlBool> {
  return sql`(delegation.post_id = holder.post_id and delegation.from_person = holder.person_id
    and post.role <> all(${[...neverDelegated]}) and ${lasts('delegation', on)})`;
}

/** Whether a row `holder` has its post on a day, and is not away. */
export function isThere(on: Day): RawBuilder<SqlBool> {
  return sql`(${lasts('holder', on)} and not ${isAway('holder.person_id', on)})`;
}

/**
 * Whether a row `holder` beside its `post` has it in hand on a day: there, or away and somebody has it by
 * delegation. It is asked of everybody at once, so who is away is read once and not looked up for each.
 */
export function serves(on: Day): RawBuilder<SqlBool> {
  return sql`(${lasts('holder', on)} and (
    holder.person_id not in (select person_id from absence where ${lasts('absence', on)}) or exists (
    select from delegation where ${isDelegated(on)} and not ${isAway('delegation.to_person', on)})))`;
}

/**
 * Beside a row `post`: whoever has it on a day, its holders and those they delegated it to, as
 * `sitting.person_id`. Who is away has none.
 */
export function sittingAt(on: Day): RawBuilder<unknown> {
  return sql`lateral (
    select holder.person_id from post_holder as holder
    where holder.post_id = post.id and ${isThere(on)}
    union all
    select delegation.to_person from post_holder as holder join delegation on ${isDelegated(on)}
    where holder.post_id = post.id and ${lasts('holder', on)} and not ${isAway('delegation.to_person', on)}) as sitting`;
}
