import type { FindingDate } from '../api/types.ts';
import type { Words } from '../words.ts';

/** What a clock is called: the review of a step by the step. */
export function clockName({ clock, step }: Pick<FindingDate, 'clock' | 'step'>, { t }: Words): string {
  return step === null ? t(`clock.${clock}`) : t(`step.${step}`);
}

/** The rule that made a date, with the version of what it was made from. */
export function ruleOf({ rule, calendarVersions, policyVersion }: FindingDate, words: Words): string {
  const { t, day } = words;
  if (rule.kind !== 'after') return t(`dates.${rule.kind}`);
  const counted = t('dates.after', { after: day(rule.after ?? ''), n: rule.workingDays });
  return [counted, ...calendars(calendarVersions, words), t('dates.policy', { version: policyVersion })].join(
    t('say.semicolon'),
  );
}

/** When a rung falls due, counted from the date's T, with the version of the calendar that counts it. */
export function rungRule(date: FindingDate, rung: FindingDate['rungs'][number], words: Words): string {
  return [countOf(date, rung, words), ...calendars(date.calendarVersions, words)].join(
    words.t('say.semicolon'),
  );
}

function countOf(date: FindingDate, { when }: FindingDate['rungs'][number], words: Words): string {
  const { t, day } = words;
  const of = { clock: clockName(date, words), day: date.day === null ? 'T' : day(date.day) };
  if ('late' in when)
    return t(date.clock === 'review' ? 'dates.reviewLate' : 'dates.late', { ...of, n: when.late });
  return when.before === 0 ? t('dates.on', of) : t('dates.before', { ...of, n: when.before });
}

function calendars(versions: FindingDate['calendarVersions'], { t }: Words): string[] {
  return Object.entries(versions).map(([year, version]) => t('dates.calendar', { year, version }));
}
