import { type SqlBool, sql } from 'kysely';
import type { FindingEvent } from '../../domain/finding/events.ts';
import type { PersonId } from '../../domain/permissions/post.ts';
import type { Db } from '../connection.ts';
import type { Named } from './line.ts';

/** What happened to a finding, in order, and the names of who did it. */
export interface Timeline {
  readonly events: readonly FindingEvent[];
  /** By person: authors, and those who signed on paper. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** Whose signature an event brings in on paper; the office or the handler is its author. */
const onPaper = sql`coalesce(data->>'signer', data->'paper'->>'signer')`;

/** Items are hundreds and have pages of their own; here their counts tell enough. */
const told = sql<object>`case type when 'itemsAdded' then data - 'items' else data end`.as('data');

export async function readTimeline(db: Db, findingId: string): Promise<Timeline> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.by')
    .leftJoin('person as signer', (join) => join.on(sql<SqlBool>`signer.id = ${onPaper}`))
    .where('finding_id', '=', findingId)
    .select([
      'seq',
      'at',
      'by',
      'type',
      told,
      'person.name',
      'signer.id as signer',
      'signer.name as signature',
    ])
    .orderBy('seq')
    .execute();
  return {
    events: rows.map(
      ({ seq, at, by, type, data }) => ({ ...(data as object), seq, at, by, type }) as FindingEvent,
    ),
    names: new Map(
      rows.flatMap(({ by, name, signer, signature }) => [...known(by, name), ...known(signer, signature)]),
    ),
  };
}

function known(id: PersonId | null, name: string | null): [PersonId, string][] {
  return id === null || name === null ? [] : [[id, name]];
}

/** An author by name; null for the clock. */
export function author(by: PersonId | null, names: ReadonlyMap<PersonId, string>): Named | null {
  return by === null ? null : { id: by, name: names.get(by) ?? by };
}
