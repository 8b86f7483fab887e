import type { EventOf, EventType, FindingEvent } from '../../../domain/finding/events.ts';
import type { TimelineEvent } from '../api/types.ts';
import { rungWord } from '../parts/rungWord.ts';
import type { Words } from '../words.ts';

/** An event in words: what happened, and lines of what was said or follows. */
export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
}

/** An event of the timeline in the words of the page. */
export function toldOf({ type, data }: TimelineEvent, words: Words): Told {
  const event = { ...(data as object), type } as FindingEvent;
  const lines = (linesOf[event.type as keyof typeof linesOf] as Teller | undefined)?.(event, words) ?? [];
  return { title: titleOf(event, words), lines: lines.filter((line) => line !== '') };
}

type Teller = (event: FindingEvent, words: Words) => string[];

function titleOf(event: FindingEvent, words: Words): string {
  const { t, te } = words;
  // A rung of the unit's own clock that brings a notice: whether it has gone, the notice says.
  if (event.type === 'rungFired' && event.rung === 'supervise' && event.clock === 'rectify')
    return t('event.noticeReached');
  if (event.type === 'rungFired') return t('event.rungFired', { rung: rungWord(event.rung, words) });
  if (event.type === 'proposalDecided')
    return t('event.proposalDecided', { rung: rungWord(event.rung, words) });
  if (event.type === 'signed')
    return t(event.paper === undefined ? `step.${event.step}` : 'event.paperPassed', {
      step: t(`step.${event.step}`),
    });
  return te(`event.${event.type}`) ? t(`event.${event.type}`) : event.type;
}

