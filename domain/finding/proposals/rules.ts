import { isMissing } from '../../calendar/calendar.ts';
import { dayOf } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { PersonId, Role } from '../../permissions/post.ts';
import { holding } from '../../permissions/seats.ts';
import type { Act, CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import { factsOf } from './facts.ts';
import type { Proposal, ProposalCommand } from './words.ts';

type Decide = CommandOf<'decideProposal'>;

/**
 * 约谈 is decided by the top leader or a deputy; 问责 by the top leader, once the office head has handed it
 * on. Nothing of the kind happens by itself (domain.md §5).
 */
export const proposalRules = {
  decideProposal: {
    stages: openStages,
    step: ({ proposals }) => (proposals.length > 0 ? null : refuse('nothing-open')),
    decide: (finding, command, act, context) => {
      const { rung, decision, reason, until } = command;
      const proposal = finding.proposals.find((open) => open.rung === rung);
      if (proposal === undefined) return refuse('no-such-proposal', 'rung');
      const fault = outOfTurn(proposal, command) ?? notTheirs(command, act.by, context) ?? blank({ reason });
      if (fault !== null) return fault;
      const wrongDay = decision === 'later' ? notWithin(command, act, context) : null;
      if (wrongDay !== null) return wrongDay;
      const put = decision === 'later' && until !== undefined ? { until } : {};
      return [{ type: 'proposalDecided', rung, decision, reason, ...put, facts: factsOf(finding) }];
    },
  },
} satisfies { [T in ProposalCommand['type']]: Rule<T> };

function outOfTurn({ forwardedAt }: Proposal, { rung, decision }: Decide): Refusal | null {
  const handsOn = rung === 'account' && forwardedAt === null;
  if (decision === 'forward') return handsOn ? null : refuse('nothing-to-forward', 'decision');
  return handsOn ? refuse('not-forwarded', 'decision') : null;
}

function notTheirs({ rung, decision }: Decide, by: PersonId, { seats }: Context): Refusal | null {
  return decidersOf(rung, decision).some((role) => holding(seats, role).includes(by))
    ? null
    : refuse('not-theirs-to-decide', 'decision');
}

function decidersOf(rung: Decide['rung'], decision: Decide['decision']): readonly Role[] {
  if (decision === 'forward') return ['office-head'];
  return rung === 'interview' ? ['top-leader', 'deputy-head'] : ['top-leader'];
}

/** Put off to a day to come, and by so many working days at the most. */
function notWithin({ until }: Decide, { at }: Act, { calendar, policy }: Context): Refusal | null {
  const today = dayOf(at);
  if (until === undefined) return refuse('date-missing', 'until');
  if (until <= today) return refuse('date-not-in-future', 'until');
  const last = workingDayAfter(calendar, today, policy.proposalLaterDays);
  if (isMissing(last)) return refuse('calendar-not-published');
  return until <= last ? null : refuse('date-too-late', 'until');
}
