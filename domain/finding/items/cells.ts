/** A line of a table that says something. */
export interface Line {
  /** From 1, as a person counts them. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * A table's lines, cell by cell: apart by tabs, or by commas or semicolons (also 全角) where there are none; quoted as
 * spreadsheets do. Blank lines are passed over. `open` is the row of a quote that never ends; then nothing is read.
 */
export function linesOf(text: string): { readonly lines: readonly Line[]; readonly open: number | null } {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const apart = separatorsOf(plain);
  const cell = new RegExp(`[ ]*(?:"((?:[^"]|"")*)" *|([^${apart}\\n]*))([${apart}\\n]|$)`, 'gy');
  const lines: { row: number; cells: string[] }[] = [{ row: 1, cells: [] }];
  let row = 1;
  for (const [whole, quoted, bare = '', end] of plain.matchAll(cell)) {
    if (bare.startsWith('"')) return { lines: [], open: row };
    lines.at(-1)?.cells.push(quoted === undefined ? bare.trim() : unquoted(quoted));
    row += whole.split('\n').length - 1;
    if (end === '\n') lines.push({ row, cells: [] });
  }
  return { lines: lines.filter(({ cells }) => cells.some((said) => said !== '')), open: null };
}

function unquoted(said: string): string {
  return said.replaceAll('""', '"').replaceAll('\n', ' ').trim();
}

function separatorsOf(text: string): string {
  if (text.includes('\t')) return '\\t';
  return /[,\uff0c]/.test(text) ? ',\uff0c' : ';\uff1b';
}
