import { isMissing } from '../../calendar/calendar.ts';
import { at, dayOf } from '../../calendar/instant.ts';
import { workingDayAfter } from '../../calendar/workingDays.ts';
import { rungTime } from '../clocks/lateDays.ts';
import type { Errand, Errands } from '../errand.ts';

/** On its last day an instruction that nothing was reported on is told once more to those whom it went to. */
export const instructionErrands: Errands = ({ instructions }, { calendar }) =>
  instructions
    .filter(({ reportedAt, dueAt }) => reportedAt === null && dueAt === null)
    .map(({ instruction, limitDays, at: given }): Errand => {
      const last = workingDayAfter(calendar, dayOf(given), limitDays);
      return {
        when: isMissing(last) ? last : at(last, rungTime),
        happening: { type: 'instructionDue', instruction },
      };
    });
