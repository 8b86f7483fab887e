import type { Policy } from '../../policy/policy.ts';
import type { ReviewStep } from '../closingChain.ts';
import type { ClockKind } from './clock.ts';

const ofStep: Record<ReviewStep, (policy: Policy) => number> = {
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
