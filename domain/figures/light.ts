import type { Day } from '../calendar/day.ts';
import type { Milestone } from '../finding/plan.ts';
import type { Stage } from '../finding/stage.ts';

/** 亮灯 (domain.md §5): derived, never stored; each always goes with its word. */
export const lights = ['green', 'blue', 'yellow', 'red', 'grey'] as const;
export type Light = (typeof lights)[number];

/** What a light is read from. */
export interface Lit {
  readonly stage: Stage;
  readonly rectifyBy: Day;
  readonly isOverdue: boolean;
  /** Nobody holds it: its dates will have moved. */
  readonly isSuspended: boolean;
  /** The principal has signed, or a long-term goal is reviewed: reviewers have it. */
  readonly isFiled: boolean;
  readonly milestones: readonly Pick<Milestone, 'by'>[];
  /** Indexes of those that are met. */
  readonly milestonesDone: readonly number[];
}

/** The light of a finding today; none before its dispatch and once it is over. `soonUntil` is the last day that counts as soon. */
export function lightOf(finding: Lit, today: Day, soonUntil: Day): Light | null {
  if (unlit.has(finding.stage)) return null;
  if (finding.isSuspended) return 'grey';
  if (finding.isOverdue) return 'red';
  if (inOtherHands.has(finding.stage) || finding.isFiled) return 'grey';
  if (isBehind(finding, today)) return 'yellow';
  return finding.rectifyBy <= soonUntil ? 'blue' : 'green';
}

const unlit: ReadonlySet<Stage> = new Set(['draft', 'closed', 'withdrawn']);
const inOtherHands: ReadonlySet<Stage> = new Set(['objected', 'planReview', 'publicNotice']);
/** Before these no plan holds yet, so there is nothing to be behind of. */
const byItsPlan: ReadonlySet<Stage> = new Set(['rectifying', 'closureReview']);

/** 序时进度: a milestone of its own plan is over and not met. */
function isBehind({ stage, milestones, milestonesDone }: Lit, today: Day): boolean {
  if (!byItsPlan.has(stage)) return false;
  return milestones.some(({ by }, index) => by < today && !milestonesDone.includes(index));
}
