import type { Role } from '../permissions/post.ts';

/** The posts that sign a closing form; a step is named after the post that has it. */
export const closingSteps = [
  'principal',
  'assigned-leader',
  'lead-reviewer',
  'office',
  'leader-in-charge',
] as const satisfies readonly Role[];
export type ClosingStep = (typeof closingSteps)[number];

/** Whoever reviews: a plan, or a closing form at one of its steps. */
export type ReviewStep = 'plan' | 'longTerm' | ClosingStep;

/** Who reviews what is no step of the closing form (domain.md §4). */
const reviewers: Record<Exclude<ReviewStep, ClosingStep>, Role> = {
  plan: 'office',
  longTerm: 'lead-reviewer',
};

/** The post that has a review step. */
export function holderOfStep(step: ReviewStep): Role {
  return step in reviewers ? reviewers[step as keyof typeof reviewers] : (step as ClosingStep);
}

/** The chain of one finding: the assigned leader signs only where the unit has one. */
export function chainFor(chain: readonly ClosingStep[], unitHasAssignedLeader: boolean): ClosingStep[] {
  return chain.filter((step) => step !== 'assigned-leader' || unitHasAssignedLeader);
}
