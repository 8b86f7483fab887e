import { dayOf, latest } from '../calendar/instant.ts';
import { appliers, type MadeEventType } from './appliers.ts';
import { uncoordinated } from './coordination/words.ts';
import type { EventOf, FindingEvent } from './events.ts';
import { neverExtended } from './extension/words.ts';
import { uninstructed } from './instruction/words.ts';
import { noItems } from './items/item.ts';
import { noObjections } from './objection/words.ts';
import { begun } from './parts/words.ts';
import { isOver } from './stage.ts';
import { type Dispatched, draft, type Finding, type Turn } from './state.ts';
import { unsupervised } from './supervision/words.ts';
import { neverSuspended } from './suspension/words.ts';
import { roleOnTurn } from './turn.ts';

/** The state after one more event. Total: whatever was ever stored folds. */
export function evolve(finding: Finding, event: FindingEvent): Finding {
  if (event.type === 'dispatched') return begin(event);
  if (finding.stage === 'draft') return finding;
  const applied = apply(finding, event);
  const next: Dispatched = {
    ...applied,
    seq: event.seq,
    lastAt: latest(event.at, finding.lastAt),
    version: finding.version + (event.by === null ? 0 : 1),
    clocks: isOver(applied.stage) ? [] : applied.clocks,
  };
  return { ...next, turn: turnAfter(finding, next, event) };
}

/** The state that a finding's events, in order of `seq`, amount to. */
export function fold(events: readonly FindingEvent[]): Finding {
  return events.reduce<Finding>(evolve, draft);
}

/** One after the other a finding's events, in order of `seq`, each between the states before and after it. */
export function* replay(
  events: readonly FindingEvent[],
): Generator<{ readonly before: Finding; readonly event: FindingEvent; readonly after: Finding }> {
  let before: Finding = draft;
  for (const event of events) {
    const after = evolve(before, event);
    yield { before, event, after };
    before = after;
  }
}

function begin({ seq, at, assignment, receiveDays }: EventOf<'dispatched'>): Dispatched {
  const after = { planned: at, since: at };
  const { deadlineKind, rectifyBy } = assignment;
  const isLongTerm = deadlineKind === 'long-term';
  return {
    stage: 'dispatched',
    seq,
    version: 1,
    lastAt: at,
    round: 1,
    assignment,
    rectifyBy,
    plan: null,
    milestonesDone: [],
    quantityNow: null,
    items: noItems,
    longTerm: isLongTerm ? { goal: rectifyBy, openedAt: null, met: 0 } : null,
    evidence: [],
    form: null,
    filing: { kept: null, keptBefore: false, counted: null },
    verifiedAt: null,
    turn: { role: 'handler', since: at, seq },
    clocks: [
      { kind: isLongTerm ? 'goal' : 'rectify', step: null, term: { day: rectifyBy }, ...after },
      { kind: 'receive', step: null, term: { after: dayOf(at), workingDays: receiveDays }, ...after },
    ],
    silences: [],
    graces: [],
    noted: {},
    proposals: [],
    ...unsupervised,
    ...uncoordinated,
    ...uninstructed,
    closedAt: null,
    publicNotice: null,
    superior: null,
    rounds: [],
    extensions: neverExtended,
    suspensions: neverSuspended,
    objections: noObjections(at),
    hands: null,
    parts: begun(assignment.parts),
  };
}

function apply(finding: Dispatched, event: FindingEvent): Dispatched {
  // Each applier takes its own event; the table's type says so, the compiler cannot pair them here.
  const applier = appliers[event.type as MadeEventType] as (f: Dispatched, e: FindingEvent) => Dispatched;
  return applier(finding, event);
}

function turnAfter(before: Dispatched, after: Dispatched, { at, seq }: FindingEvent): Turn | null {
  const role = roleOnTurn(after);
  if (role === null) return null;
  const sameUnit = before.assignment.unit === after.assignment.unit;
  const same = sameUnit && before.stage === after.stage && before.turn?.role === role;
  return same ? before.turn : { role, since: at, seq };
}
