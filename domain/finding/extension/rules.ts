import { isMissing } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayOf, endOf, type Instant } from '../../calendar/instant.ts';
import { workingDayBefore } from '../../calendar/workingDays.ts';
import type { PersonId } from '../../permissions/post.ts';
import { holding } from '../../permissions/seats.ts';
import { holderOfStep } from '../closingChain.ts';
import type { CommandOf } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import type { Dispatched } from '../state.ts';
import type { ExtensionCommand, ExtensionRequest, ExtensionStep } from './words.ts';

/** 申请延期: at least so many working days before T; later it takes a leader's own act (domain.md §4). */
const requestExtension: Rule<'requestExtension'> = {
  stages: ['dispatched', 'objected', 'planning', 'planReview', 'rectifying', 'closureReview'],
  step: ({ extensions }) => (extensions.pending === null ? null : refuse('extension-pending')),
  decide: (finding, { reason, rectifyBy, superiorDocument }, { at }, context) =>
    blank({ reason }) ??
    notLater(finding, rectifyBy, at) ??
    askedTooLate(finding, at, context) ?? [
      {
        type: 'extensionRequested',
        reason,
        from: currentDay(finding),
        to: rectifyBy,
        reviewDays: context.policy.extensionReviewDays,
        ...onFile(superiorDocument),
      },
    ],
};

/** The office head says what should come of it, before a leader decides. */
const giveOpinion: Rule<'giveOpinion'> = {
  stages: openStages,
  step: ({ extensions: { pending } }) => {
    if (pending === null) return refuse('no-extension-pending');
    return pending.opinion === null ? null : refuse('opinion-given');
  },
  decide: (finding, { advice, opinion, superiorDocument }, _act, { policy }) =>
    blank({ opinion }) ?? [
      {
        type: 'opinionGiven',
        advice,
        opinion,
        next: deciding(finding, finding.extensions.pending?.to ?? currentDay(finding)),
        reviewDays: policy.extensionReviewDays,
        ...onFile(superiorDocument),
      },
    ],
};

/** Granted, the date asked for or another; or refused with a reason: then the ladder goes on as it went. */
const decideExtension: Rule<'decideExtension'> = {
  stages: openStages,
  step: ({ extensions: { pending } }, by, { seats }) => {
    if (pending === null) return refuse('no-extension-pending');
    if (pending.opinion === null) return refuse('opinion-missing');
    const deciders = holding(seats, holderOfStep(pending.openStep));
    return deciders.includes(by) ? null : refuse('not-your-step');
  },
  decide: (finding, command, { at }) => {
    const { pending } = finding.extensions;
    if (pending === null) return refuse('no-extension-pending');
    const { decision, reason } = command;
    const decided: Happening = {
      type: 'extensionDecided',
      decision,
      ...(reason?.trim() ? { reason } : {}),
    };
    if (decision === 'refuse') return blank({ reason }) ?? [decided];
    const moved = granted(finding, pending, command, at);
    return isRefusal(moved) ? moved : [decided, moved];
  },
};

/**
 * A date moved as a leader's own act, also in the last days before T and after it. A later date is an
 * extension, whoever thought of it first; an earlier one either leader may set (domain.md §4, §5).
 */
const changeDeadline: Rule<'changeDeadline'> = {
  stages: openStages,
  decide: (finding, { reason, rectifyBy, superiorDocument }, { at, by }, context) => {
    if (endOf(rectifyBy) <= at) return refuse('date-not-in-future', 'rectifyBy');
    const from = currentDay(finding);
    if (rectifyBy === from) return refuse('date-unchanged', 'rectifyBy');
    const moved: Happening = {
      type: 'deadlineMoved',
      reason,
      from,
      to: rectifyBy,
      ...onFile(superiorDocument),
    };
    return (
      blank({ reason }) ??
      (rectifyBy > from ? barredFrom(finding, rectifyBy, by, context) : null) ??
      unconsented(finding, rectifyBy, superiorDocument) ?? [moved]
    );
  },
};

export const extensionRules = { requestExtension, giveOpinion, decideExtension, changeDeadline } satisfies {
  [T in ExtensionCommand['type']]: Rule<T>;
};

/** The first of a round is the leader in charge's; the second, or any beyond its campaign's clear-by date, the top leader's. */
function deciding(
  { extensions: { moved }, round, assignment: { clearBy } }: Dispatched,
  to: Day,
): Exclude<ExtensionStep, 'extension-opinion'> {
  const before = moved.some((move) => move.round === round);
  const beyond = clearBy !== undefined && to > clearBy;
  return before || beyond ? 'extension-top-decision' : 'extension-decision';
}

function barredFrom(finding: Dispatched, to: Day, by: PersonId, { seats }: Context): Refusal | null {
  const deciders = holding(seats, holderOfStep(deciding(finding, to)));
  return deciders.includes(by) ? null : refuse('other-leader-decides', 'rectifyBy');
}

function granted(
  finding: Dispatched,
  { to: asked, reason: askedFor, openStep, superiorDocument: kept }: ExtensionRequest,
  { rectifyBy: to = asked, reason, superiorDocument }: CommandOf<'decideExtension'>,
  at: Instant,
): Happening | Refusal {
  const document = superiorDocument ?? kept ?? undefined;
  const others = deciding(finding, to) === 'extension-top-decision' && openStep === 'extension-decision';
  return (
    notLater(finding, to, at) ??
    (others ? refuse('other-leader-decides', 'rectifyBy') : null) ??
    unconsented(finding, to, document) ?? {
      type: 'deadlineMoved',
      reason: reason?.trim() ? reason : askedFor,
      from: currentDay(finding),
      to,
      ...onFile(document),
    }
  );
}

/** The day that more time is asked for: of a long-term finding its present goal's. */
function currentDay({ longTerm, rectifyBy }: Dispatched): Day {
  return longTerm?.goal ?? rectifyBy;
}

function notLater(finding: Dispatched, to: Day, at: Instant): Refusal | null {
  if (endOf(to) <= at) return refuse('date-not-in-future', 'rectifyBy');
  return to > currentDay(finding) ? null : refuse('date-not-later', 'rectifyBy');
}

function askedTooLate(finding: Dispatched, at: Instant, { calendar, policy }: Context): Refusal | null {
  const last = workingDayBefore(calendar, currentDay(finding), policy.extensionAskDays);
  if (isMissing(last)) return refuse('calendar-not-published');
  return dayOf(at) <= last ? null : refuse('extension-too-late');
}

/** A superior's date moves later only with the superior's written consent on file. */
function unconsented(finding: Dispatched, to: Day, document: string | undefined): Refusal | null {
  if (finding.assignment.level === 'county' || to < currentDay(finding) || document?.trim()) return null;
  return refuse('superior-consent-missing', 'superiorDocument');
}

function onFile(document: string | undefined): { superiorDocument?: string } {
  return document?.trim() ? { superiorDocument: document } : {};
}
