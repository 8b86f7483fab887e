import { endOf } from '../../calendar/instant.ts';
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

/** No one signs twice (domain.md §4): a person who alone holds two steps could never pass the second. */
function signsTwice(chain: readonly ClosingStep[], seats: Seats): boolean {
  const alone = chain
    .map((step) => signing(seats, holderOfStep(step)))
    .filter((people) => people.length === 1);
  const names = alone.map(([name]) => name);
  return new Set(names).size < names.length;
}
