import type { Instant } from '../calendar/instant.ts';
import type { Dispatched, Finding } from '../finding/state.ts';
import type { Policy } from '../policy/policy.ts';
import { rate } from './rate.ts';
import { isDue, isOverdue, onTime } from './timeliness.ts';

/** Counts with the rates made of them, as of one instant (domain.md §7). */
export interface Figures {
  /** 发现: dispatched or later, not withdrawn. */
  readonly found: number;
  /** 已整改: the lead unit's verification passed, or later. */
  readonly rectified: number;
  readonly rectificationRate: string;
  readonly closed: number;
  /** 已到期: the current date has passed, of what is not long-term; the denominator of the on-time rate. */
  readonly due: number;
  readonly onTime: number;
  readonly onTimeRate: string;
  readonly overdue: number;
}

export function figures(findings: readonly Finding[], asOf: Instant, policy: Policy): Figures {
  const found = findings.filter(
    (one): one is Dispatched => one.stage !== 'draft' && one.stage !== 'withdrawn',
  );
  const count = (holds: (finding: Dispatched) => boolean) => found.filter(holds).length;
  const rectified = count(({ verifiedAt, stage }) => verifiedAt !== null || stage === 'closed');
  const isDatedDue = ({ rectifyBy, longTerm }: Dispatched) => longTerm === null && isDue(rectifyBy, asOf);
  const due = count(isDatedDue);
  const inTime = count((finding) => isDatedDue(finding) && onTime(finding, asOf, policy) === true);
  return {
    found: found.length,
    rectified,
    rectificationRate: rate(rectified, found.length),
    closed: count(({ stage }) => stage === 'closed'),
    due,
    onTime: inTime,
    onTimeRate: rate(inTime, due),
    overdue: count((finding) => isOverdue(finding, asOf)),
  };
}
