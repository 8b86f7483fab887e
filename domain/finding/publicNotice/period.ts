import { type Calendar, isMissing, type MissingYear } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayOf, endOf, type Instant } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import type { Dispatched } from '../state.ts';
import { isSuspended } from '../suspension/words.ts';
import type { PublicNotice } from './words.ts';

/** The last day of a public notice: an objection on it is in time. */
export function lastDayOfNotice(
  { openedAt, workingDays }: PublicNotice,
  calendar: Calendar,
): Day | MissingYear {
  return workingDayAfter(calendar, dayOf(openedAt), workingDays);
}

/** When a finding that stands before the public goes on by itself, or closes: 24:00 of that day. Null: it does not stand there. */
export function noticeOver(
  { stage, publicNotice, suspensions }: Pick<Dispatched, 'stage' | 'publicNotice' | 'suspensions'>,
  calendar: Calendar,
): Instant | MissingYear | null {
  if (stage !== 'publicNotice' || publicNotice === null || isSuspended({ suspensions })) return null;
  const last = lastDayOfNotice(publicNotice, calendar);
  return isMissing(last) ? last : endOf(last);
}
