import type { Instant } from '../../calendar/instant.ts';
import { postBelongsTo, type Role, type UnitId } from '../../permissions/post.ts';
import type { FindingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { isOver } from '../stage.ts';
import { type Dispatched, draft, type Finding } from '../state.ts';

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
  const holdings: Holding[] = [];
  let finding: Finding = draft;
  for (const event of events) {
    finding = evolve(finding, event);
    if (finding.stage === 'draft') continue;
    const last = holdings.at(-1);
    if (last?.to === null) {
      const same = !isOver(finding.stage) && isSame(last.holder, holderOf(finding));
      if (same) continue;
      holdings.pop();
      // What began and ended at one instant was held for no time.
      if (last.from < event.at) holdings.push({ ...last, to: event.at });
    }
    if (!isOver(finding.stage)) open(holdings, holderOf(finding), event.at);
  }
  return holdings;
}

/** Whoever has it in hand: the unit also while its own principal is to sign. */
export function holderOf({ turn, assignment }: Dispatched): Holder | null {
  if (turn === null) return null;
  const { role } = turn;
  if (role === 'handler' || role === 'principal') return { kind: 'unit', unit: assignment.unit };
  const of = postBelongsTo[role];
  return { kind: 'post', role, unit: of === 'county' ? null : assignment[of] };
}

/** Two holdings by the same holder that touch are one. */
function open(holdings: Holding[], holder: Holder | null, from: Instant): void {
  const before = holdings.at(-1);
  if (before?.to === from && isSame(before.holder, holder))
    holdings[holdings.length - 1] = { ...before, to: null };
  else holdings.push({ holder, from, to: null });
}

function isSame(one: Holder | null, other: Holder | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
