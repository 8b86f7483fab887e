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
  if (event.type === 'rungFired') return t('event.rungFired', { rung: rungWord(event.rung, words) });
  if (event.type === 'signed') return t(`step.${event.step}`);
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
  planApproved: ({ opinion }, words) => [labelled('opinion', opinion, words)],
  planReturned: ({ reason }, words) => [labelled('reason', reason, words)],
  progressReported: ({ text, quantityNow }, { t }) => [
    text,
    quantityNow === undefined ? '' : t('told.quantityNow', { now: quantityNow }),
  ],
  closureApplied: ({ summary }) => [summary],
  signed: ({ filedAt, opinion, verification }, words) => [
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
  withdrawn: ({ reason, superiorDocument }, words) => [
    labelled('reason', reason, words),
    labelled('superiorDocument', superiorDocument, words),
  ],
  corrected: ({ reason, correction }, words) => [
    ...(['title', 'statement', 'goal'] as const).map((word) => labelled(word, correction[word], words)),
    labelled('reason', reason, words),
  ],
  deadlineMoved: ({ reason, from, to }, words) => [
    words.t('told.moved', { from: words.day(from), to: words.day(to) }),
    labelled('reason', reason, words),
  ],
  rungFired: ({ overtaken, ...clock }, words) => [
    clockDay(clock, words),
    overtaken.length === 0 ? '' : words.t('told.overtaken', { rungs: rungs(overtaken, words) }),
  ],
  rungsSkipped: ({ why, ...event }, words) => [
    words.t('told.skipped', { rungs: rungs(event.rungs, words), why: words.t(`told.${why}`) }),
    clockDay(event, words),
  ],
  supervisionNoticeIssued: ({ limitDays }, { t }) => [t('told.limit', { n: limitDays }, limitDays)],
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
