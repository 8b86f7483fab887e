import type { Policy } from '../../policy/policy.ts';
import type { ReviewStep } from '../closingChain.ts';
import type { ClockKind } from './clock.ts';

const ofStep: Record<ReviewStep, (policy: Policy) => number> = {
  plan: ({ planReviewDays }) => planReviewDays,
  longTerm: ({ longTermReviewDays }) => longTermReviewDays,
  principal: ({ closingStepDays }) => closingStepDays,
  'assigned-leader': ({ closingStepDays }) => closingStepDays,
  'lead-reviewer': ({ closingStepDays }) => closingStepDays,
  office: ({ closingStepDays }) => closingStepDays,
  'leader-in-charge': ({ closingStepDays }) => closingStepDays,
};

/** Working days that a policy gives a short clock; null of those whose day is set. */
export function daysGiven(kind: ClockKind, step: ReviewStep | null, policy: Policy): number | null {
  switch (kind) {
    case 'rectify':
    case 'goal':
      return null;
    case 'receive':
      return policy.receiveDays;
    case 'plan':
      return policy.planDays;
    case 'review':
      return step === null ? null : ofStep[step](policy);
  }
}
