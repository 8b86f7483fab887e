import { endOf } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';
import { answering, type Seats, signing } from '../../permissions/seats.ts';
import type { Assignment } from '../assignment.ts';
import { type ClosingStep, holderOfStep } from '../closingChain.ts';
import type { Act, CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';

/** 交办: the draft's content becomes the finding, and its clocks start. */
export function dispatch(
  { assignment }: CommandOf<'dispatch'>,
  { at, by }: Act,
  { policy, seats }: Context,
): readonly Happening[] | Refusal {
  if (!answering(seats, 'office-head').includes(by)) return refuse('not-permitted');
  const { number, title, rectifyBy } = assignment;
  const faults = [
    blank({ 'assignment.number': number, 'assignment.title': title }),
    notMadeYet(assignment),
    assignment.unit === assignment.leadUnit ? refuse('unit-verifies-itself', 'assignment.leadUnit') : null,
    endOf(rectifyBy) > at ? null : refuse('date-not-in-future', 'assignment.rectifyBy'),
    signsTwice(assignment.chain, seats) ? refuse('one-person-two-steps', 'assignment.chain') : null,
  ];
  const fault = faults.find((found) => found !== null);
  return fault ?? [{ type: 'dispatched', assignment, receiveDays: policy.receiveDays }];
}

/** Self-checks that fan out and long-term reviews have no rules yet: refused, not half done. */
function notMadeYet({ kind, deadlineKind }: Assignment): Refusal | null {
  if (kind === 'common') return refuse('not-available-yet', 'assignment.kind');
  return deadlineKind === 'long-term' ? refuse('not-available-yet', 'assignment.deadlineKind') : null;
}

/**
 * No one signs twice, and the handler signs nothing but the filing (domain.md §4): where the holders
 * cannot be told apart, the form could never pass. A vacant post waits, and stands in nobody's way.
 */
function signsTwice(chain: readonly ClosingStep[], seats: Seats): boolean {
  const held = [seats.handler, ...chain.map((step) => signing(seats, holderOfStep(step)))];
  return !eachAnother(held.filter((people) => people.length > 0));
}

/** Whether every post can be taken by a person of its own. */
function eachAnother(
  [first, ...others]: readonly (readonly PersonId[])[],
  taken: readonly PersonId[] = [],
): boolean {
  if (first === undefined) return true;
  return first.some((person) => !taken.includes(person) && eachAnother(others, [...taken, person]));
}
