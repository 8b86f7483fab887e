import { type Calendar, isMissing } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { addMillis, dayOf, endOf, type Instant, toMillis } from '../calendar/instant.ts';
import { workingDayAfter } from '../calendar/workingDays.ts';
import type { ClosingForm, Dispatched, Filing } from '../finding/state.ts';
import { isSuspended } from '../finding/suspension/words.ts';
import type { Policy } from '../policy/policy.ts';

const MS_PER_DAY = 86_400_000;

/** What lateness is read from. */
export interface Dated extends Pick<Dispatched, 'stage' | 'rectifyBy' | 'closedAt'> {
  readonly form: Pick<ClosingForm, 'filedAt'> | null;
  readonly filing: Pick<Filing, 'counted'>;
}

/** Whether the rectify-by day is over; 00:00 still belongs to the day before (domain.md §7). */
export function isDue(rectifyBy: Day, asOf: Instant): boolean {
  return asOf > endOf(rectifyBy);
}

/** The signature that counts, also provisionally while its form is under review; null before it. */
export function countingInstant(
  finding: Dated,
  { onTimeJudgedBy }: Pick<Policy, 'onTimeJudgedBy'>,
): Instant | null {
  if (onTimeJudgedBy === 'closing') return finding.closedAt;
  return finding.filing.counted ?? finding.form?.filedAt ?? null;
}

/** 按期 against the current date; null while it is not due or suspended, and for a withdrawn finding. */
export function onTime(
  finding: Dated & Pick<Dispatched, 'suspensions'>,
  asOf: Instant,
  policy: Pick<Policy, 'onTimeJudgedBy'>,
): boolean | null {
  if (finding.stage === 'withdrawn' || isSuspended(finding)) return null;
  if (!isDue(finding.rectifyBy, asOf)) return null;
  const counted = countingInstant(finding, policy);
  return counted !== null && counted <= endOf(finding.rectifyBy);
}

/** Begun days after 24:00 of the current date, up to the counting signature or `asOf`. */
export function daysLate(finding: Dated, asOf: Instant, policy: Pick<Policy, 'onTimeJudgedBy'>): number {
  if (finding.stage === 'withdrawn') return 0;
  const until = countingInstant(finding, policy) ?? asOf;
  return Math.max(0, Math.ceil((toMillis(until) - toMillis(endOf(finding.rectifyBy))) / MS_PER_DAY));
}

/** 逾期: open, past T, no form under review; a suspended finding's T will have moved, a long-term finding is counted apart. */
export function isOverdue(finding: Dispatched, asOf: Instant): boolean {
  const { stage, form, rectifyBy, assignment } = finding;
  const underReview = form !== null && form.filedAt !== null;
  const counts = assignment.deadlineKind !== 'long-term' && !underReview && !isSuspended(finding);
  return stage !== 'closed' && stage !== 'withdrawn' && counts && isDue(rectifyBy, asOf);
}

/** Dates before this day are over at an instant: today, or at 00:00 still the day before. */
export function dueBefore(asOf: Instant): Day {
  return dayOf(addMillis(asOf, -1));
}

/** Working days before T within which a finding is soon due (domain.md §5, the blue light). */
const soon = 7;

/** The last day that counts as soon from `today` on; in a year that nobody has published, the last that is known. */
export function soonUntil(today: Day, calendar: Calendar): Day {
  for (let days = soon; days > 0; days -= 1) {
    const until = workingDayAfter(calendar, today, days);
    if (!isMissing(until)) return until;
  }
  return today;
}
