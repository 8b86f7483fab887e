import type { Day } from '../calendar/day.ts';

/** One measure of a plan, with the person named for it and its day (domain.md §3.4). */
export interface Measure {
  readonly text: string;
  readonly person: string;
  readonly by: Day;
}

/** A milestone of a staged finding: done when progress says so. */
export interface Milestone {
  readonly name: string;
  readonly by: Day;
}

export interface Plan {
  /** Demanded of an individual finding (domain.md §3.2). */
  readonly causeAnalysis?: string;
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
}
