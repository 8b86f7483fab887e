import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Context } from '../domain/finding/context.ts';
import type { Db } from './connection.ts';
import { type RulesInForce, type RulesRow, rulesFrom, rulesOn } from './rules.ts';
import type { DB } from './schema.ts';
import { type Sitting, seatsFrom, sittingsOn, type Units } from './seats.ts';

/** What a finding's rules read, as the ledger has it on a day. */
export type LedgerContext = Context & RulesInForce;

/** What a question that has `contextOn` among its columns brings of a finding's surroundings. */
export interface ContextRow extends RulesRow {
  readonly sittings: readonly Sitting[];
}

/** Columns that bring everything outside a finding that its rules read, as it stands on a day. */
export function contextOn(units: Parameters<typeof sittingsOn>[0], day: Day): RawBuilder<ContextRow> {
  return sql`${rulesOn(day)},
    (select coalesce(json_agg(sitting), '[]') from (${sittingsOn(units, day)}) as sitting) as sittings`;
}

/** The context among what was brought. Throws where the office has no policy yet. */
export function contextFrom(row: ContextRow, units: Units, day: Day): LedgerContext {
  return { ...rulesFrom(row, day), seats: seatsFrom(row.sittings, units) };
}

/** The same as a question of its own. */
export async function readContext(db: Db | Transaction<DB>, units: Units, day: Day): Promise<LedgerContext> {
  const { rows } = await sql<ContextRow>`select ${contextOn(units, day)}`.execute(db);
  return contextFrom(rows[0] as ContextRow, units, day);
}
