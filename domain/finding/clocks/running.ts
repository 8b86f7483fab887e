import { dayOf, type Instant } from '../../calendar/instant.ts';
import type { ReviewStep } from '../closingChain.ts';
import type { Dispatched, Silence } from '../state.ts';
import type { Clock } from './clock.ts';

/** A clock that begins with an act and gives so many working days. */
export function within(
  kind: 'receive' | 'plan' | 'review',
  step: ReviewStep | null,
  opened: Instant,
  days: number,
): Clock {
  return { kind, step, term: { after: dayOf(opened), workingDays: days }, planned: opened, since: opened };
}

/** The clocks but for these kinds. */
export function without(finding: Dispatched, ...kinds: Clock['kind'][]): Clock[] {
  return finding.clocks.filter(({ kind }) => !kinds.includes(kind));
}

/** The unit no longer holds the finding: its rungs fall silent. */
export function silenced(finding: Dispatched, from: Instant, why: Silence['why']): Dispatched {
  return { ...finding, silences: [...finding.silences, { from, to: null, why }] };
}

/** The unit holds it again: every clock of the unit is planned anew from here. */
export function unsilenced(finding: Dispatched, to: Instant): Dispatched {
  return {
    ...finding,
    silences: finding.silences.map((silence) => (silence.to === null ? { ...silence, to } : silence)),
    clocks: finding.clocks.map((clock) => (clock.kind === 'review' ? clock : { ...clock, since: to })),
  };
}
