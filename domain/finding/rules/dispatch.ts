import { endOf } from '../../calendar/instant.ts';
import { mayDispatch } from '../../permissions/issuing.ts';
import type { PersonId } from '../../permissions/post.ts';
import { holding, type Seats, signing } from '../../permissions/seats.ts';
import type { Assignment } from '../assignment.ts';
import { type ClosingStep, holderOfStep } from '../closingChain.ts';
import type { Act, CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { unfitQuantity } from '../quantity.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';

/** 交办: the draft's content becomes the finding, and its clocks start. */
export function dispatch(
  { assignment }: CommandOf<'dispatch'>,
  { at, by }: Act,
  { policy, seats }: Context,
): readonly Happening[] | Refusal {
  if (!mayDispatch(seats, by, policy)) return refuse('not-permitted');
  const { number, title, rectifyBy } = assignment;
  const faults = [
    blank({ 'assignment.number': number, 'assignment.title': title }),
    notMadeYet(assignment),
    unclear(assignment),
    unfitQuantity(assignment.quantity, 'assignment.quantity'),
    assignment.unit === assignment.leadUnit ? refuse('unit-verifies-itself', 'assignment.leadUnit') : null,
    namedTwice(assignment),
    assignment.deadlineFirmness === 'soft' && !assignment.dateConfirmed
      ? refuse('date-unconfirmed', 'assignment.dateConfirmed')
      : null,
    endOf(rectifyBy) > at ? null : refuse('date-not-in-future', 'assignment.rectifyBy'),
    mustSignTwice(assignment.chain, seats) ? refuse('one-person-two-steps', 'assignment.chain') : null,
  ];
  const fault = faults.find((found) => found !== null);
  return fault ?? [{ type: 'dispatched', assignment, receiveDays: policy.receiveDays }];
}

/** A unit has one part of a finding, and the responsible one has the whole of it. */
function namedTwice({ unit, parts = [] }: Assignment): Refusal | null {
  const units = [unit, ...parts.map((part) => part.unit)];
  const again = units.findIndex((one, i) => units.indexOf(one) < i);
  if (again > 0) return refuse('unit-named-twice', `assignment.parts.${again - 1}.unit`);
  return blank(Object.fromEntries(parts.map(({ what }, i) => [`assignment.parts.${i}.what`, what])));
}

/** Self-checks that fan out have no rules yet: refused, not half done. */
function notMadeYet({ kind }: Assignment): Refusal | null {
  return kind === 'common' ? refuse('not-available-yet', 'assignment.kind') : null;
}

/** What was found, what it is to come to, and by what that is told: without a standard a verification ticks nothing. */
function unclear({ statement, goal, closingStandard }: Assignment): Refusal | null {
  const texts = blank({ 'assignment.statement': statement, 'assignment.goal': goal });
  if (texts !== null) return texts;
  if (closingStandard.length === 0) return refuse('standard-missing', 'assignment.closingStandard');
  return blank(
    Object.fromEntries(closingStandard.map((line, i) => [`assignment.closingStandard.${i}`, line])),
  );
}

/**
 * No one signs twice, and the handler signs nothing but the filing (domain.md §4): where neither a
 * second holder nor a substitute can take a step, the form could never pass. A vacant post waits, and
 * stands in nobody's way.
 */
export function mustSignTwice(chain: readonly ClosingStep[], seats: Seats): boolean {
  const filers = seats.handler.length > 0 ? seats.handler.map((filer) => [filer]) : [[]];
  return !filers.some((spent) => canPass(chain, seats, spent));
}

/** Whether the steps can be signed in order by people whose hand is not on the form yet. */
function canPass(
  [step, ...later]: readonly ClosingStep[],
  seats: Seats,
  spent: readonly PersonId[],
): boolean {
  if (step === undefined) return true;
  const role = holderOfStep(step);
  if (holding(seats, role).length === 0) return canPass(later, seats, spent);
  return signing(seats, role, spent).some(
    (person) => !spent.includes(person) && canPass(later, seats, [...spent, person]),
  );
}
