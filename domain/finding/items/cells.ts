/** A line of a table that says something. */
export interface Line {
  /** From 1, as a person counts them. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table's lines; `open` is where a quote begins that never ends, or goes on after its end: then nothing is read. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly open: { readonly row: number; readonly column: number } | null;
}

/** What sets cells apart, the likeliest first: text in Chinese is full of the wide ones. */
const separators = ['\t', ',', ';', '\uff0c', '\uff1b'] as const;

/**
 * A table's lines, cell by cell: apart by tabs, else by commas or semicolons (also 全角), always by one of them; quoted as
 * spreadsheets do. Blank lines are passed over.
 */
export function linesOf(text: string): Lines {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const apart = separatorOf(plain);
  const cell = new RegExp(` *(?:"([^"]*(?:""[^"]*)*)" *|([^${apart}\\n]*))([${apart}\\n]|$)`, 'gy');
  let line = { row: 1, cells: [] as string[] };
  const lines = [line];
  let row = 1;
  for (const [whole, quoted, bare = '', end] of plain.matchAll(cell)) {
    if (bare.startsWith('"')) return { lines: [], open: { row, column: line.cells.length + 1 } };
    line.cells.push(quoted === undefined ? bare.trim() : unquoted(quoted));
    if (end === '') break;
    row += whole.split('\n').length - 1;
    if (end !== '\n') continue;
    line = { row, cells: [] };
    lines.push(line);
  }
  return { lines: lines.filter(({ cells }) => cells.some((said) => said !== '')), open: null };
}

function unquoted(said: string): string {
  return said.replaceAll('""', '"').replaceAll('\n', ' ').trim();
}

/** The first line that says something tells; where it has one cell alone, all of them do. What is quoted tells nothing. */
function separatorOf(text: string): string {
  const bare = text.replace(/"[^"]*"/g, '');
  const first = bare.split('\n').find((line) => line.trim() !== '') ?? '';
  const isIn = (part: string) => separators.find((separator) => part.includes(separator));
  return isIn(first) ?? isIn(bare) ?? '\t';
}
