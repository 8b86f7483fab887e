import { dayOf } from '../../calendar/instant.ts';
import type { Applier } from '../appliers.ts';
import type { Clock } from '../clocks/clock.ts';
import { silenced, unsilenced } from '../clocks/running.ts';
import type { EventOf } from '../events.ts';
import type { Dispatched, Grace } from '../state.ts';
import type { SuspensionHappening } from './words.ts';

/** What suspension changes: a silence of everybody, and at its end dates that have moved. */
export const suspensionAppliers: { readonly [T in SuspensionHappening['type']]: Applier<T> } = {
  suspended: (finding, { at, by, cause, reason, expectedEnd, order = null }) => ({
    // Where a review holds the finding the unit is silent already, and stays so to the review's end.
    ...silenced(finding, at, 'suspended'),
    suspensions: {
      ...finding.suspensions,
      current: { from: at, cause, reason, expectedEnd, by: by ?? '', order, remindedOn: null },
    },
  }),

  resumed: (finding, event) => {
    const { current, past } = finding.suspensions;
    if (current === null) return finding;
    const { at, days } = event;
    const held = finding.silences.at(-1)?.why === 'suspended' ? unsilenced(finding, at) : finding;
    const over = { from: current.from, to: at, cause: current.cause, days };
    return {
      ...held,
      ...movedDates(held, event),
      ...(event.graceMoved ? movedGrace(held, days) : {}),
      clocks: held.clocks.map((clock) => resumedClock(clock, event)),
      suspensions: { current: null, past: [...past, over] },
    };
  },

  suspensionOverran: (finding, { at }) => {
    const { current } = finding.suspensions;
    if (current === null) return finding;
    const reminded = { ...current, remindedOn: dayOf(at) };
    return { ...finding, suspensions: { ...finding.suspensions, current: reminded } };
  },
};

type Resumed = EventOf<'resumed'>;

function resumedClock(clock: Clock, { at, days, moved }: Resumed): Clock {
  // A review stood still too; the unit's clock has its `since` from the end of its own silence.
  const stood = clock.kind === 'review' ? { ...clock, since: at } : clock;
  const move = moved.find((one) => one.clock === clock.kind && one.step === clock.step);
  if (move === undefined) return stood;
  const { term } = clock;
  const later =
    'day' in term ? { day: move.day ?? term.day } : { ...term, workingDays: term.workingDays + days };
  return { ...stood, term: later, planned: at, since: at };
}

/** The days that stand beside the clocks. */
function movedDates(
  { rectifyBy, longTerm, publicNotice, stage }: Dispatched,
  { days, moved }: Resumed,
): Pick<Dispatched, 'rectifyBy' | 'longTerm' | 'publicNotice'> {
  const dayOfKind = (kind: Clock['kind']) => moved.find(({ clock }) => clock === kind)?.day;
  const stands = stage === 'publicNotice' && publicNotice !== null;
  return {
    rectifyBy: dayOfKind('rectify') ?? rectifyBy,
    longTerm: longTerm && { ...longTerm, goal: dayOfKind('goal') ?? longTerm.goal },
    publicNotice: stands ? { ...publicNotice, workingDays: publicNotice.workingDays + days } : publicNotice,
  };
}

function movedGrace({ graces, filing }: Dispatched, days: number): Pick<Dispatched, 'graces' | 'filing'> {
  const longer = (grace: Grace): Grace => ({ ...grace, workingDays: grace.workingDays + days });
  const { kept } = filing;
  return {
    graces: graces.map((grace, i) => (i === graces.length - 1 ? longer(grace) : grace)),
    filing: kept === null ? filing : { ...filing, kept: { ...kept, grace: longer(kept.grace) } },
  };
}
