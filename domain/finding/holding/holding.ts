import type { Instant } from '../../calendar/instant.ts';
import { postUnit, type Role, type UnitId } from '../../permissions/post.ts';
import { openRequests } from '../coordination/open.ts';
import type { FindingEvent } from '../events.ts';
import { replay } from '../evolve.ts';
import { isOver } from '../stage.ts';
import type { Dispatched } from '../state.ts';

/** A unit, or a reviewer's post with the unit that has it; null of the county's posts. */
export type Holder =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'post'; readonly role: Role; readonly unit: UnitId | null };

/** From one instant to the next one holder had the finding; null: nobody, while it was suspended. */
export interface Holding {
  readonly holder: Holder | null;
  readonly from: Instant;
  /** Null: still. */
  readonly to: Instant | null;
}

/**
 * Who has held a finding, from its dispatch on: at any instant exactly one, each beginning where the one
 * before ends, so that their times add up to the time that has gone by (domain.md §4). Once it is over
 * nobody holds it and nothing follows.
 */
export function holdingsOf(events: readonly FindingEvent[]): readonly Holding[] {
  let holdings: readonly Holding[] = [];
  for (const { event, after } of replay(events))
    if (after.stage !== 'draft') holdings = heldAfter(holdings, after, event.at);
  return holdings;
}

/** The holdings once the finding has come to a state at an instant. */
function heldAfter(before: readonly Holding[], finding: Dispatched, at: Instant): readonly Holding[] {
  const last = before.at(-1);
  const over = isOver(finding.stage);
  const holder = holderOf(finding);
  if (last?.to === null && !over && isSame(last.holder, holder)) return before;
  const ended = last?.to === null ? [...before.slice(0, -1), ...endedAt(last, at)] : before;
  return over ? ended : begunAt(ended, holder, at);
}

/** What began and ended at one instant was held for no time. */
function endedAt(holding: Holding, at: Instant): readonly Holding[] {
  return holding.from < at ? [{ ...holding, to: at }] : [];
}

/** Two holdings by the same holder that touch are one. */
function begunAt(before: readonly Holding[], holder: Holder | null, at: Instant): readonly Holding[] {
  const last = before.at(-1);
  return last?.to === at && isSame(last.holder, holder)
    ? [...before.slice(0, -1), { ...last, to: null }]
    : [...before, { holder, from: at, to: null }];
}

/**
 * Whoever has it in hand: the unit also while its own principal is to sign, but not while it waits for an
 * answer to what it asked for (提请协调): its clock runs, and the waiting is the answerer's (domain.md §3.19),
 * of several the one's who was asked first.
 */
export function holderOf(finding: Dispatched): Holder | null {
  const { turn, assignment } = finding;
  if (turn === null) return null;
  const isUnits = turn.role === 'handler' || turn.role === 'principal';
  const role = isUnits ? openRequests(finding)[0]?.from : turn.role;
  return role === undefined
    ? { kind: 'unit', unit: assignment.unit }
    : { kind: 'post', role, unit: postUnit(role, assignment) };
}

function isSame(one: Holder | null, other: Holder | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
