import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { ClockKind, Rung } from '../clocks/clock.ts';
import { plannedRungs, type Rules } from '../clocks/rungs.ts';
import type { ReviewStep } from '../closingChain.ts';
import type { FindingEvent } from '../events.ts';
import type { Dispatched } from '../state.ts';
import { settle } from '../transition.ts';

/** What other rules would do to one finding, were nobody to act before they come into force. */
export interface Effect {
  readonly moved: readonly MovedDate[];
  readonly rungs: readonly ChangedRung[];
}

/** A T that would move; null where it waits for a calendar year. */
export interface MovedDate {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** `fires`: at once, for its time would be over. `vanishes`: it would have no turn any more, and had one to come. */
export interface ChangedRung {
  readonly clock: ClockKind;
  readonly step: ReviewStep | null;
  readonly rung: Rung;
  readonly was: Instant | null;
  readonly will: Instant | null;
  readonly change: (typeof rungChanges)[number];
}

export const rungChanges = ['moves', 'fires', 'vanishes', 'appears'] as const;

/** The effect of rules that come into force at an instant in place of others; null where there is none. */
export function effectOf(finding: Dispatched, before: Rules, after: Rules, at: Instant): Effect | null {
  const untouched = settle(finding, before, at).finding;
  if (untouched.stage === 'draft') return null;
  const replanned = settle(untouched, { ...after, former: [{ ...before, until: at }] }, at);
  if (replanned.finding.stage === 'draft') return null;
  const was = comingOf(untouched, before);
  const will = comingOf(replanned.finding, after);
  const fired = firedIn(replanned.events);
  const keys = new Set([...was.keys(), ...will.keys(), ...fired.keys()]);
  const rungs = [...keys].flatMap((key) => changedRung(was.get(key), will.get(key), fired.get(key)) ?? []);
  const moved = replanned.events.flatMap((event) => (event.type === 'replanned' ? event.moved : []));
  if (moved.length === 0 && rungs.length === 0) return null;
  return { moved: moved.map(({ kind, step, from, to }) => ({ clock: kind, step, from, to })), rungs };
}

/** A rung with the instant at which it comes, or went out at once. */
interface Coming extends Pick<ChangedRung, 'clock' | 'step' | 'rung'> {
  readonly at: Instant;
}

function comingOf(finding: Dispatched, rules: Rules): Map<string, Coming> {
  return byKey(
    plannedRungs(finding, rules).flatMap(({ clock: { kind, step }, rung, when }) =>
      typeof when === 'string' ? [{ clock: kind, step, rung, at: when }] : [],
    ),
  );
}

function firedIn(events: readonly FindingEvent[]): Map<string, Coming> {
  return byKey(
    events.flatMap((event) =>
      event.type === 'rungFired'
        ? [{ clock: event.clock, step: event.step, rung: event.rung, at: event.at }]
        : [],
    ),
  );
}

function byKey(rungs: readonly Coming[]): Map<string, Coming> {
  return new Map(rungs.map((rung) => [`${rung.clock} ${rung.step} ${rung.rung}`, rung]));
}

function changedRung(was?: Coming, will?: Coming, fired?: Coming): ChangedRung | null {
  const named = fired ?? will ?? was;
  if (named === undefined || (was?.at === will?.at && fired === undefined)) return null;
  const { clock, step, rung } = named;
  const change = fired === undefined ? changeOf(was, will) : 'fires';
  return { clock, step, rung, was: was?.at ?? null, will: (fired ?? will)?.at ?? null, change };
}

function changeOf(was?: Coming, will?: Coming): ChangedRung['change'] {
  if (was === undefined) return 'appears';
  return will === undefined ? 'vanishes' : 'moves';
}
