import type { Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { unitsAfter } from '../domain/finding/assigning/newAssignment.ts';
import type { Command } from '../domain/finding/commands.ts';
import type { Context } from '../domain/finding/context.ts';
import type { Dispatched, Finding } from '../domain/finding/state.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';
import { readSeats } from './seats.ts';

/** A command's context with whoever holds the posts of the units that it would give the finding, where it names any. */
export async function withElsewhere<C extends Context>(
  db: Db | Transaction<DB>,
  context: C,
  finding: Finding,
  command: Command,
  on: Day,
): Promise<C> {
  const units = finding.stage === 'draft' ? null : unitsAfter(command, finding.assignment);
  if (units === null || finding.stage === 'draft') return context;
  const named = [...new Set([units.unit, units.leadUnit])];
  const known = await db.selectFrom('unit').where('id', 'in', named).select('id').execute();
  if (known.length < named.length) return context;
  return { ...context, elsewhere: await readSeats(db, { ...units, parts: finding.parts }, on) };
}

/** The context of what an act has left: that of its new units, where it gave the finding to others. */
export function contextAfter<C extends Context>(context: C, before: Finding, after: Finding): C {
  const { elsewhere } = context;
  return elsewhere !== undefined && unitOf(before) !== unitOf(after)
    ? { ...context, seats: elsewhere }
    : context;
}

function unitOf(finding: Finding): Dispatched['assignment']['unit'] | null {
  return finding.stage === 'draft' ? null : finding.assignment.unit;
}
