import { endOf, type Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';
import { answering } from '../../permissions/seats.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Assignment } from '../assignment.ts';
import { holderOfStep, type PlanStep } from '../closingChain.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';
import type { Dispatched } from '../state.ts';
import type { Rule } from './rule.ts';

/** 整改方案: measure by measure, a person and a day for each (domain.md §3.2, §3.4). */
export const submitPlan: Rule<'submitPlan'> = {
  stages: ['planning'],
  decide: (finding, { plan }, { at }, { policy }) =>
    faultOf(plan, finding, at) ?? [
      {
        type: 'planSubmitted',
        plan,
        ...firstReviewer(finding.assignment, policy),
        reviewDays: policy.planReviewDays,
      },
    ],
};

/** 方案审核: the lead unit passes it on to the office, whose approval counts. */
export const approvePlan: Rule<'approvePlan'> = {
  stages: ['planReview'],
  step: notTheirReview,
  decide: ({ plan }, { opinion }, _act, { policy }) => {
    const said = opinion === undefined ? {} : { opinion };
    return plan?.step === 'plan-lead'
      ? [{ type: 'planPassed', ...said, reviewDays: policy.planReviewDays }]
      : [{ type: 'planApproved', ...said }];
  },
};

export const returnPlan: Rule<'returnPlan'> = {
  stages: ['planReview'],
  step: notTheirReview,
  decide: (_finding, { reason }) => blank({ reason }) ?? [{ type: 'planReturned', reason }],
};

/** 牵头单位先审, where the policy wants that; a unit never reviews itself (domain.md §1). */
export function firstReviewer(
  { unit, leadUnit }: Pick<Assignment, 'unit' | 'leadUnit'>,
  { planReview }: Pick<Policy, 'planReview'>,
): { readonly step?: PlanStep } {
  return planReview === 'leadUnitFirst' && unit !== leadUnit ? { step: 'plan-lead' } : {};
}

function notTheirReview({ plan }: Dispatched, by: PersonId, { seats }: Context): Refusal | null {
  const reviewers = answering(seats, holderOfStep(plan?.step ?? 'plan'));
  return reviewers.includes(by) ? null : refuse('not-your-step');
}

function faultOf(plan: Plan, finding: Dispatched, at: Instant): Refusal | null {
  if (finding.assignment.kind === 'individual' && !plan.causeAnalysis?.trim()) {
    return refuse('cause-analysis-missing', 'plan.causeAnalysis');
  }
  if (plan.measures.length === 0) return refuse('measures-missing', 'plan.measures');
  for (const [i, { text, person }] of plan.measures.entries()) {
    const fault = blank({ [`plan.measures.${i}.text`]: text, [`plan.measures.${i}.person`]: person });
    if (fault !== null) return fault;
  }
  return tooLate(plan, finding, at);
}

/** Work is planned back from the rectify-by day (倒排工期); once it has passed there is none to plan back from. */
function tooLate({ measures, milestones }: Plan, { rectifyBy }: Dispatched, at: Instant): Refusal | null {
  if (endOf(rectifyBy) <= at) return null;
  const late = (dated: readonly { by: string }[]) => dated.findIndex(({ by }) => by > rectifyBy);
  if (late(measures) >= 0) return refuse('measure-after-deadline', `plan.measures.${late(measures)}.by`);
  return late(milestones) < 0
    ? null
    : refuse('measure-after-deadline', `plan.milestones.${late(milestones)}.by`);
}
