import { isMissing } from '../../calendar/calendar.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';
import { signing } from '../../permissions/seats.ts';
import { lastDayOf } from '../clocks/silence.ts';
import { type ClosingStep, holderOfStep } from '../closingChain.ts';
import type { CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { handsOn } from '../handsOn.ts';
import { hasOpenItems } from '../items/item.ts';
import { goalStillOpen } from '../longTerm/rules.ts';
import { isReached, unfitCount } from '../quantity.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Dispatched } from '../state.ts';
import type { Rule } from './rule.ts';

/** 申请销号. The unit still holds the finding until its principal has signed. */
export const applyForClosure: Rule<'applyForClosure'> = {
  stages: ['rectifying'],
  step: (finding) => itemsStillOpen(finding) ?? goalStillOpen(finding),
  decide: (_finding, { summary }) => blank({ summary }) ?? [{ type: 'closureApplied', summary }],
};

/** 签字: one step of the chain; the last one closes the finding. No one signs twice. */
export const sign: Rule<'sign'> = {
  stages: ['closureReview'],
  step: (finding, by, context) => {
    const fault = notTheirStep(finding, by, context);
    if (fault !== null) return fault;
    if (finding.form?.signatures.some((signature) => signature.by === by)) return refuse('already-signed');
    // Whoever stands in for a vacant handler's post files in another's place, and may sign in their own.
    const filedAsHandler = finding.form?.appliedBy === by && context.seats.handler.includes(by);
    return filedAsHandler ? refuse('filer-may-not-sign') : itemsStillOpen(finding);
  },
  decide: (finding, command, { at }, context) => {
    const step = openStep(finding);
    const fault = step === 'lead-reviewer' ? unverified(finding, command) : null;
    if (fault !== null) return fault;
    const filedAt = step === 'principal' ? filing(finding, at, context) : {};
    return isRefusal(filedAt) ? filedAt : signature(finding, step, command, filedAt, context);
  },
};

/** 补正: a paper is missing; refiled in time it keeps its first filing. */
export const supplement: Rule<'supplement'> = {
  stages: ['closureReview'],
  step: notTheirReview,
  decide: (finding, { reason, missing }, _act, { policy }) =>
    blank({ reason, missing }) ?? [
      { type: 'supplemented', step: openStep(finding), reason, missing, graceDays: policy.supplementDays },
    ],
};

/** 退回整改: the work is not done; the filing is lost. */
export const returnForm: Rule<'return'> = {
  stages: ['closureReview'],
  step: notTheirReview,
  decide: (finding, { reason, toAdd }) =>
    blank({ reason, toAdd }) ?? [{ type: 'returned', step: openStep(finding), reason, toAdd }],
};

/** 一户一户对账销号: nothing closes while an item is open (domain.md §3.6). */
function itemsStillOpen({ items }: Dispatched): Refusal | null {
  return hasOpenItems(items) ? refuse('items-open') : null;
}

function openStep({ form, assignment }: Dispatched): ClosingStep {
  return form?.openStep ?? assignment.chain[0] ?? 'principal';
}

function notTheirStep(finding: Dispatched, by: PersonId, { seats }: Context): Refusal | null {
  const people = signing(seats, holderOfStep(openStep(finding)), handsOn(finding, seats));
  return people.includes(by) ? null : refuse('not-your-step');
}

/** Before the principal has signed nothing is filed, so nothing can be sent back. */
function notTheirReview(finding: Dispatched, by: PersonId, context: Context): Refusal | null {
  return openStep(finding) === 'principal' ? refuse('not-your-step') : notTheirStep(finding, by, context);
}

/** 谁验收谁负责: who verifies says how, ticks the whole closing standard, and sees the quantity reached. */
function unverified(
  { assignment, quantityNow }: Dispatched,
  { verification }: CommandOf<'sign'>,
): Refusal | null {
  if (verification === undefined) return refuse('verification-missing', 'verification');
  const ticked = new Set(verification.ticked);
  const all = assignment.closingStandard.every((_, index) => ticked.has(index));
  if (!all) return refuse('standard-not-ticked', 'verification.ticked');
  const { quantity } = assignment;
  const fault = unfitCount(quantity, verification.quantityNow, 'verification.quantityNow');
  if (fault !== null || quantity === undefined) return fault;
  const reached = isReached(quantity, verification.quantityNow ?? quantityNow);
  return reached ? null : refuse('target-not-reached', 'verification.quantityNow');
}

/** The filing that counts: the first one, where a supplement's grace still runs, else this signature. */
function filing(
  { filing: { kept } }: Dispatched,
  at: Instant,
  { calendar }: Context,
): { filedAt: Instant } | Refusal {
  if (kept === null) return { filedAt: at };
  const last = lastDayOf(kept.grace, calendar);
  if (isMissing(last)) return refuse('calendar-not-published');
  return { filedAt: dayOf(at) <= last ? kept.filedAt : at };
}

function signature(
  { assignment: { chain } }: Dispatched,
  step: ClosingStep,
  { opinion, verification }: CommandOf<'sign'>,
  filed: { filedAt?: Instant },
  { policy }: Context,
): readonly Happening[] {
  const next = chain[chain.indexOf(step) + 1] ?? null;
  const signed: Happening = {
    type: 'signed',
    step,
    next,
    nextDays: policy.closingStepDays,
    ...filed,
    ...(opinion === undefined ? {} : { opinion }),
    ...(verification === undefined || step !== 'lead-reviewer' ? {} : { verification }),
  };
  return next === null ? [signed, { type: 'closed' }] : [signed];
}
