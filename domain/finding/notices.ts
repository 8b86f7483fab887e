import type { Role } from '../permissions/post.ts';
import { recipientsOf } from './clocks/ladder.ts';
import type { EventOf, FindingEvent } from './events.ts';
import { itemsTelling } from './items/telling.ts';
import { longTermTelling } from './longTerm/telling.ts';
import type { Dispatched } from './state.ts';
import { morning, type Notice, prompt, type Subject, type Telling, waiting } from './telling.ts';

const unit: readonly Role[] = ['handler', 'principal'];

const telling: Telling = {
  dispatched: () => [prompt('assigned', unit)],
  planReturned: () => [prompt('returned', unit)],
  supplemented: () => [prompt('returned', unit)],
  returned: () => [prompt('returned', unit)],
  planApproved: (_event, { plan }) => [prompt('decided', unit, plan?.submittedBy)],
  closed: (_event, { form }) => [prompt('decided', unit, form?.appliedBy)],
  withdrawn: () => [prompt('decided', unit)],
  corrected: () => [prompt('decided', unit)],
  deadlineMoved: () => [prompt('decided', unit)],
  planSubmitted: (_event, finding) => waiting(finding),
  closureApplied: (_event, finding) => waiting(finding),
  signed: ({ next }, finding) => (next === null ? [] : waiting(finding)),
  rungFired: (event) => [morning(rungSubject(event), recipientsOf(event, event.rung))],
  proposalRecalled: ({ rung }) => [morning({ kind: 'proposal', rung }, recipientsOf({ step: null }, rung))],
  ...itemsTelling,
  ...longTermTelling,
};

/** Who is told what, and how fast, about one event; `finding` is the state after the whole transition. */
export function noticesFor(event: FindingEvent, finding: Dispatched): readonly Notice[] {
  // Each entry takes its own event; the table's type says so, the compiler cannot pair them here.
  const tell = telling[event.type] as ((e: FindingEvent, f: Dispatched) => readonly Notice[]) | undefined;
  return tell?.(event, finding) ?? [];
}

function rungSubject({ rung, clock, step, day }: EventOf<'rungFired'>): Subject {
  return { kind: 'rung', rung, clock, step, day };
}
