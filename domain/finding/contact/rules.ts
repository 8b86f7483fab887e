import { blank } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import type { ContactCommand } from './words.ts';

export const contactRules = {
  noteContact: {
    stages: openStages,
    decide: (_finding, { text }) => blank({ text }) ?? [{ type: 'contactNoted', text }],
  },
} satisfies { [T in ContactCommand['type']]: Rule<T> };
