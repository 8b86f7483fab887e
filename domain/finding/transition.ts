import { type Instant, latest } from '../calendar/instant.ts';
import type { PersonId } from '../permissions/post.ts';
import type { Act } from './commands.ts';
import type { Context } from './context.ts';
import { decide } from './decide.ts';
import { fallenDue } from './duties.ts';
import type { FindingEvent, Happening } from './events.ts';
import { evolve } from './evolve.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Finding } from './state.ts';

export interface Transition {
  readonly finding: Finding;
  /** What was written, in order; duties that fell due are written even where the act is refused. */
  readonly events: readonly FindingEvent[];
  readonly refusal: Refusal | null;
}

/** The clock alone: everything due by an instant. */
export function settle(finding: Finding, context: Context, by: Instant): Transition {
  let settled: Transition = { finding, events: [], refusal: null };
  for (;;) {
    const fallen = fallenDue(settled.finding, context, by);
    if (fallen.length === 0) return settled;
    for (const { at, happening } of fallen) settled = append(settled, happening, at, null);
  }
}

/**
 * One act: duties due at or before its instant go first (domain.md §5), then the act, then what it
 * planned anew is looked at once more. The act's instant is never before the finding's last event.
 */
export function perform(finding: Finding, act: Act, context: Context): Transition {
  const at = finding.stage === 'draft' ? act.at : latest(act.at, finding.lastAt);
  const before = settle(finding, context, at);
  const decision = decide(before.finding, { ...act, at }, context);
  if (isRefusal(decision)) return { ...before, refusal: decision };
  const acted = decision.reduce((so, happening) => append(so, happening, at, act.by), before);
  const after = settle(acted.finding, context, at);
  return { ...after, events: [...acted.events, ...after.events] };
}

function append(so: Transition, happening: Happening, at: Instant, by: PersonId | null): Transition {
  const event: FindingEvent = { ...happening, seq: so.finding.seq + 1, at, by };
  return { ...so, finding: evolve(so.finding, event), events: [...so.events, event] };
}
