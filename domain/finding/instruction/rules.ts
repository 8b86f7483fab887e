import { blank, isRefusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import { given } from '../termDays.ts';
import type { InstructionCommand } from './words.ts';

/** 批示 with a last day, 圈阅 without any: both a leader's own act. */
export const instructionRules = {
  instruct: {
    stages: openStages,
    decide: ({ instructions }, { text, to, limitDays }, _act, { policy }) => {
      if (to.length === 0) return refuse('nobody-to-ask', 'to');
      const days = given(limitDays, policy.instructionDays, 'limitDays');
      if (isRefusal(days)) return days;
      const instruction = instructions.length + 1;
      return blank({ text }) ?? [{ type: 'instructed', instruction, text, to, limitDays: days.days }];
    },
  },

  acknowledge: {
    stages: openStages,
    decide: (_finding, { opinion }) => [
      { type: 'acknowledged', ...(opinion === undefined ? {} : { opinion }) },
    ],
  },
} satisfies { [T in InstructionCommand['type']]: Rule<T> };
