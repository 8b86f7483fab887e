import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { UnitId } from '../../domain/permissions/post.ts';
import type { Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';

export interface UnitInTree {
  readonly id: UnitId;
  readonly name: string;
  readonly parent: UnitId | null;
  readonly rankedWith: 'towns' | 'bureaus' | null;
}

/** All units, each after the one above it. */
export function listUnits(db: Db): Promise<UnitInTree[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'name', 'parent_id as parent', 'ranked_with as rankedWith'])
    .orderBy('path')
    .execute();
}

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly clearBy: Day;
}

/** All campaigns, the one to be cleared first in front. */
export function listCampaigns(db: Db): Promise<Campaign[]> {
  return db
    .selectFrom('campaign')
    .select(['id', 'name', 'clear_by as clearBy'])
    .orderBy('clear_by')
    .orderBy('name')
    .execute();
}

/**
 * The topics of the findings that somebody sees. Where these are all, the index of topics is leapt
 * through from one to the next; a unit's own are few enough to be read.
 */
export async function listTopics(db: Db, scope: Scope): Promise<string[]> {
  const seen = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .where('finding.topic', 'is not', null);
  const { rows } = await (scope.county
    ? sql<{ topic: string }>`
    with recursive topics (topic) as (
      select min(topic) from finding
      union all
      select (select min(topic) from finding where finding.topic > topics.topic)
      from topics where topics.topic is not null)
    select topic from topics
    where exists (${seen.where('finding.topic', '=', sql<string>`topics.topic`).select('finding.id')})
    order by topic`
    : sql<{ topic: string }>`${seen.select('finding.topic').distinct().orderBy('finding.topic')}`
  ).execute(db);
  return rows.map(({ topic }) => topic);
}
