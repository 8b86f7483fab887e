type Exceptions = Record<string, 'off' | 'work'>;

/** The days of an arrangement, one a line: the day, a blank, the word for its kind. */
export function textOfYear(exceptions: Exceptions, words: Record<'off' | 'work', string>): string {
  const days = Object.entries(exceptions).sort(([one], [other]) => (one < other ? -1 : 1));
  return days.map(([day, as]) => `${day} ${words[as]}`).join('\n');
}

/** The arrangement that lines say, or the first line that says none. */
export function yearOfText(
  text: string,
  words: Record<'off' | 'work', string>,
): { readonly exceptions: Exceptions } | { readonly wrong: string } {
  const exceptions: Exceptions = {};
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [day = '', as = '', ...more] = line.split(/\s+/);
    const kind = (['off', 'work'] as const).find((known) => words[known] === as);
    if (kind === undefined || more.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return { wrong: line };
    exceptions[day] = kind;
  }
  return { exceptions };
}
