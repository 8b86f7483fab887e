import { useI18n } from 'vue-i18n';
import type { Day } from '../../domain/calendar/day.ts';
import { clockOf, dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { chineseDay, englishDay } from '../../messages/dates.ts';

/** The catalogue's words, and days and instants as an office writes them, in the language of the page. */
export function useWords() {
  const { t, te, locale } = useI18n();
  const day = (of: string): string => (locale.value === 'en' ? englishDay : chineseDay)(of as Day);
  /** By the office's wall clock, wherever the browser is. */
  const moment = (at: string): string => `${day(dayOf(at as Instant))} ${clockOf(at as Instant).slice(0, 5)}`;
  return { t, te, day, moment };
}

export type Words = ReturnType<typeof useWords>;
