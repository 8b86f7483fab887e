import type { Role } from '../permissions/post.ts';
import { assigningTelling } from './assigning/telling.ts';
import { recipientsOf } from './clocks/ladder.ts';
import { coordinationTelling } from './coordination/telling.ts';
import type { EventOf, FindingEvent } from './events.ts';
import { extensionTelling } from './extension/telling.ts';
import { instructionTelling } from './instruction/telling.ts';
import { itemsTelling } from './items/telling.ts';
import { longTermTelling } from './longTerm/telling.ts';
import { objectionTelling } from './objection/telling.ts';
import { paperTelling } from './paper/telling.ts';
import { proposalTelling } from './proposals/telling.ts';
import { publicNoticeTelling } from './publicNotice/telling.ts';
import { reopeningTelling } from './reopening/telling.ts';
import type { Dispatched } from './state.ts';
import { superiorTelling } from './superior/telling.ts';
import { onlyDrafts } from './supervision/drafting.ts';
import { supervisionTelling } from './supervision/telling.ts';
import { suspensionTelling } from './suspension/telling.ts';
import { morning, type Notice, prompt, type Subject, type Telling, waiting } from './telling.ts';

const unit: readonly Role[] = ['handler', 'principal'];

const telling: Telling = {
  ...objectionTelling,
  ...assigningTelling,
  dispatched: (_event, { parts }) => [
    prompt('assigned', unit),
    ...(parts.length > 0 ? [prompt('assigned', ['cooperating'])] : []),
  ],
  planReturned: () => [prompt('returned', unit)],
  supplemented: () => [prompt('returned', unit)],
  returned: () => [prompt('returned', unit)],
  planApproved: (_event, { plan }) => [prompt('decided', unit, plan?.submittedBy)],
  closed: (_event, { form }) => [prompt('decided', unit, form?.appliedBy)],
  withdrawn: () => [prompt('decided', unit)],
  corrected: () => [prompt('decided', unit)],
  ...extensionTelling,
  ...suspensionTelling,
  planSubmitted: (_event, finding) => waiting(finding),
  planPassed: (_event, finding) => waiting(finding),
  closureApplied: (_event, finding) => waiting(finding),
  signed: ({ next }, finding) => (next === null ? [] : waiting(finding)),
  // A notice that its rung only drafted is sent, and told, when the office head issues it (domain.md §5).
  rungFired: (event, finding) =>
    onlyDrafts(event, finding) ? [] : [morning(rungSubject(event), recipientsOf(event, event.rung))],
  proposalRecalled: ({ rung }) => [morning({ kind: 'proposal', rung }, recipientsOf({ step: null }, rung))],
  ...supervisionTelling,
  ...proposalTelling,
  ...coordinationTelling,
  ...instructionTelling,
  ...itemsTelling,
  ...longTermTelling,
  ...publicNoticeTelling,
  ...paperTelling,
  ...reopeningTelling,
  ...superiorTelling,
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
