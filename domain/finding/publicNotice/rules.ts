import { blank } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import type { PublicNoticeCommand } from './words.ts';

/** 公示异议: like a return it says what to add, and the filing is lost. */
const objectToClosure: Rule<'objectToClosure'> = {
  stages: ['publicNotice'],
  decide: (_finding, { objector, reason, toAdd }) =>
    blank({ objector, reason, toAdd }) ?? [{ type: 'objectedToClosure', objector, reason, toAdd }],
};

export const publicNoticeRules = { objectToClosure } satisfies {
  [T in PublicNoticeCommand['type']]: Rule<T>;
};
