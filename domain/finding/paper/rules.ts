import { isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { addMillis, dayOf, earliest, endOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import { signing } from '../../permissions/seats.ts';
import { holderOfStep } from '../closingChain.ts';
import type { CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import { handsOn } from '../handsOn.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { filing, itemsStillOpen, openStep, signature, unverified } from '../rules/closure.ts';
import type { Rule } from '../rules/rule.ts';
import type { Dispatched } from '../state.ts';
import type { PaperCommand } from './words.ts';

/** The unit hands in the scan, or the office for whoever brought the paper. */
const submitPaper: Rule<'submitPaper'> = {
  stages: ['closureReview'],
  step: ({ form }) => (form?.paper == null ? null : refuse('paper-pending')),
  decide: (finding, { type: _, ...paper }, { at }, context) => {
    const step = openStep(finding);
    const fault =
      blank({ reference: paper.reference, signer: paper.signer }) ??
      undated(finding, paper, at) ??
      unsigned(finding, paper, context) ??
      (step === 'lead-reviewer' ? unverified(finding, paper) : null);
    if (fault !== null) return fault;
    const countsAt = countingFrom(paper, at, context);
    if (isMissing(countsAt)) return refuse('calendar-not-published');
    const { paperCheckDays: checkDays } = context.policy;
    return [{ type: 'paperSubmitted', step, countsAt, checkDays, ...paper }];
  },
};

/** The office has held the scan against the form: the signature stands as though given on screen. */
const passPaper: Rule<'passPaper'> = {
  stages: ['closureReview'],
  step: (finding, by) => notToBeChecked(finding, by) ?? itemsStillOpen(finding),
  decide: (finding, _command, _act, context) => {
    const step = openStep(finding);
    const paper = finding.form?.paper;
    if (!paper) return refuse('no-paper');
    const { signer, reference, signedOn, countsAt, opinion, verification } = paper;
    const filedAt = step === 'principal' ? filing(finding, countsAt, context) : {};
    if (isRefusal(filedAt)) return filedAt;
    const said = {
      ...(opinion === undefined ? {} : { opinion }),
      ...(verification === undefined ? {} : { verification }),
      paper: { reference, signer, signedOn },
    };
    return signature(finding, step, said, filedAt, signer, context);
  },
};

/** The scan is another form's, or cannot be read: the step is open again. */
const refusePaper: Rule<'refusePaper'> = {
  stages: ['closureReview'],
  step: notToBeChecked,
  decide: (finding, { reason }, _act, { policy }) =>
    blank({ reason }) ?? [
      { type: 'paperRefused', step: openStep(finding), reason, stepDays: policy.closingStepDays },
    ],
};

/** Whoever handed a paper in does not check it, nor does whoever signed it. */
function notToBeChecked({ form }: Dispatched, by: string): Refusal | null {
  if (!form?.paper) return refuse('no-paper');
  const { submittedBy, signer } = form.paper;
  return by === submittedBy || by === signer ? refuse('own-paper') : null;
}

/** The form was there to be printed from its application on. */
function undated(
  { form }: Dispatched,
  { signedOn }: Pick<CommandOf<'submitPaper'>, 'signedOn'>,
  at: Instant,
): Refusal | null {
  const printed = form === null ? at : form.appliedAt;
  const possible = signedOn >= dayOf(printed) && signedOn <= dayOf(at);
  return possible ? null : refuse('paper-date-impossible', 'signedOn');
}

/** By whoever could sign the step on screen; no one signs twice. */
function unsigned(
  finding: Dispatched,
  { signer }: Pick<CommandOf<'submitPaper'>, 'signer'>,
  { seats }: Context,
): Refusal | null {
  const hands = handsOn(finding, seats);
  if (hands.includes(signer)) return refuse('already-signed', 'signer');
  const people = signing(seats, holderOfStep(openStep(finding)), hands);
  return people.includes(signer) ? null : refuse('not-the-signer', 'signer');
}

/** The paper's date counts where its scan came in within the working days after it, else the scan's instant. */
function countingFrom(
  { signedOn }: Pick<CommandOf<'submitPaper'>, 'signedOn'>,
  at: Instant,
  { calendar, policy }: Context,
): Instant | MissingYear {
  const last = workingDayAfter(calendar, signedOn, policy.paperDays);
  if (isMissing(last)) return last;
  return dayOf(at) <= last ? earliest(lastOf(signedOn), at) : at;
}

/** The last instant that still lies in a day: a paper says its day alone. */
function lastOf(day: Day): Instant {
  return addMillis(endOf(day), -1);
}

export const paperRules = { submitPaper, passPaper, refusePaper } satisfies {
  [T in PaperCommand['type']]: Rule<T>;
};
