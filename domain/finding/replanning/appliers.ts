import type { Day } from '../../calendar/day.ts';
import { latest } from '../../calendar/instant.ts';
import type { Applier } from '../appliers.ts';
import type { Clock, Rung } from '../clocks/clock.ts';
import { rungKey } from '../clocks/rungs.ts';
import type { Dispatched, Noted } from '../state.ts';
import type { MovedClock } from './words.ts';

/** A moved T is a new one, whose ladder starts anew from here but for the rungs that were kept. */
export const replanningAppliers: { readonly replanned: Applier<'replanned'> } = {
  replanned: (finding, { at, moved }) => ({
    ...finding,
    clocks: finding.clocks.map((clock) => {
      const move = moved.find((one) => isOf(one, clock));
      if (move === undefined) return clock;
      return { ...clock, term: move.term, planned: at, since: latest(clock.since, at) };
    }),
    noted: { ...finding.noted, ...Object.fromEntries(moved.flatMap((move) => keptOf(finding, move))) },
  }),
};

function isOf(moved: MovedClock, { kind, step, planned }: Clock): boolean {
  return moved.kind === kind && moved.step === step && moved.planned === planned;
}

/** What was noted of a kept rung under the old T, under the new one. */
function keptOf({ round, noted }: Dispatched, { kind, step, from, to, kept }: MovedClock): [string, Noted][] {
  if (from === null || to === null) return [];
  const key = (day: Day, rung: Rung) => rungKey(round, { clock: kind, step, day }, rung);
  return kept.map((rung) => [key(to, rung), noted[key(from, rung)] ?? 'passed']);
}