const linesOf: { readonly [T in EventType]?: (event: EventOf<T>, words: Words) => string[] } = {
  dispatched: ({ assignment, receiveDays }, { t, day }) => [
    t('told.rectifyBy', { day: day(assignment.rectifyBy) }),
    t('told.receiveDays', { n: receiveDays }, receiveDays),
  ],
  received: ({ planDays }, { t }) => [
    planDays === null ? t('told.noPlan') : t('told.planDays', { n: planDays }, planDays),
  ],
  planSubmitted: ({ plan }, { t }) => [
    t('told.measures', { n: plan.measures.length, m: plan.milestones.length }),
  ],
  planPassed: ({ opinion }, words) => [labelled('opinion', opinion, words)],
  planApproved: ({ opinion }, words) => [labelled('opinion', opinion, words)],
  planReturned: ({ reason }, words) => [labelled('reason', reason, words)],
  progressReported: ({ text, quantityNow }, { t }) => [
    text,
    quantityNow === undefined ? '' : t('told.quantityNow', { now: quantityNow }),
  ],
  closureApplied: ({ summary }) => [summary],
  signed: ({ filedAt, opinion, verification, paper }, words) => [
    paper === undefined ? '' : words.t('told.signedOn', { day: words.day(paper.signedOn) }),
    verification === undefined ? '' : words.t('told.verified', { how: words.t(`how.${verification.how}`) }),
    labelled('opinion', opinion, words),
    filedAt === undefined ? '' : words.t('told.filed', { at: words.moment(filedAt) }),
  ],
  supplemented: ({ reason, missing, graceDays }, words) => [
    labelled('reason', reason, words),
    labelled('missing', missing, words),
    words.t('told.graceDays', { n: graceDays }, graceDays),
  ],
  returned: ({ reason, toAdd }, words) => [
    labelled('reason', reason, words),
    labelled('toAdd', toAdd, words),
  ],
  objected: (event, words) => [words.t(`objection.${event.about}`), labelled('reason', event.reason, words)],
  objectionResolved: ({ about, decision, reason, document }, words) => [
    words.t(`objectionAnswer.${about}.${decision}`),
    labelled('reason', reason, words),
    labelled('document', document, words),
  ],
  reassigned: ({ reason, receiveDays }, words) => [
    labelled('reason', reason, words),
    words.t('told.receiveDays', { n: receiveDays }, receiveDays),
  ],
  handedOn: ({ note }, words) => [labelled('note', note, words)],
  partReported: ({ text, done }, words) => [text, done ? words.t('field.partDone') : ''],
  paperSubmitted: ({ step, signedOn, opinion }, words) => [
    words.t(`step.${step}`),
    words.t('told.signedOn', { day: words.day(signedOn) }),
    labelled('opinion', opinion, words),
  ],
  paperRefused: ({ step, reason }, words) => [words.t(`step.${step}`), labelled('reason', reason, words)],
  publicNoticeEnded: ({ next }, { t }) => [t('standing.waitsFor', { what: t(`step.${next}`) })],
  publicNoticeOpened: ({ workingDays }, { t }) => [t('told.publicNotice', { n: workingDays }, workingDays)],
  objectedToClosure: ({ objector, reason, toAdd }, words) => [
    labelled('objector', objector, words),
    labelled('reason', reason, words),
    labelled('toAdd', toAdd, words),
  ],
  reportedToSuperior: ({ document }, words) => [labelled('documentNumber', document, words)],
  superiorAnswered: ({ answer, document }, words) => [
    words.t(`superiorAnswer.${answer}`),
    labelled('documentNumber', document, words),
  ],
  reopened: ({ cause, reason, to, document }, words) => [
    words.t(`reopening.${cause}`),
    labelled('reason', reason, words),
    words.t('told.rectifyBy', { day: words.day(to) }),
    labelled('documentNumber', document, words),
  ],
  withdrawn: ({ reason, superiorDocument }, words) => [
    labelled('reason', reason, words),
    labelled('superiorDocument', superiorDocument, words),
  ],
  corrected: ({ reason, correction }, words) => [
    ...(['title', 'statement', 'goal'] as const).map((word) => labelled(word, correction[word], words)),
    labelled('reason', reason, words),
  ],
  extensionRequested: ({ reason, from, to, superiorDocument }, words) => [
    words.t('told.moved', { from: words.day(from), to: words.day(to) }),
    labelled('reason', reason, words),
    labelled('superiorDocument', superiorDocument, words),
  ],
  opinionGiven: ({ advice, opinion, superiorDocument }, words) => [
    words.t('say.colon', { label: words.t(`extensionAnswer.${advice}`), text: opinion }),
    labelled('superiorDocument', superiorDocument, words),
  ],
  extensionDecided: ({ decision, reason }, words) => [
    words.t(`extensionAnswer.${decision}`),
    labelled('reason', reason, words),
  ],
  deadlineMoved: ({ reason, from, to, superiorDocument }, words) => [
    words.t('told.moved', { from: words.day(from), to: words.day(to) }),
    labelled('reason', reason, words),
    labelled('superiorDocument', superiorDocument, words),
  ],
  suspended: ({ cause, reason, expectedEnd }, words) => [
    labelled('cause', words.t(`suspensionCause.${cause}`), words),
    labelled('reason', reason, words),
    words.t('told.suspendedUntil', { day: words.day(expectedEnd) }),
  ],
  resumed: ({ reason, days }, words) => [
    words.t('told.resumedAfter', { n: days }, days),
    labelled('reason', reason, words),
  ],
  suspensionOverran: ({ expectedEnd }, words) => [
    words.t('told.suspendedUntil', { day: words.day(expectedEnd) }),
  ],
  rungFired: ({ overtaken, ...clock }, words) => [
    clockDay(clock, words),
    overtaken.length === 0 ? '' : words.t('told.overtaken', { rungs: rungs(overtaken, words) }),
  ],
  rungsSkipped: ({ why, ...event }, words) => [
    words.t('told.skipped', { rungs: rungs(event.rungs, words), why: words.t(`told.${why}`) }),
    clockDay(event, words),
  ],
  supervisionNoticeDrafted: ({ demand, limitDays }, { t }) => [
    demand ?? '',
    t('told.limit', { n: limitDays }, limitDays),
  ],
  supervisionNoticeIssued: ({ number, demand, limitDays }, { t }) => [
    number ?? '',
    demand ?? '',
    t('told.limit', { n: limitDays }, limitDays),
  ],
  supervisionNoticeVoided: ({ reason }, words) => [labelled('reason', reason, words)],
  supervisionNoticeAnswered: ({ result }) => [result],
  proposalDecided: ({ decision, reason, until }, words) => [
    words.t(`decision.${decision}`),
    labelled('reason', reason, words),
    until === undefined ? '' : words.day(until),
  ],
  coordinationRequested: ({ stuck, need, from }, words) => [
    labelled('stuck', stuck, words),
    labelled('need', need, words),
    labelled('from', words.t(`role.${from}`), words),
  ],
  coordinationAnswered: ({ answer }) => [answer],
  instructed: ({ text, to, limitDays }, words) => [
    text,
    labelled('to', to.map((role) => words.t(`role.${role}`)).join(words.t('say.list')), words),
    words.t('told.limit', { n: limitDays }, limitDays),
  ],
  acknowledged: ({ opinion }, words) => [labelled('opinion', opinion, words)],
  contactNoted: ({ text }) => [text],
  replanned: ({ moved }, words) =>
    moved.map(({ kind, step, from, to }) =>
      words.t('told.replannedTo', {
        clock: step === null ? words.t(`clock.${kind}`) : words.t(`step.${step}`),
        from: from === null ? '—' : words.day(from),
        to: to === null ? '—' : words.day(to),
      }),
    ),
  proposalRecalled: ({ rung }, words) => [rungWord(rung, words)],
  itemsAdded: ({ counts }, { t }) => [t('told.itemCounts', { ...counts })],
  itemReported: ({ items, text, counts }, { t }) => [
    t('told.itemNumbers', { numbers: numbersOf(items) }),
    text,
    t('told.itemCounts', { ...counts }),
  ],
  itemChecked: ({ items, outcome, note, counts }, words) => [
    words.t('told.itemNumbers', { numbers: numbersOf(items) }),
    labelled('outcome', words.t(`outcome.${outcome}`), words),
    labelled('note', note, words),
    words.t('told.itemCounts', { ...counts }),
  ],
  itemStruck: ({ items, reason, counts }, words) => [
    words.t('told.itemNumbers', { numbers: numbersOf(items) }),
    labelled('reason', reason, words),
    words.t('told.itemCounts', { ...counts }),
  ],
  longTermReviewed: ({ outcome, opinion, next }, words) => [
    labelled('outcome', words.t(`outcome.${outcome}`), words),
    labelled('seen', opinion, words),
    words.t('told.goalNext', { day: words.day(next) }),
  ],
};

/** `1–18, 20`: hundreds of numbers on one line. */
function numbersOf(items: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const no of [...items].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === no - 1) run[1] = no;
    else runs.push([no, no]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

function labelled(field: string, text: string | undefined, { t }: Words): string {
  return text === undefined || text === '' ? '' : t('say.colon', { label: t(`field.${field}`), text });
}

function rungs(all: EventOf<'rungsSkipped'>['rungs'], words: Words): string {
  return all.map((rung) => rungWord(rung, words)).join(words.t('say.list'));
}

function clockDay(
  { clock, step, day }: Pick<EventOf<'rungFired'>, 'clock' | 'step' | 'day'>,
  words: Words,
): string {
  const name = words.t(step === null ? `clock.${clock}` : `step.${step}`);
  return words.t('told.clockDay', { clock: name, day: words.day(day) });
}
