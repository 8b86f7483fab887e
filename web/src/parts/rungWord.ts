import type { Words } from '../words.ts';

/** What a rung of the ladder is called. */
export function rungWord(rung: string, { t }: Pick<Words, 't'>): string {
  return rung.startsWith('remind-')
    ? t('rung.remind', { n: rung.slice('remind-'.length) })
    : t(`rung.${rung}`);
}
