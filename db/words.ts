/** A text's words with their places, as `tsvector` and `tsquery` know them. */
interface Word {
  readonly text: string;
  readonly place: number;
  /** Of characters written together the last one, alone; of letters and digits the whole word. */
  readonly kind: 'pair' | 'last' | 'word';
}

/** Longer than any word that somebody looks for, and short enough for PostgreSQL. */
const longestWord = 60;

/**
 * The words of a finding as the literal of a `tsvector`: every two characters that stand together, the
 * last one alone so that a single character is found as a beginning, and whole words of letters and
 * digits; each with its place, so that a search can tell words that touch from words apart. The units
 * whose finding it is stand among them under a mark that no word has.
 */
export function vectorOf(texts: readonly string[], units: readonly (string | null)[]): string {
  const places = new Map<string, number[]>();
  for (const { text, place } of wordsOf(texts.join('\n'))) {
    places.set(text, [...(places.get(text) ?? []), place]);
  }
  const words = Array.from(places, ([text, at]) => `'${text}':${at.join(',')}`);
  return [...words, ...units.flatMap((unit) => (unit === null ? [] : [marked(unit)]))].join(' ');
}

/** A `tsquery` for what a query asks for among the findings of these units alone. */
export function amongUnits(query: string, units: readonly string[]): string {
  return `(${query}) & (${units.map(marked).join(' | ')})`;
}

function marked(unit: string): string {
  return `'@${unit.replace(/['\\]/g, '$&$&')}'`;
}

/** What somebody looks for, as literals of a `tsquery`. */
export interface Query {
  readonly whole: string;
  /** One word of each part: whoever estimates takes the words of a part for chance, which they are not. */
  readonly roughly: string;
}

/**
 * Parts between blanks are looked for each by itself, what is written together must stand together, and
 * a last word may be a beginning. Null where there is nothing to look for.
 */
export function queryOf(text: string): Query | null {
  const parts = text.split(/\s+/u).map(askedOf);
  const asked = parts.filter((part) => part.length > 0);
  if (asked.length === 0) return null;
  return {
    whole: asked.map((part) => part.map(({ apart, term }) => `${apart}${term}`).join(' ')).join(' & '),
    roughly: asked.map(([first]) => first?.term ?? '').join(' & '),
  };
}

/** The terms of one part, each with its distance from the one before. */
function askedOf(part: string): { apart: string; term: string }[] {
  const words = wordsOf(part);
  const asked = words.filter(({ kind, place }) => kind !== 'last' || !follows(words, place));
  return asked.map(({ text, place, kind }, i) => {
    const before = asked[i - 1];
    const open = kind === 'last' || (kind === 'word' && i === asked.length - 1);
    return {
      apart: before === undefined ? '' : `<${place - before.place}> `,
      term: `'${text}'${open ? ':*' : ''}`,
    };
  });
}

/** Whether a pair that is asked for anyway ends with the character at a place. */
function follows(words: readonly Word[], place: number): boolean {
  return words.some((word) => word.kind === 'pair' && word.place === place - 1);
}

/** Characters of one run stand at neighbouring places; whatever divides two runs takes one place. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let place = 0;
  for (const [run, gap] of plain(text).matchAll(
    /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|([^\p{L}\p{M}\p{N}]+)/gu,
  )) {
    place += 1;
    if (gap !== undefined) continue;
    const found = isHan(run) ? pairs(run, place) : [{ text: cut(run), place, kind: 'word' as const }];
    words.push(...found);
    place = found.at(-1)?.place ?? place;
  }
  return words;
}

function pairs(run: string, from: number): Word[] {
  const characters = [...run];
  return characters.map((character, i) => {
    const next = characters[i + 1];
    return next === undefined
      ? { text: character, place: from + i, kind: 'last' }
      : { text: character + next, place: from + i, kind: 'pair' };
  });
}

/** Full-width letters and digits are those of half width; nothing else is folded (domain.md §8). */
function plain(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).toLowerCase();
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function cut(word: string): string {
  return [...word].slice(0, longestWord).join('');
}
