import { endOf, type Instant } from '../../calendar/instant.ts';
import type { Plan } from '../plan.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';
import type { Dispatched } from '../state.ts';
import type { Rule } from './rule.ts';

/** 整改方案: measure by measure, a person and a day for each (domain.md §3.2, §3.4). */
export const submitPlan: Rule<'submitPlan'> = {
  stages: ['planning'],
  decide: (finding, { plan }, { at }, { policy }) =>
    faultOf(plan, finding, at) ?? [{ type: 'planSubmitted', plan, reviewDays: policy.planReviewDays }],
};

export const approvePlan: Rule<'approvePlan'> = {
  stages: ['planReview'],
  decide: (_finding, { opinion }) => [
    { type: 'planApproved', ...(opinion === undefined ? {} : { opinion }) },
  ],
};

export const returnPlan: Rule<'returnPlan'> = {
  stages: ['planReview'],
  decide: (_finding, { reason }) => blank({ reason }) ?? [{ type: 'planReturned', reason }],
};

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
