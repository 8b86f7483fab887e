import type { Role } from '../../permissions/post.ts';
import type { Policy } from '../../policy/policy.ts';
import { holderOfStep, type ReviewStep } from '../closingChain.ts';
import type { ClockRef } from '../events.ts';
import { type Clock, pressesReviewer, type Rung } from './clock.ts';

/** When a rung falls due, in working days of its clock: before T, on T, or on the n-th late day. */
export type When = { readonly before: number } | { readonly late: number };

export interface RungRule {
  readonly rung: Rung;
  readonly when: When;
}

/** The rungs of a clock, weakest first (domain.md §5). */
export function ladderOf(clock: Clock, policy: Policy): readonly RungRule[] {
  const { urge, supervise, circular, interview, account } = policy.lateRungs;
  const pressing: RungRule[] = [
    { rung: 'urge', when: { late: urge } },
    { rung: 'supervise', when: { late: supervise } },
  ];
  const short: RungRule[] = [{ rung: 'due', when: { before: 0 } }, ...pressing];
  switch (clock.kind) {
    case 'rectify':
      return [
        ...reminders(policy.remindRectify),
        ...short,
        { rung: 'circular', when: { late: circular } },
        { rung: 'interview', when: { late: interview } },
        { rung: 'account', when: { late: account } },
      ];
    case 'goal':
      // Never overdue: from the day after, it is its reviewer's move (domain.md §4).
      return [...reminders(policy.remindRectify), { rung: 'due', when: { before: 0 } }];
    case 'plan':
      return [...reminders(policy.remindPlan), ...short];
    case 'receive':
      return short;
    case 'review':
      return clock.step === null || pressesReviewer(clock.step) ? short : pressing;
  }
}

/** To whom a rung goes (domain.md §5, column "To"). */
export function recipientsOf({ step }: Pick<ClockRef, 'step'>, rung: Rung): readonly Role[] {
  return step === null ? unitRecipients(rung) : reviewRecipients(step, rung);
}

function unitRecipients(rung: Rung): readonly Role[] {
  switch (rung) {
    case 'due':
    case 'urge':
      return ['handler', 'principal'];
    case 'supervise':
      return ['principal', 'leader-in-charge'];
    case 'circular':
      return ['principal', 'leader-in-charge', 'assigned-leader'];
    case 'interview':
    case 'account':
      return ['office-head', 'top-leader'];
    default:
      // Principals are reminded from T−7 on, whatever the clock.
      return daysBefore(rung) <= 7 ? ['handler', 'principal'] : ['handler'];
  }
}

/** Each rung adds to the one before; where a county leader has the step the office head alone is told. */
function reviewRecipients(step: ReviewStep, rung: Rung): readonly Role[] {
  if (!pressesReviewer(step)) return ['office-head'];
  const holder = holderOfStep(step);
  if (rung === 'due') return [holder];
  return rung === 'urge' ? [holder, 'office-head'] : [holder, 'office-head', 'leader-in-charge'];
}

function reminders(before: readonly number[]): RungRule[] {
  return [...new Set(before)]
    .sort((a, b) => b - a)
    .map((days) => ({ rung: `remind-${days}` as const, when: { before: days } }));
}

function daysBefore(rung: `remind-${number}`): number {
  return Number(rung.slice('remind-'.length));
}
