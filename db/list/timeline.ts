import { sql } from 'kysely';
import type { FindingEvent } from '../../domain/finding/events.ts';
import type { PersonId } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';
import type { Named } from './line.ts';

/** What happened to a finding, in order, and the names of who did it. */
export interface Timeline {
  readonly events: readonly FindingEvent[];
  /** By person. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** Items are hundreds and have pages of their own; here their counts tell enough. */
const told = sql<object>`case type when 'itemsAdded' then data - 'items' else data end`.as('data');

export async function readTimeline(db: Db, findingId: string): Promise<Timeline> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.by')
    .where('finding_id', '=', findingId)
    .select(['seq', 'at', 'by', 'type', told, 'person.name'])
    .orderBy('seq')
    .execute();
  return {
    events: rows.map(({ name: _, data, ...head }) => ({ ...data, ...head }) as FindingEvent),
    names: new Map(rows.flatMap(({ by, name }) => (by === null || name === null ? [] : [[by, name]]))),
  };
}

/** An author by name; null for the clock. */
export function author(by: PersonId | null, names: ReadonlyMap<PersonId, string>): Named | null {
  return by === null ? null : { id: by, name: names.get(by) ?? by };
}
