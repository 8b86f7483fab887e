import { earliest, type Instant, latest } from '../calendar/instant.ts';
import type { PersonId } from '../permissions/post.ts';
import type { Rules } from './clocks/rungs.ts';
import type { Act } from './commands.ts';
import type { Context } from './context.ts';
import { decide } from './decide.ts';
import { fallenDue } from './duties.ts';
import type { FindingEvent, Happening } from './events.ts';
import { evolve } from './evolve.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { replanning } from './replanning/replan.ts';
import type { Finding } from './state.ts';

export interface Transition {
  readonly finding: Finding;
  /** What was written, in order; duties that fell due are written even where the act is refused. */
  readonly events: readonly FindingEvent[];
  readonly refusal: Refusal | null;
}

/** All that the clock reads. */
type Planning = Rules & Pick<Context, 'former'>;

/** The clock alone: everything due by an instant. */
export function settle(finding: Finding, context: Planning, by: Instant): Transition {
  return fall(caughtUp(finding, context, by), context, by);
}

/** Each change of rules at its own instant, what was due before it by the rules that held then. */
function caughtUp(finding: Finding, context: Planning, by: Instant): Transition {
  const untouched: Transition = { finding, events: [], refusal: null };
  const { former = [] } = context;
  return former.reduce((so, rules, i) => {
    const before = fall(so, rules, earliest(rules.until, by));
    if (before.finding.stage === 'draft') return before;
    const happening = replanning(before.finding, rules, former[i + 1] ?? context, rules.until);
    return happening === null ? before : append(before, happening, rules.until, null);
  }, untouched);
}

/** What falls due by an instant by rules that do not change. */
function fall(so: Transition, rules: Rules, by: Instant): Transition {
  let settled = so;
  for (;;) {
    const fallen = fallenDue(settled.finding, rules, by);
    if (fallen.length === 0) return settled;
    for (const { at, happening } of fallen) settled = append(settled, happening, at, null);
  }
}

/**
 * One act: duties due at or before its instant go first (domain.md §5), then the act, then what it
 * planned anew is looked at once more. The act's instant is never before the finding's last event.
 */
export function perform(finding: Finding, act: Act, context: Context): Transition {
  const reached = (so: Finding) => (so.stage === 'draft' ? act.at : latest(act.at, so.lastAt));
  const planned = caughtUp(finding, context, reached(finding));
  const at = reached(planned.finding);
  const before = fall(planned, context, at);
  const decision = decide(before.finding, { ...act, at }, context);
  if (isRefusal(decision)) return { ...before, refusal: decision };
  const acted = decision.reduce((so, happening) => append(so, happening, at, act.by), before);
  return fall(acted, context, at);
}

function append(so: Transition, happening: Happening, at: Instant, by: PersonId | null): Transition {
  const event: FindingEvent = { ...happening, seq: so.finding.seq + 1, at, by };
  return { ...so, finding: evolve(so.finding, event), events: [...so.events, event] };
}
