import type { Rules } from '../clocks/rungs.ts';
import type { EventOf, Happening } from '../events.ts';
import type { Dispatched } from '../state.ts';

/** What the rectify clock's third late day makes: a draft for the office head, or the notice itself (domain.md §5). */
export function noticeOf({ notices }: Dispatched, { policy }: Rules): Happening {
  const notice = notices.length + 1;
  const limitDays = policy.supervisionNoticeDays;
  return policy.supervisionNotices === 'automatic'
    ? { type: 'supervisionNoticeIssued', notice, limitDays }
    : { type: 'supervisionNoticeDrafted', notice, limitDays, demand: null };
}

/** Whether a rung drafted a notice for the office head and nothing has left the office with it. */
export function onlyDrafts(
  { clock, rung, at }: EventOf<'rungFired'>,
  { notices }: Pick<Dispatched, 'notices'>,
): boolean {
  if (clock !== 'rectify' || rung !== 'supervise') return false;
  const made = notices.find(({ draftedAt }) => draftedAt === at);
  return made !== undefined && made.issuedAt !== at;
}
