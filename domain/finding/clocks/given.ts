import type { Policy } from '../../policy/policy.ts';
import { type Marks, settingFor } from '../../policy/settingFor.ts';
import type { ReviewStep } from '../closingChain.ts';
import type { ClockKind } from './clock.ts';

const ofStep: Record<ReviewStep, (policy: Policy) => number> = {
  'plan-lead': ({ planReviewDays }) => planReviewDays,
  plan: ({ planReviewDays }) => planReviewDays,
  paper: ({ paperCheckDays }) => paperCheckDays,
  objection: ({ objectionReviewDays }) => objectionReviewDays,
  'final-objection': ({ objectionReviewDays }) => objectionReviewDays,
  'extension-opinion': ({ extensionReviewDays }) => extensionReviewDays,
  'extension-decision': ({ extensionReviewDays }) => extensionReviewDays,
  'extension-top-decision': ({ extensionReviewDays }) => extensionReviewDays,
  'coordination-assigned-leader': ({ coordinationDays }) => coordinationDays,
  'coordination-leader-in-charge': ({ coordinationDays }) => coordinationDays,
  'coordination-lead-reviewer': ({ coordinationDays }) => coordinationDays,
  longTerm: ({ longTermReviewDays }) => longTermReviewDays,
  principal: ({ closingStepDays }) => closingStepDays,
  'assigned-leader': ({ closingStepDays }) => closingStepDays,
  'lead-reviewer': ({ closingStepDays }) => closingStepDays,
  office: ({ closingStepDays }) => closingStepDays,
  'leader-in-charge': ({ closingStepDays }) => closingStepDays,
};

/** Working days for a plan: by its source, else by its level where the policy says so. */
export function planDaysFor(
  marks: Marks,
  { planDays, planDaysOf, planDaysOfSource }: Pick<Policy, 'planDays' | 'planDaysOf' | 'planDaysOfSource'>,
): number {
  return settingFor(marks, { bySource: planDaysOfSource, byLevel: planDaysOf, forAll: planDays });
}

/** Working days that a policy gives a finding's short clock; null of those whose day is set. */
export function daysGiven(
  kind: ClockKind,
  step: ReviewStep | null,
  assignment: Marks,
  policy: Policy,
): number | null {
  switch (kind) {
    case 'rectify':
    case 'goal':
      return null;
    case 'receive':
      return policy.receiveDays;
    case 'plan':
      return planDaysFor(assignment, policy);
    case 'review':
      return step === null ? null : ofStep[step](policy);
  }
}
