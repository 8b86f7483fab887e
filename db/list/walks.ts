import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { openStages } from '../../domain/finding/stage.ts';
import type { Scope } from '../actor.ts';
import type { DB } from '../schema.ts';
import { type Filter, isWhole } from './filter.ts';
import { isCounted, type Order } from './order.ts';

/** Findings with the keys of their order, of those that a scope lets see. */
export type Found = (scope: Scope) => Rows;
export type Rows = SelectQueryBuilder<DB, 'finding', object>;
type Walk = RawBuilder<unknown>;

/** Of more units the pages taken together are longer than a walk through everybody's. */
const fewUnits = 50;

/**
 * The ways through the indexes on which a page is `found`, each in its order and no longer than the page: of
 * all their ends the first are the page.
 */
export function walksInOrder(scope: Scope, filter: Filter, order: Order, found: Found): Walk[] {
  const isOfUnits = !scope.county && scope.units.length <= fewUnits;
  return isOfUnits && isWhole(filter) && order === 'rectifyBy'
    ? walksOfUnits(scope, found)
    : walksOfStages(filter, order, found(scope));
}

/** Those at a filter's stages, at once. */
export function atStages({ stages }: Filter, found: Rows): Rows {
  return stages ? found.where('finding.stage', 'in', stages) : found;
}

/**
 * Each stage is asked by itself: where a finding stands tells how old it is, so that one index of all
 * stages would be walked through years of closed ones. What counts as overdue or may yet has an index of
 * its own, in order of date.
 */
function walksOfStages(filter: Filter, order: Order, found: Rows): Walk[] {
  const counted = isCounted(filter);
  const each = filter.stages ?? (counted ? openStages : null);
  if (filter.waiting || each === null || (counted && order === 'rectifyBy'))
    return [sql`(${atStages(filter, found)})`];
  return each.map((stage) => sql`(${found.where('finding.stage', '=', stage)})`);
}

/**
 * Each unit is asked by itself: its findings are strewn over everybody's. So the walks keep to the scope's
 * units, and it is not asked of each finding again.
 */
function walksOfUnits(scope: Scope, found: Found): Walk[] {
  const { units, parts } = scope;
  const anybodys = found({ ...scope, county: true });
  // A draft may have no unit yet, which is nobody's own.
  const others = anybodys.where(sql<SqlBool>`(finding.unit_id = any(${units})) is not true`);
  const byUnit = (walk: Rows) =>
    sql`(select walk.* from unnest(${units}::text[]) as one (unit), lateral (${walk}) as walk)`;
  const isNotLed = sql<SqlBool>`(finding.lead_unit_id = any(${units})) is not true`;
  const isPart = sql<SqlBool>`finding.id = any(${parts ?? []}::uuid[])`;
  return [
    byUnit(anybodys.where('finding.unit_id', '=', sql<string>`one.unit`)),
    byUnit(others.where('finding.lead_unit_id', '=', sql<string>`one.unit`)),
    ...(parts === undefined ? [] : [sql`(${others.where(isNotLed).where(isPart)})`]),
  ];
}
