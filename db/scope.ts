import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Scope } from './actor.ts';
import type { DB } from './schema.ts';

/**
 * The one condition under which somebody sees a finding: every query of the front of house has it.
 * What lies outside it does not exist for them.
 */
export function withinScope(
  eb: ExpressionBuilder<DB, 'finding'>,
  { county, units, drafts, issues = [], parts = [] }: Scope,
): ExpressionWrapper<DB, 'finding', SqlBool> {
  // Few units cooperate in anything: of the others no question is asked that an index cannot answer.
  const theirs = parts.length === 0 ? sql`` : sql` or finding.id = any(${parts}::uuid[])`;
  const mine = sql<SqlBool>`(finding.unit_id = any(${units}) or finding.lead_unit_id = any(${units})${theirs})`;
  const seen = county ? [] : [mine];
  const isOut = eb('finding.stage', '!=', 'draft');
  const shown =
    issues.length === 0 ? isOut : eb.or([isOut, sql<SqlBool>`finding.lead_unit_id = any(${issues})`]);
  return eb.and([...seen, ...(drafts ? [] : [shown])]);
}
