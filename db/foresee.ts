import { expressionBuilder, sql } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Act, Command } from '../domain/finding/commands.ts';
import type { Context } from '../domain/finding/context.ts';
import type { Refusal } from '../domain/finding/refusal.ts';
import { type Dispatched, draft, type Finding } from '../domain/finding/state.ts';
import { perform } from '../domain/finding/transition.ts';
import type { UnitId } from '../domain/permissions/post.ts';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import { type ContextRow, contextFrom, contextOn } from './context.ts';
import { withElsewhere } from './elsewhere.ts';
import { namedItems } from './items.ts';
import type { DB } from './schema.ts';
import { withinScope } from './scope.ts';
import type { Units } from './seats.ts';

/** A finding with everything outside it that its rules read, on the day of an instant. */
export interface Seen {
  readonly finding: Finding;
  readonly context: Context;
}

const itsUnits = {
  unit: sql.ref<UnitId | null>('finding.unit_id'),
  leadUnit: sql.ref<UnitId | null>('finding.lead_unit_id'),
  cooperating: sql<readonly UnitId[]>`array(select unit_id from finding_part where finding_id = finding.id)`,
};

/** A finding as somebody sees it, nothing locked; undefined where it lies outside their scope, or is none. */
export async function seenWithin(
  db: Db,
  scope: Scope,
  findingId: string,
  at: Instant,
): Promise<Seen | undefined> {
  const day = dayOf(at);
  const { rows } = await sql<ContextRow & Units & { readonly state: Dispatched | null }>`
    select state, unit_id as unit, lead_unit_id as "leadUnit", ${contextOn(itsUnits, day)}
    from finding where id = ${findingId} and ${withinScope(expressionBuilder<DB, 'finding'>(), scope)}`.execute(
    db,
  );
  const [row] = rows;
  return row && { finding: row.state ?? draft, context: contextFrom(row, row.state?.assignment ?? row, day) };
}

/** The same with what one command's rules read beside. */
export async function seenFor(db: Db, seen: Seen, findingId: string, command: Command): Promise<Seen> {
  const items = await namedItems(db, findingId, command);
  return items === undefined ? seen : { ...seen, context: { ...seen.context, items } };
}

/**
 * Why the ledger would refuse an act as things stand, or null. Nothing is written, so that an act which
 * cannot be leaves no trace; whether one that can be happens, its transaction decides.
 */
export async function foreseenRefusal(db: Db, { finding, context }: Seen, act: Act): Promise<Refusal | null> {
  const whole = await withElsewhere(db, context, finding, act.command, dayOf(act.at));
  return perform(finding, act, whole).refusal;
}
