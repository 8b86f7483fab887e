import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../domain/finding/items/cells.ts';
import { decoded } from '../../domain/finding/items/decoded.ts';
import { onFile, readTable } from '../../domain/finding/items/table.ts';

describe('a table of items', () => {
  it('pasted out of a spreadsheet has its columns by their headings, in whatever order', () => {
    const { items, faults } = readTable(
      '序号\t所在村\t户主\t具体问题\n1\t新塘村\t康某某\t污水管未接入\n\n2\t新塘村\t李某\t\n',
    );
    expect(items).toEqual([
      { name: '康某某', place: '新塘村', what: '污水管未接入' },
      { name: '李某', place: '新塘村' },
    ]);
    expect(faults).toEqual([]);
  });

  it('may have its headings in English, and columns that nobody here asks for', () => {
    const table = 'No.,Name,Phone,What is wrong,Village\n1,Pump station 3,0000-1,leaks,Xintang\n';
    expect(readTable(table).items).toEqual([{ name: 'Pump station 3', place: 'Xintang', what: 'leaks' }]);
  });

  it('with a column of townships and one of villages says both of the place', () => {
    const table = '乡镇\t村\t户主\t问题\t备注\n青石镇\t新塘村\t康某某\t漏雨\t\n青石镇\t\t李某\t漏雨\t已上门';
    expect(readTable(table)).toMatchObject({
      items: [
        { name: '康某某', place: '青石镇 新塘村', what: '漏雨' },
        { name: '李某', place: '青石镇', what: '漏雨 已上门' },
      ],
      places: [
        { row: 2, column: 3 },
        { row: 3, column: 3 },
      ],
      faults: [],
    });
  });

  it('without headings is name, place, what is wrong, after running numbers where it has them', () => {
    expect(readTable('康某某,新塘村\n李某,河东村,漏水').items).toEqual([
      { name: '康某某', place: '新塘村' },
      { name: '李某', place: '河东村', what: '漏水' },
    ]);
    expect(readTable('1,康某某\n2、,李某').items).toEqual([{ name: '康某某' }, { name: '李某' }]);
    expect(readTable('康某某\n李某，河东村').items).toEqual([
      { name: '康某某' },
      { name: '李某', place: '河东村' },
    ]);
  });

  it('keeps the wide commas of its text, where plain ones set its cells apart', () => {
    expect(readTable('名称,村,情况\n康某某,新塘村,墙体开裂，屋面漏雨；未修').items).toEqual([
      { name: '康某某', place: '新塘村', what: '墙体开裂，屋面漏雨；未修' },
    ]);
  });

  it('uploaded as CSV may quote its cells, with commas, quotes and line ends in them, and begin with a mark', () => {
    const text = '\ufeff名称,情况\r\n"王家,东院","墙体""开裂""\n屋面漏雨"\r\n';
    expect(readTable(text).items).toEqual([{ name: '王家,东院', what: '墙体"开裂" 屋面漏雨' }]);
  });

  it('tells everything that is wrong at once, by row and column as a person sees them', () => {
    const text = `户主\t村\n\t新塘村\n李某\t河东村\n李某\t河东村\n${'长'.repeat(101)}\t河\u0007东村\t多余`;
    expect(readTable(text).faults).toEqual([
      { row: 2, column: 1, fault: 'name-missing' },
      { row: 4, column: 1, fault: 'entered-twice' },
      { row: 5, column: 1, fault: 'too-long' },
      { row: 5, column: 2, fault: 'unseen-characters' },
      { row: 5, column: 3, fault: 'too-many-columns' },
    ]);
  });

  it('is read no further than a quote without an end, or headings that do not tell what each item is called', () => {
    const none = { items: [], places: [] };
    const faulty = (row: number, column: number, fault: string) => ({
      ...none,
      faults: [{ row, column, fault }],
    });
    expect(readTable('户主,村\n李某,"新塘村')).toEqual(faulty(2, 2, 'quote-open'));
    expect(readTable('户主,村\n"李某"东院,新塘村')).toEqual(faulty(2, 1, 'quote-open'));
    expect(readTable('序号,所在村,具体问题\n1,新塘村,漏水')).toEqual(faulty(1, 1, 'heading-missing'));
    expect(readTable('序号,户主,村,项目\n1,李某,新塘村,厕所')).toEqual(faulty(1, 4, 'heading-twice'));
  });

  it('of two thousand lines is read whole, and of one more is not', () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => `${i + 1}\t第${i + 1}户\t新塘村`);
    expect(readTable(rows.join('\n')).items).toHaveLength(2_000);
    expect(readTable(['序号\t户主\t村', ...rows].join('\n')).items).toHaveLength(2_000);
    expect(readTable([...rows, '2001\t又一户\t'].join('\n')).faults).toEqual([
      { row: 2_001, column: 1, fault: 'too-many-rows' },
    ]);
  });

  it('with nothing in it has no items', () => {
    expect(readTable(' \n\n')).toEqual({ items: [], places: [], faults: [] });
  });

  it('tells which of its lines are on file, where the ledger names them', () => {
    const table = readTable('村,户主\n新塘村,康某某\n\n河东村,李某');
    expect(onFile(table, ['items.1'])).toEqual([{ row: 4, column: 2, fault: 'on-file' }]);
  });
});

