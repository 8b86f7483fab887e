import type { PersonId } from '../../permissions/post.ts';
import { holding } from '../../permissions/seats.ts';
import type { Context } from '../context.ts';
import { blank, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import { openRequests } from './open.ts';
import type { CoordinationCommand, CoordinationRequest } from './words.ts';

/** 提请协调: one open request to each post that can be asked; its answer comes from that post (domain.md §3.19). */
export const coordinationRules = {
  requestCoordination: {
    stages: openStages,
    decide: (finding, { stuck, need, from }, _act, { seats, policy }) => {
      if (holding(seats, from).length === 0) return refuse('nobody-to-ask', 'from');
      if (openRequests(finding).some((open) => open.from === from)) return refuse('already-asked', 'from');
      const request = finding.requests.length + 1;
      const answerDays = policy.coordinationDays;
      return (
        blank({ stuck, need }) ?? [{ type: 'coordinationRequested', request, stuck, need, from, answerDays }]
      );
    },
  },

  answerCoordination: {
    stages: openStages,
    step: (finding, by, context) =>
      openRequests(finding).some((open) => isAsked(open, by, context)) ? null : refuse('nothing-open'),
    decide: (finding, { request, answer }, { by }, context) => {
      const open = openRequests(finding).find((one) => one.request === request);
      if (open === undefined || !isAsked(open, by, context)) return refuse('no-such-request', 'request');
      return blank({ answer }) ?? [{ type: 'coordinationAnswered', request, answer }];
    },
  },
} satisfies { [T in CoordinationCommand['type']]: Rule<T> };

function isAsked({ from }: CoordinationRequest, by: PersonId, { seats }: Context): boolean {
  return holding(seats, from).includes(by);
}
