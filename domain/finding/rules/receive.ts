import { planDaysFor } from '../clocks/given.ts';
import type { Rule } from './rule.ts';

/** 签收: receipt only, never consent. An at-once finding asks no plan (domain.md §4). */
export const receive: Rule<'receive'> = {
  stages: ['dispatched'],
  decide: ({ assignment }, _command, _act, { policy }) => [
    {
      type: 'received',
      planDays: assignment.deadlineKind === 'at-once' ? null : planDaysFor(assignment, policy),
    },
  ],
};
