import { addMonths, type Day } from '../../calendar/day.ts';
import { dayOf, endOf, type Instant } from '../../calendar/instant.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import type { Dispatched } from '../state.ts';
import type { LongTermCommand } from './words.ts';

/** The goal's day has come: whoever verifies looks, says what was seen, and when to look again. */
const reviewLongTerm: Rule<'reviewLongTerm'> = {
  stages: ['rectifying'],
  step: ({ longTerm }) => (longTerm?.openedAt ? null : refuse('review-not-open')),
  decide: ({ longTerm, rectifyBy }, command, { at }, { policy }) => {
    const next = nextOf(command, at, policy.longTermReviewMonths);
    if (isRefusal(next)) return next;
    const { outcome, opinion } = command;
    const goal = longTerm?.goal ?? rectifyBy;
    return blank({ opinion }) ?? [{ type: 'longTermReviewed', outcome, opinion, goal, next: next.day }];
  },
};

export const longTermRules = { reviewLongTerm } satisfies {
  [T in LongTermCommand['type']]: Rule<T>;
};

function nextOf({ outcome, next }: LongTermCommand, at: Instant, months: number): { day: Day } | Refusal {
  if (next === undefined)
    return outcome === 'met' ? { day: addMonths(dayOf(at), months) } : refuse('next-date-missing', 'next');
  return endOf(next) > at ? { day: next } : refuse('date-not-in-future', 'next');
}

/** A long-term finding is struck off once a review has found its goal met, and not while one is open. */
export function goalStillOpen({ longTerm }: Pick<Dispatched, 'longTerm'>): Refusal | null {
  if (longTerm === null) return null;
  return longTerm.met > 0 && longTerm.openedAt === null ? null : refuse('goal-not-met');
}
