import { blank, isRefusal, refuse } from '../refusal.ts';
import { newRound } from '../reopening/rules.ts';
import type { Rule } from '../rules/rule.ts';
import type { SuperiorCommand } from './words.ts';

/** 报备: once a round, of what a superior fed back. */
const reportToSuperior: Rule<'reportToSuperior'> = {
  stages: ['closed'],
  step: ({ assignment, superior }) => {
    if (assignment.level === 'county') return refuse('no-superior');
    return superior === null ? null : refuse('already-reported');
  },
  decide: (_finding, { document }) => blank({ document }) ?? [{ type: 'reportedToSuperior', document }],
};

/** 认可 may follow 已报备, and 退回 either: what is sent back is reopened at once. */
const recordSuperiorAnswer: Rule<'recordSuperiorAnswer'> = {
  stages: ['closed'],
  step: ({ assignment, superior }) => {
    if (assignment.level === 'county') return refuse('no-superior');
    return superior === null ? refuse('not-reported') : null;
  },
  decide: (finding, { answer, document, reason = '', rectifyBy }, { at }, { policy }) => {
    if (finding.superior?.answer?.answer === answer) return refuse('answer-unchanged', 'answer');
    const fault = blank({ document });
    if (fault !== null) return fault;
    const answered = { type: 'superiorAnswered', answer, document } as const;
    if (answer !== 'sentBack') return [answered];
    if (rectifyBy === undefined) return refuse('date-undecided', 'rectifyBy');
    const reopened = newRound(finding, { cause: 'superior', reason, rectifyBy, document }, at, policy);
    return isRefusal(reopened) ? reopened : [answered, ...reopened];
  },
};

export const superiorRules = { reportToSuperior, recordSuperiorAnswer } satisfies {
  [T in SuperiorCommand['type']]: Rule<T>;
};
