import { type Calendar, isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { SupervisionNotice } from './words.ts';

export type IssuedNotice = SupervisionNotice & { readonly issuedAt: Instant };

interface Noticed {
  readonly round: number;
  readonly notices: readonly SupervisionNotice[];
}

/** Notices of this round that wait for the office head. */
export function drafted({ notices, round }: Noticed): SupervisionNotice[] {
  return notices.filter((notice) => notice.round === round && isDraft(notice));
}

/** Notices of this round that are out and hold, answered or not. */
export function issued({ notices, round }: Noticed): IssuedNotice[] {
  return notices.filter(
    (notice): notice is IssuedNotice =>
      notice.round === round && notice.issuedAt !== null && notice.voidedAt === null,
  );
}

/** Those of them that the unit still owes a slip for. */
export function unanswered(finding: Noticed): IssuedNotice[] {
  return issued(finding).filter(({ answeredAt }) => answeredAt === null);
}

/** The last day of a notice's limit, or the unpublished year it takes to say so. */
export function limitOf({ issuedAt, limitDays }: IssuedNotice, calendar: Calendar): Day | MissingYear {
  return workingDayAfter(calendar, dayOf(issuedAt), limitDays);
}

/**
 * The first day by which the limit of one of the round's notices has passed; null where none is out. A year
 * that is missing for one matters only where no other can be said.
 */
export function firstLimit(finding: Noticed, calendar: Calendar): Day | MissingYear | null {
  const limits = issued(finding).map((notice) => limitOf(notice, calendar));
  const known = limits.filter((limit) => !isMissing(limit)).sort();
  return known[0] ?? limits[0] ?? null;
}

function isDraft({ issuedAt, voidedAt }: SupervisionNotice): boolean {
  return issuedAt === null && voidedAt === null;
}