describe('the cells of a table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('户', '村', ' ', '"', ',', ';', '，', '\t', '\n', '\r\n', '5'),
  });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const quoted = (said: string) => `"${said.replaceAll('"', '""')}"`;
  const seen = (said: string) => said.replaceAll('\r\n', '\n').replaceAll('\n', ' ').trim();

  it('come back as they were, however a spreadsheet sets them apart and ends its lines', () => {
    const apart = fc.constantFrom(',', ';', '\t');
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const mark = fc.constantFrom('', '\ufeff');
    fc.assert(
      fc.property(rows, apart, end, mark, fc.boolean(), (table, separator, lineEnd, first, last) => {
        const lines = table.map((cells) => cells.map(quoted).join(separator));
        const { lines: read, open } = linesOf(first + lines.join(lineEnd) + (last ? lineEnd : ''));
        expect(open).toBeNull();
        const cells = table.map((said) => said.map(seen)).filter((said) => said.some((text) => text !== ''));
        expect(read.map((line) => line.cells)).toEqual(cells);
      }),
    );
  });

  it('have the rows that an editor counts', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const lines = table.map((cells) => cells.map(quoted).join(','));
        const { lines: read } = linesOf(lines.join('\r\n'));
        const before = lines.map(
          (_, i) => lines.slice(0, i).join('\n').split(/\r?\n/).length + (i > 0 ? 1 : 0),
        );
        const rowsOf = before.filter((_, i) => table[i]?.some((said) => seen(said) !== ''));
        expect(read.map(({ row }) => row)).toEqual(rowsOf);
      }),
    );
  });

  it('of whatever text are read, or it is told where they cannot be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { lines, open } = linesOf(text);
        expect(open === null || lines.length === 0).toBe(true);
      }),
    );
  });

  it('of five megabytes in one open quote are told soon', () => {
    expect(linesOf(`名称\n"${'长'.repeat(5_000_000)}`).open).toEqual({ row: 2, column: 1 });
  });
});

describe('a file that a spreadsheet saved', () => {
  const text = '户主,村\n康某某,新塘村';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    [
      'GB 18030',
      Buffer.concat([
        Buffer.from('bba7d6f72cb4e5', 'hex'),
        Buffer.from('\n'),
        Buffer.from('bfb5c4b3c4b32cd0c2ccc1b4e5', 'hex'),
      ]),
    ],
  ])('is read as %s', (_, bytes) => {
    expect(decoded(bytes)).toBe(text);
  });

  it('is none where its bytes are no text', () => {
    expect(decoded(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff, 0xff]))).toBeNull();
  });
});
