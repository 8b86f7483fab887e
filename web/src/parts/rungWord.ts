import type { Rung } from '../../../domain/finding/clocks/clock.ts';
import type { Words } from '../words.ts';

/** What a rung of the ladder is called. */
export function rungWord(rung: Rung, { t }: Pick<Words, 't'>): string {
  return rung.startsWith('remind-')
    ? t('rung.remind', { n: rung.slice('remind-'.length) })
    : t(`rung.${rung}`);
}
