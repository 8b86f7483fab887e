import type { UnitId } from '../../permissions/post.ts';
import type { Assignment } from '../assignment.ts';
import { chainFor } from '../closingChain.ts';
import type { Command } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';
import { mustSignTwice } from '../rules/dispatch.ts';
import type { Dispatched } from '../state.ts';
import type { Reassignment } from './words.ts';

/** The units that a command would give a finding; null where it leaves them. */
export function unitsAfter(
  command: Command,
  { leadUnit }: Pick<Assignment, 'leadUnit'>,
): { readonly unit: UnitId; readonly leadUnit: UnitId } | null {
  const moves =
    command.type === 'reassign' || (command.type === 'resolveObjection' && command.decision === 'reassigned');
  if (!moves || command.unit === undefined) return null;
  return { unit: command.unit, leadUnit: command.leadUnit ?? leadUnit };
}

/** The finding is another unit's from here on, or why it cannot be: the same questions as at dispatch. */
export function newAssignment(
  { assignment }: Dispatched,
  { reason, unit, leadUnit = assignment.leadUnit }: Reassignment,
  { policy, elsewhere }: Context,
): readonly Happening[] | Refusal {
  if (unit === assignment.unit) return refuse('unit-unchanged', 'unit');
  if (unit === leadUnit) return refuse('unit-verifies-itself', 'leadUnit');
  if (elsewhere === undefined) return refuse('unknown-unit', 'unit');
  const chain = chainFor(assignment, !elsewhere.absent.includes('assigned-leader'), policy);
  if (mustSignTwice(chain, elsewhere)) return refuse('one-person-two-steps', 'unit');
  const { receiveDays } = policy;
  return (
    blank({ reason }) ?? [
      { type: 'reassigned', reason, from: assignment.unit, unit, leadUnit, chain, receiveDays },
    ]
  );
}
