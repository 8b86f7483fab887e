import { endOf, type Instant } from '../../calendar/instant.ts';
import { postUnit, type Role } from '../../permissions/post.ts';
import { holderOfStep } from '../closingChain.ts';
import { openRequests } from '../coordination/open.ts';
import { inPerson } from '../decide.ts';
import type { Instructed } from '../instruction/words.ts';
import type { Proposal } from '../proposals/words.ts';
import { isOver } from '../stage.ts';
import type { Dispatched } from '../state.ts';
import { drafted, unanswered } from '../supervision/notices.ts';
import { whileSuspended } from '../suspension/rules.ts';
import { isSuspended } from '../suspension/words.ts';
import { type Ask, type AskKind, answerTo, askKinds } from './words.ts';

/**
 * Everything of a finding that waits for somebody beside its turn, as it stands: one for each kind and
 * post, since the oldest of its kind. Nothing of what is over; of what is suspended only what can be
 * answered meanwhile.
 */
export function asksOf(finding: Dispatched): readonly Ask[] {
  if (isOver(finding.stage)) return [];
  const open = askKinds
    .filter((kind) => !isSuspended(finding) || whileSuspended.has(answerTo[kind]))
    .flatMap((kind) => asked[kind](finding).map((ask) => ({ kind, ...ask })))
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  return open.filter((ask, i) => open.findIndex((older) => askKey(older) === askKey(ask)) === i);
}

/**
 * Kinds that fall to others where their post is vacant, as the post's turn does; what somebody must do in
 * person waits for its holder, and a cooperating unit's part for the unit's people.
 */
export const fallingKinds: readonly AskKind[] = askKinds.filter(
  (kind) => kind !== 'part' && !inPerson.has(answerTo[kind]),
);

/** What tells an ask of a finding from its others. */
export function askKey({ kind, role, unit }: Omit<Ask, 'since'>): string {
  return `${kind} ${role}@${unit ?? ''}`;
}

type Asked = (finding: Dispatched) => readonly Omit<Ask, 'kind'>[];

const asked: Record<AskKind, Asked> = {
  extensionOpinion: (finding) => {
    const { pending } = finding.extensions;
    return pending === null || pending.opinion !== null
      ? []
      : [of(finding, holderOfStep(pending.openStep), pending.at)];
  },

  extensionDecision: (finding) => {
    const { pending } = finding.extensions;
    return pending === null || pending.opinion === null
      ? []
      : [of(finding, holderOfStep(pending.openStep), pending.opinion.at)];
  },

  /** What the source body says is entered by the office. */
  factObjection: (finding) => {
    const { fact } = finding.objections;
    return fact === null ? [] : [of(finding, 'office', fact.at)];
  },

  /** From the first reminder that it lasts longer than it was approved for. */
  suspensionOverrun: (finding) => {
    const { current } = finding.suspensions;
    return current === null || current.remindedOn === null
      ? []
      : [of(finding, 'leader-in-charge', endOf(current.expectedEnd))];
  },

  noticeDraft: (finding) => drafted(finding).map(({ draftedAt }) => of(finding, 'office-head', draftedAt)),
  slip: (finding) => unanswered(finding).map(({ issuedAt }) => of(finding, 'principal', issuedAt)),

  interview: (finding) =>
    proposed(finding, 'interview').flatMap(({ madeAt }) => [
      of(finding, 'top-leader', madeAt),
      of(finding, 'deputy-head', madeAt),
    ]),

  account: (finding) =>
    proposed(finding, 'account').map(({ madeAt, forwardedAt }) =>
      forwardedAt === null ? of(finding, 'office-head', madeAt) : of(finding, 'top-leader', forwardedAt),
    ),

  coordination: (finding) => openRequests(finding).map(({ from, askedAt }) => of(finding, from, askedAt)),

  /** Answered by the unit's report, which it can make while it puts things right. */
  instruction: (finding) =>
    finding.stage !== 'rectifying'
      ? []
      : finding.instructions
          .filter(({ reportedAt }) => reportedAt === null)
          .flatMap(({ to, at }) => reporters(to).map((role) => of(finding, role, at))),

  part: ({ parts, rounds, objections }) => {
    const given = rounds.at(-1)?.reopenedAt ?? objections.since;
    return parts
      .filter(({ doneAt }) => doneAt === null)
      .map(({ unit, receivedAt }) => ({ role: 'handler', unit, since: receivedAt ?? given }));
  },
};

function of({ assignment }: Dispatched, role: Role, since: Instant): Omit<Ask, 'kind'> {
  return { role, unit: postUnit(role, assignment), since };
}

/** One speaks for those of its kind that a moved date repeated; one that was put off is asked again later. */
function proposed({ proposals }: Dispatched, kind: Proposal['rung']): readonly Proposal[] {
  return proposals.filter(({ rung, laterUntil }) => rung === kind && laterUntil === null).slice(0, 1);
}

/** The unit's posts among those it went to; its handler where it went to none of them. */
function reporters(to: readonly Instructed[]): readonly Role[] {
  const own = to.filter((role) => role === 'handler' || role === 'principal');
  return own.length === 0 ? ['handler'] : own;
}
