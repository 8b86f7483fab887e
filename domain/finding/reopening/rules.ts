import { endOf, type Instant } from '../../calendar/instant.ts';
import type { Policy } from '../../policy/policy.ts';
import type { CommandOf } from '../commands.ts';
import type { Happening } from '../events.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import type { Dispatched } from '../state.ts';
import type { ReopeningCause, ReopeningCommand } from './words.ts';

/** 重新整改: a false report is entered only with its decision, a superior's wish only with its document. */
const reopen: Rule<'reopen'> = {
  stages: ['closed'],
  decide: (finding, command, { at }, { policy }) => newRound(finding, command, at, policy),
};

/** The new round, or what is wrong with how it is asked for. */
export function newRound(
  finding: Dispatched,
  { cause, reason, rectifyBy, document }: Omit<CommandOf<'reopen'>, 'type'>,
  at: Instant,
  { receiveDays }: Policy,
): readonly Happening[] | Refusal {
  const missing = documentOf[cause];
  if (missing !== null && !document?.trim()) return refuse(missing, 'document');
  if (endOf(rectifyBy) <= at) return refuse('date-not-in-future', 'rectifyBy');
  const fault = blank({ reason });
  if (fault !== null) return fault;
  return [
    {
      type: 'reopened',
      cause,
      reason,
      from: finding.rectifyBy,
      to: rectifyBy,
      round: finding.round + 1,
      receiveDays,
      ...(document === undefined ? {} : { document }),
    },
  ];
}

/** The refusal where the paper that a cause needs is not named. */
const documentOf = {
  'look-back': null,
  'false-report': 'decision-document-missing',
  superior: 'superior-document-missing',
} as const satisfies Record<ReopeningCause, string | null>;

export const reopeningRules = { reopen } satisfies { [T in ReopeningCommand['type']]: Rule<T> };
