import { hasUnseen } from '../../text/unseen.ts';
import { type Line, linesOf } from './cells.ts';
import { itemsAtOnce, type NewItem } from './item.ts';
import { sameItem } from './named.ts';

/** Where something stands in a table; rows and columns count from 1, as a person sees them. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is wrong with one cell of a table. */
export interface TableFault extends Place {
  readonly fault:
    | 'name-missing'
    | 'too-long'
    | 'unseen-characters'
    | 'entered-twice'
    | 'on-file'
    | 'too-many-columns'
    | 'heading-twice'
    | 'heading-missing'
    | 'quote-open'
    | 'too-many-rows';
}

export interface ReadTable {
  readonly items: readonly NewItem[];
  /** Where the name of each item stands. */
  readonly places: readonly Place[];
  /** Everything that is wrong, in the order of the table; then nothing of it is entered. */
  readonly faults: readonly TableFault[];
}

/** What a column says; `number` is the table's own, which is not kept. */
type Column = 'number' | 'name' | 'place' | 'what';

const headings: Readonly<Record<Column, readonly string[]>> = {
  number: ['序号', '编号', 'no', 'no.', 'number'],
  name: ['名称', '姓名', '户主', '户主姓名', '项目', '项目名称', '点位', '对象', '明细', 'name', 'item'],
  place: ['村', '所在村', '行政村', '村组', '地点', '位置', '地址', '乡镇', 'place', 'village', 'address'],
  what: ['具体问题', '问题', '存在问题', '情况', '具体情况', '备注', 'what', 'problem', 'whatiswrong'],
};
const kept = ['name', 'place', 'what'] as const satisfies readonly Column[];

/** Longest of each, in characters. */
const longest: Readonly<Record<(typeof kept)[number], number>> = { name: 100, place: 100, what: 500 };

/**
 * Items from a table as it is pasted out of a spreadsheet or uploaded, of `itemsAtOnce` lines at the most. A first line of
 * headings says what each column is: columns of township and village are one place, and one that nobody knows is passed
 * over. Without headings they are name, place, what is wrong, after a column of running numbers where there is one.
 * Everything wrong is told at once.
 */
export function readTable(text: string): ReadTable {
  const { lines, open } = linesOf(text);
  if (open !== null) return faulty({ ...open, fault: 'quote-open' });
  const [first, ...others] = lines;
  if (first === undefined) return faulty();
  const headed = headingsOf(first.cells);
  if (headed === null) return itemsIn(lines, plainColumns(lines));
  const wrong = headingFaults(headed, first.row);
  return wrong.length > 0 ? faulty(...wrong) : itemsIn(others, headed);
}

/** What is wrong where the ledger refused these items of a table (`items.3`) for being there already. */
export function onFile({ places }: ReadTable, fields: readonly string[]): readonly TableFault[] {
  return fields.flatMap((field) => {
    const place = places[Number(field.split('.')[1])];
    return place === undefined ? [] : [{ ...place, fault: 'on-file' as const }];
  });
}

type Columns = readonly (Column | null)[];

function faulty(...faults: readonly TableFault[]): ReadTable {
  return { items: [], places: [], faults };
}

/** What a line of headings calls each column; null where it is none, for then it is an item. */
function headingsOf(cells: readonly string[]): Columns | null {
  const named = cells.map((cell) => {
    const heading = cell.toLowerCase().replace(/\s/g, '');
    return (Object.keys(headings) as Column[]).find((column) => headings[column].includes(heading)) ?? null;
  });
  const known = named.filter((column) => column !== null);
  return known.includes('name') || known.length > 1 ? named : null;
}

function headingFaults(headed: Columns, row: number): readonly TableFault[] {
  if (!headed.includes('name')) return [{ row, column: 1, fault: 'heading-missing' }];
  const second = headed.lastIndexOf('name');
  return second === headed.indexOf('name') ? [] : [{ row, column: second + 1, fault: 'heading-twice' }];
}

function plainColumns(lines: readonly Line[]): Columns {
  const isNumbered = lines.every(({ cells }) => cells.length > 1 && /^\d+[.、]?$/.test(cells[0] ?? ''));
  return isNumbered ? ['number', ...kept] : kept;
}

function itemsIn(lines: readonly Line[], columns: Columns): ReadTable {
  const beyond = lines[itemsAtOnce];
  if (beyond !== undefined) return faulty({ row: beyond.row, column: 1, fault: 'too-many-rows' });
  const column = columns.indexOf('name') + 1;
  const seen = new Set<string>();
  const items: NewItem[] = [];
  const faults: TableFault[] = [];
  for (const line of lines) {
    const item = itemOf(line, columns);
    const own = faultsIn(line, columns);
    const isTwice = own.length === 0 && seen.has(sameItem(item));
    faults.push(...(isTwice ? [{ row: line.row, column, fault: 'entered-twice' as const }] : own));
    seen.add(sameItem(item));
    items.push(item);
  }
  return { items, places: lines.map(({ row }) => ({ row, column })), faults };
}

function itemOf(line: Line, columns: Columns): NewItem {
  const [place, what] = [said(line, columns, 'place'), said(line, columns, 'what')];
  return {
    name: said(line, columns, 'name'),
    ...(place === '' ? {} : { place }),
    ...(what === '' ? {} : { what }),
  };
}

/** What a line says of this, in one column or several. */
function said({ cells }: Line, columns: Columns, column: Column): string {
  return cells.filter((cell, i) => columns[i] === column && cell !== '').join(' ');
}

function faultsIn(line: Line, columns: Columns): readonly TableFault[] {
  const ofColumns = kept.flatMap((column) => {
    const fault = lengthFault(column, said(line, columns, column).length);
    return fault === null ? [] : [{ row: line.row, column: columns.indexOf(column) + 1, fault }];
  });
  const ofCells = line.cells.flatMap((cell, i) => {
    const fault = cellFault(cell, columns[i]);
    return fault === null ? [] : [{ row: line.row, column: i + 1, fault }];
  });
  return [...ofColumns, ...ofCells].sort((one, other) => one.column - other.column);
}

function lengthFault(column: (typeof kept)[number], length: number): TableFault['fault'] | null {
  if (length === 0 && column === 'name') return 'name-missing';
  return length > longest[column] ? 'too-long' : null;
}

function cellFault(cell: string, means: Column | null | undefined): TableFault['fault'] | null {
  if (means === undefined) return cell === '' ? null : 'too-many-columns';
  return means !== null && means !== 'number' && hasUnseen(cell) ? 'unseen-characters' : null;
}
