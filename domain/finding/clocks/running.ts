import { dayOf, type Instant } from '../../calendar/instant.ts';
import { goesBeside, type ReviewStep } from '../closingChain.ts';
import type { Dispatched, Silence } from '../state.ts';
import type { Clock } from './clock.ts';
import { isSilent } from './silence.ts';

/** A clock that begins with an act and gives so many working days. */
export function within(
  kind: 'receive' | 'plan' | 'review',
  step: ReviewStep | null,
  opened: Instant,
  days: number,
): Clock {
  return { kind, step, term: { after: dayOf(opened), workingDays: days }, planned: opened, since: opened };
}

/** The clocks but for these kinds; a review that goes on beside the finding's stage does not end with another. */
export function without(finding: Dispatched, ...kinds: Clock['kind'][]): Clock[] {
  return finding.clocks.filter(({ kind, step }) => !kinds.includes(kind) || goesBeside(step));
}

/** The clocks but for the reviews of these steps. */
export function withoutReview(finding: Dispatched, ...steps: readonly ReviewStep[]): Clock[] {
  return finding.clocks.filter(({ step }) => step === null || !steps.includes(step));
}

/** The clocks but for one review step's. */
export function withoutStep(finding: Dispatched, step: ReviewStep): Clock[] {
  return finding.clocks.filter((clock) => clock.step !== step);
}

/** The unit no longer holds the finding: its rungs fall silent, where they are not so already. */
export function silenced(finding: Dispatched, from: Instant, why: Silence['why']): Dispatched {
  if (isSilent(finding)) return finding;
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
