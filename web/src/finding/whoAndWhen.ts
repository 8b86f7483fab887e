import { dayOf, type Instant } from '../../../domain/calendar/instant.ts';
import type { Words } from '../words.ts';

/** Who did something and on which day, by the office's wall clock; nothing where nobody has. */
export function whoAndWhen(person: { name: string } | null, at: string | null, { t, day }: Words): string {
  return person === null || at === null
    ? ''
    : t('say.between', { first: person.name, second: day(dayOf(at as Instant)) });
}
