import type { Day } from '../calendar/day.ts';
import { endOf, type Instant, toMillis } from '../calendar/instant.ts';
import type { Dispatched } from '../finding/state.ts';
import type { Policy } from '../policy/policy.ts';

const MS_PER_DAY = 86_400_000;

/** Whether the rectify-by day is over; 00:00 still belongs to the day before (domain.md §7). */
export function isDue(rectifyBy: Day, asOf: Instant): boolean {
  return asOf > endOf(rectifyBy);
}

/** The signature that counts, also provisionally while its form is under review; null before it. */
export function countingInstant(
  finding: Dispatched,
  { onTimeJudgedBy }: Pick<Policy, 'onTimeJudgedBy'>,
): Instant | null {
  if (onTimeJudgedBy === 'closing') return finding.closedAt;
  return finding.filing.counted ?? finding.form?.filedAt ?? null;
}

/** 按期 against the current date; null while it is not due, and for a withdrawn finding. */
export function onTime(
  finding: Dispatched,
  asOf: Instant,
  policy: Pick<Policy, 'onTimeJudgedBy'>,
): boolean | null {
  if (finding.stage === 'withdrawn' || !isDue(finding.rectifyBy, asOf)) return null;
  const counted = countingInstant(finding, policy);
  return counted !== null && counted <= endOf(finding.rectifyBy);
}

/** Begun days after 24:00 of the current date, up to the counting signature or `asOf`. */
export function daysLate(finding: Dispatched, asOf: Instant, policy: Pick<Policy, 'onTimeJudgedBy'>): number {
  if (finding.stage === 'withdrawn') return 0;
  const until = countingInstant(finding, policy) ?? asOf;
  return Math.max(0, Math.ceil((toMillis(until) - toMillis(endOf(finding.rectifyBy))) / MS_PER_DAY));
}

/** 逾期: open, past T, no form under review. */
export function isOverdue({ stage, form, rectifyBy }: Dispatched, asOf: Instant): boolean {
  const underReview = form !== null && form.filedAt !== null;
  return stage !== 'closed' && stage !== 'withdrawn' && !underReview && isDue(rectifyBy, asOf);
}
