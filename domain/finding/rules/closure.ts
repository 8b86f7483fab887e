import { isMissing } from '../../calendar/calendar.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import type { PersonId } from '../../permissions/post.ts';
import { type Seats, signing } from '../../permissions/seats.ts';
import type { Policy } from '../../policy/policy.ts';
import { lastDayOf } from '../clocks/silence.ts';
import { type ClosingStep, holderOfStep } from '../closingChain.ts';
import type { CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { EventOf, Happening } from '../events.ts';
import { handsOn } from '../handsOn.ts';
import { hasOpenItems } from '../items/item.ts';
import { goalStillOpen } from '../longTerm/rules.ts';
import { standsBefore } from '../publicNotice/place.ts';
import { isReached, unfitCount } from '../quantity.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { signedContent } from '../signing/content.ts';
import type { Dispatched } from '../state.ts';
import type { Rule } from './rule.ts';

/** 申请销号. The unit still holds the finding until its principal has signed. */
export const applyForClosure: Rule<'applyForClosure'> = {
  stages: ['rectifying'],
  step: (finding) => itemsStillOpen(finding) ?? goalStillOpen(finding),
  decide: (_finding, { summary }) => blank({ summary }) ?? [{ type: 'closureApplied', summary }],
};

/** 签字: one step of the chain; the last one closes the finding, or puts its closing before the public. No one signs twice. */
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
  decide: (finding, command, { at, by }, context) => {
    const step = openStep(finding);
    const fault = step === 'lead-reviewer' ? unverified(finding, command) : null;
    if (fault !== null) return fault;
    const filedAt = step === 'principal' ? filing(finding, at, context) : {};
    return isRefusal(filedAt) ? filedAt : signature(finding, step, command, filedAt, by, context);
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
export function itemsStillOpen({ items }: Dispatched): Refusal | null {
  return hasOpenItems(items) ? refuse('items-open') : null;
}

export function openStep({ form, assignment }: Dispatched): ClosingStep {
  return form?.openStep ?? assignment.chain[0] ?? 'principal';
}

function notTheirStep(finding: Dispatched, by: PersonId, { seats }: Context): Refusal | null {
  if (finding.form?.paper) return refuse('paper-pending');
  const people = signing(seats, holderOfStep(openStep(finding)), handsOn(finding, seats));
  return people.includes(by) ? null : refuse('not-your-step');
}

/** Before the principal has signed nothing is filed, so nothing can be sent back. */
function notTheirReview(finding: Dispatched, by: PersonId, context: Context): Refusal | null {
  return openStep(finding) === 'principal' ? refuse('not-your-step') : notTheirStep(finding, by, context);
}

/** 谁验收谁负责: who verifies says how, ticks the whole closing standard, and sees the quantity reached. */
export function unverified(
  { assignment, quantityNow }: Dispatched,
  { verification }: Pick<CommandOf<'sign'>, 'verification'>,
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
export function filing(
  { filing: { kept } }: Dispatched,
  at: Instant,
  { calendar }: Context,
): { filedAt: Instant } | Refusal {
  if (kept === null) return { filedAt: at };
  const last = lastDayOf(kept.grace, calendar);
  if (isMissing(last)) return refuse('calendar-not-published');
  return { filedAt: dayOf(at) <= last ? kept.filedAt : at };
}

/** One signature, and what it leads to. `by` has signed, on screen or on paper. */
export function signature(
  finding: Dispatched,
  step: ClosingStep,
  { opinion, verification, paper }: Said,
  filed: { filedAt?: Instant },
  by: PersonId,
  { policy, seats }: Context,
): readonly Happening[] {
  const next = stepAfter(step, by, finding, seats, policy);
  const standsFirst = standsBefore(next, finding, policy);
  const signed: Happening = {
    type: 'signed',
    step,
    next: standsFirst ? null : next,
    nextDays: policy.closingStepDays,
    ...(next === step ? {} : filed),
    ...(opinion === undefined ? {} : { opinion }),
    ...(verification === undefined || step !== 'lead-reviewer' ? {} : { verification }),
    ...(paper === undefined ? {} : { paper }),
    content: signedContent(finding),
  };
  if (standsFirst) return [signed, { type: 'publicNoticeOpened', workingDays: policy.publicNoticeDays }];
  return next === null ? [signed, { type: 'closed' }] : [signed];
}

/** What is said with a signature, and the paper that it was given on. */
type Said = Pick<EventOf<'signed'>, 'opinion' | 'verification' | 'paper'>;

/** The step that is open after a signature; the principals' own until each has signed, where the policy wants both. */
function stepAfter(
  step: ClosingStep,
  by: PersonId,
  finding: Dispatched,
  seats: Seats,
  { principalsSign }: Policy,
): ClosingStep | null {
  const hands = [by, ...handsOn(finding, seats)];
  const missing = seats.principal.some((person) => !hands.includes(person));
  if (step === 'principal' && principalsSign === 'both' && missing) return step;
  const { chain } = finding.assignment;
  return chain[chain.indexOf(step) + 1] ?? null;
}
