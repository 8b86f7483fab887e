import type { Instant } from '../domain/calendar/instant.ts';
import { spread } from '../domain/delivery/spread.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import { nextDuty, waitingRungs, yearsOfErrands } from '../domain/finding/duties.ts';
import { isOver, type Stage } from '../domain/finding/stage.ts';
import type { Standing } from '../domain/finding/standing.ts';
import type { Dispatched } from '../domain/finding/state.ts';

/** When the finding's timer goes off next, and the first year that anything of it waits for. */
export interface Planned {
  readonly nextDue: Instant | null;
  readonly waitingForYear: number | null;
}

export function planned(findingId: string, finding: Dispatched, rules: Rules): Planned {
  const next = nextDuty(finding, rules);
  const years = [...waitingRungs(finding, rules).map(({ year }) => year), ...yearsOfErrands(finding, rules)];
  return {
    nextDue: 'at' in next ? spread(next.at, findingId, rules.policy.spreadMinutes) : null,
    waitingForYear: years.length === 0 ? null : Math.min(...years),
  };
}

/** A finding's row, as its workflow is told of it. */
export function standingOf(row: { stage: Stage; version: number; next_due_at: Instant | null }): Standing {
  return { stage: row.stage, version: row.version, nextDue: row.next_due_at, over: isOver(row.stage) };
}
