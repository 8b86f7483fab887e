import { type Line, linesOf } from './cells.ts';
import type { NewItem } from './item.ts';
import { sameItem } from './named.ts';

/** What is wrong with one cell of a pasted table; rows and columns count from 1, as a person sees them. */
export interface TableFault {
  readonly row: number;
  readonly column: number;
  readonly fault: 'name-missing' | 'too-long' | 'entered-twice' | 'too-many-columns' | 'quote-open';
}

export interface ReadTable {
  readonly items: readonly NewItem[];
  readonly faults: readonly TableFault[];
}

/** What a column says; `number` is the table's own, which is not kept. */
type Column = 'number' | 'name' | 'place' | 'what';

const headings: Readonly<Record<Column, readonly string[]>> = {
  number: ['序号', '编号', 'no', 'number'],
  name: ['名称', '姓名', '户主', '户主姓名', '项目', '项目名称', '点位', '对象', '明细', 'name'],
  place: ['村', '所在村', '行政村', '村组', '地点', '位置', '地址', '乡镇', 'place', 'village'],
  what: ['具体问题', '问题', '存在问题', '情况', '具体情况', '备注', 'what', 'problem'],
};

/** Longest of each, in characters. */
const longest: Readonly<Record<Exclude<Column, 'number'>, number>> = { name: 100, place: 100, what: 500 };

/**
 * Items from a table as it is pasted out of a spreadsheet or uploaded. A first line of headings says what each column is;
 * without one they are name, place, what is wrong, after a column of running numbers where there is one. Everything wrong is
 * told at once.
 */
export function readTable(text: string): ReadTable {
  const { lines, open } = linesOf(text);
  if (open !== null) return { items: [], faults: [{ row: open, column: 1, fault: 'quote-open' }] };
  const [first] = lines;
  if (first === undefined) return { items: [], faults: [] };
  const headed = headingsOf(first.cells);
  const columns = headed ?? plainColumns(lines);
  const read = (headed === null ? lines : lines.slice(1)).map((line) => ({
    row: line.row,
    ...itemOf(line, columns),
  }));
  const seen = new Set<string>();
  const faults = read.flatMap(({ row, item, faults: own }) => {
    const twice = own.length === 0 && seen.has(sameItem(item));
    seen.add(sameItem(item));
    const at = columns.indexOf('name') + 1;
    return twice ? [{ row, column: at, fault: 'entered-twice' as const }] : own;
  });
  return { items: read.map(({ item }) => item), faults };
}

/** The columns that a line of headings names; null where it is none, for then it is an item. */
function headingsOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const named = cells.map((cell) => {
    const heading = cell.toLowerCase().replace(/\s/g, '');
    return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(heading)) ?? null;
  });
  return named.includes('name') ? named : null;
}

function plainColumns(lines: readonly Line[]): readonly Column[] {
  const isNumbered = lines.every(({ cells }) => cells.length > 1 && /^\d+[.、]?$/.test(cells[0] ?? ''));
  return isNumbered ? ['number', 'name', 'place', 'what'] : ['name', 'place', 'what'];
}

function itemOf(
  { row, cells }: Line,
  columns: readonly (Column | null)[],
): { item: NewItem; faults: readonly TableFault[] } {
  const said = new Map<Column | null, string>();
  for (const [i, cell] of cells.entries()) if (cell !== '') said.set(columns[i] ?? null, cell);
  const { name = '', ...others } = Object.fromEntries(
    (['name', 'place', 'what'] as const).flatMap((column) => {
      const text = said.get(column);
      return text === undefined ? [] : [[column, text]];
    }),
  );
  const missing = { row, column: columns.indexOf('name') + 1, fault: 'name-missing' } as const;
  const wrong = cells.flatMap((cell, i) => faultOf(cell, columns[i], row, i + 1));
  return { item: { name, ...others }, faults: name === '' ? [missing, ...wrong] : wrong };
}

function faultOf(cell: string, means: Column | null | undefined, row: number, column: number): TableFault[] {
  if (means === undefined) return cell === '' ? [] : [{ row, column, fault: 'too-many-columns' }];
  if (means === null || means === 'number') return [];
  return cell.length > longest[means] ? [{ row, column, fault: 'too-long' }] : [];
}
