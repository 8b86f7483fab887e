import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { PersonId, UnitId } from '../domain/permissions/post.ts';
import { sittingAt } from './tenure.ts';

/**
 * Whether a finding's form bears somebody's hand: they signed a step, or filed it and have the handler's
 * post that day (domain/finding/handsOn.ts), which is at these units. The index of forms serves it: a person's
 * hand is on few.
 */
export function bearsHand(person: PersonId, handlerAt: readonly UnitId[]): RawBuilder<SqlBool> {
  return handlerAt.length === 0
    ? bears(person, sql`false`)
    : bears(person, sql`finding.unit_id = any(${handlerAt})`);
}

/** Whether it bears the hands of all of them; true where there are none. */
export function bearsHands(people: readonly PersonId[], on: Day): RawBuilder<SqlBool> {
  return sql`(${sql.join([sql`true`, ...people.map((person) => bears(person, isHandler(person, on)))], sql` and `)})`;
}

function bears(person: PersonId, ifFiled: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  const signed = JSON.stringify({ signatures: [{ by: person }] });
  const filed = JSON.stringify({ appliedBy: person });
  // The stage is written out: a plan that is kept must know that the index holds it.
  return sql`(finding.stage = 'closureReview' and (finding.state -> 'form' @> ${signed}::jsonb
    or finding.state -> 'form' @> ${filed}::jsonb and ${ifFiled}))`;
}

function isHandler(person: PersonId, on: Day): RawBuilder<SqlBool> {
  return sql`exists (
    select from post, ${sittingAt(on)}
    where post.role = 'handler' and post.unit_id = finding.unit_id and sitting.person_id = ${person})`;
}
