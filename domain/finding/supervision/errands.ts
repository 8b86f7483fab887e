import { isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { at, dayOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import { rungTime } from '../clocks/lateDays.ts';
import type { Rules } from '../clocks/rungs.ts';
import type { Errand, Errands } from '../errand.ts';
import { drafted, limitOf, unanswered } from './notices.ts';

/**
 * A draft that its head does not issue is told to the leader in charge after a working day; a notice whose
 * limit passed without a slip goes on the office's call list on the next (domain.md §5).
 */
export const supervisionErrands: Errands = (finding, rules) => [
  ...drafted(finding)
    .filter(({ leftAt }) => leftAt === null)
    .map(
      ({ notice, draftedAt }): Errand => ({
        when: morningAfter(dayOf(draftedAt), rules.policy.noticeIssueDays, rules),
        happening: { type: 'supervisionNoticeLeft', notice },
      }),
    ),
  ...unanswered(finding)
    .filter(({ unansweredAt }) => unansweredAt === null)
    .map((notice): Errand => {
      const limit = limitOf(notice, rules.calendar);
      return {
        when: isMissing(limit) ? limit : morningAfter(limit, 1, rules),
        happening: { type: 'supervisionNoticeUnanswered', notice: notice.notice },
      };
    }),
];

function morningAfter(day: Day, days: number, { calendar }: Rules): Instant | MissingYear {
  const on = workingDayAfter(calendar, day, days);
  return isMissing(on) ? on : at(on, rungTime);
}
