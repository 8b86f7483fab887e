import { blank, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { newAssignment } from './newAssignment.ts';
import type { AssigningCommand } from './words.ts';

/** 改派: the office head gives it to another unit, with a reason; its work begins anew there. */
const reassign: Rule<'reassign'> = {
  stages: ['dispatched', 'planning', 'planReview', 'rectifying', 'closureReview', 'publicNotice'],
  decide: (finding, command, _act, context) => newAssignment(finding, command, context),
};

/** 转办: whoever is named has it in hand; the unit holds it as before. */
const handOn: Rule<'handOn'> = {
  stages: ['dispatched', 'planning', 'rectifying'],
  decide: (_finding, { handler, deputy, note }, _act, { seats }) => {
    if (!seats.handler.includes(handler)) return refuse('not-of-the-unit', 'handler');
    if (deputy !== undefined && !seats.deputies.includes(deputy)) return refuse('not-of-the-unit', 'deputy');
    const said = note === undefined ? {} : { note };
    return blank(said) ?? [{ type: 'handedOn', handler, deputy: deputy ?? null, ...said }];
  },
};

export const assigningRules = {
  reassign,
  handOn,
} satisfies { [T in AssigningCommand['type']]: Rule<T> };
