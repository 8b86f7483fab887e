import { isMissing } from '../../calendar/calendar.ts';
import { at } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import { rungTime } from '../clocks/lateDays.ts';
import type { Errands } from '../errand.ts';

/**
 * A suspension that outlasts its expected end: told on the first working morning after it, then every so
 * many working days, for nothing ends it by itself.
 */
export const suspensionErrands: Errands = ({ suspensions: { current } }, { calendar, policy }) => {
  if (current === null) return [];
  const { expectedEnd, remindedOn } = current;
  const day =
    remindedOn === null
      ? workingDayAfter(calendar, expectedEnd, 1)
      : workingDayAfter(calendar, remindedOn, policy.suspensionReminderDays);
  const happening = { type: 'suspensionOverran', expectedEnd } as const;
  return [{ when: isMissing(day) ? day : at(day, rungTime), happening }];
};
