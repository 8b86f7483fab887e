import type { Role } from '../permissions/post.ts';
import { type ByMark, type Marks, settingFor } from '../policy/settingFor.ts';
import { type CoordinationStep, coordinationSteps } from './coordination/steps.ts';
import { type ExtensionStep, extensionSteps } from './extension/words.ts';
import type { ObjectionStep } from './objection/words.ts';

/** The posts that sign a closing form; a step is named after the post that has it. */
export const closingSteps = [
  'principal',
  'assigned-leader',
  'lead-reviewer',
  'office',
  'leader-in-charge',
] as const satisfies readonly Role[];
export type ClosingStep = (typeof closingSteps)[number];

/** Who reviews a plan: the office, and where the policy wants it the lead unit before it (domain.md §4). */
export type PlanStep = 'plan-lead' | 'plan';

/** Whoever reviews: a plan, or a closing form at one of its steps. */
export type ReviewStep =
  | PlanStep
  | 'paper'
  | ObjectionStep
  | ExtensionStep
  | 'longTerm'
  | CoordinationStep
  | ClosingStep;

/** Who reviews what is no step of the closing form (domain.md §4). */
const reviewers: Record<Exclude<ReviewStep, ClosingStep>, Role> = {
  'plan-lead': 'lead-reviewer',
  plan: 'office',
  paper: 'office',
  objection: 'office',
  'final-objection': 'leader-in-charge',
  longTerm: 'lead-reviewer',
  'extension-opinion': 'office-head',
  'extension-decision': 'leader-in-charge',
  'extension-top-decision': 'top-leader',
  'coordination-assigned-leader': 'assigned-leader',
  'coordination-leader-in-charge': 'leader-in-charge',
  'coordination-lead-reviewer': 'lead-reviewer',
};

export const reviewSteps: readonly ReviewStep[] = [
  ...(Object.keys(reviewers) as (keyof typeof reviewers)[]),
  ...closingSteps,
];

/** The post that has a review step. */
export function holderOfStep(step: ReviewStep): Role {
  return step in reviewers ? reviewers[step as keyof typeof reviewers] : (step as ClosingStep);
}

/** Who signs, for all findings and for some of them. */
interface Chains {
  readonly closingChain: readonly ClosingStep[];
  readonly closingChainOf: ByMark<readonly ClosingStep[]>;
  readonly closingChainOfSource: ByMark<readonly ClosingStep[]>;
  readonly closingChainOfSeverity: ByMark<readonly ClosingStep[]>;
}

/** The chain of one finding by the policy as it stands: the assigned leader signs only where the unit has one. */
export function chainFor(
  marks: Marks,
  unitHasAssignedLeader: boolean,
  { closingChain, closingChainOf, closingChainOfSource, closingChainOfSeverity }: Chains,
): ClosingStep[] {
  const chain = settingFor(marks, {
    bySeverity: closingChainOfSeverity,
    bySource: closingChainOfSource,
    byLevel: closingChainOf,
    forAll: closingChain,
  });
  return chain.filter((step) => step !== 'assigned-leader' || unitHasAssignedLeader);
}

/** Whether a review goes on whatever becomes of the form or the plan meanwhile. */
export function goesBeside(step: ReviewStep | null): boolean {
  return [...coordinationSteps, ...extensionSteps].some((beside) => beside === step);
}
