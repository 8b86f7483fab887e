import type { Today } from '../api/types.ts';
import { rungWord } from '../parts/rungWord.ts';
import type { Words } from '../words.ts';

/** What a piece of news is about, in a word or two. */
export function subjectOf(subject: Today['news'][number]['subject'], words: Words): string {
  const { t } = words;
  switch (subject.kind) {
    case 'rung':
      return `${t(subject.step === null ? `clock.${subject.clock}` : `step.${subject.step}`)} ${rungWord(subject.rung, words)}`;
    case 'proposal':
      return rungWord(subject.rung, words);
    case 'waiting':
    case 'assigned':
    case 'returned':
    case 'decided':
    case 'issued':
    case 'asked':
      return t(`subject.${subject.kind}`);
  }
}
