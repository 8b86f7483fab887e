import { describe, expect, it } from 'vitest';
import { readTable } from '../../domain/finding/items/table.ts';

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

  it('without headings is name, place, what is wrong, after running numbers where it has them', () => {
    expect(readTable('康某某,新塘村\n李某,河东村,漏水').items).toEqual([
      { name: '康某某', place: '新塘村' },
      { name: '李某', place: '河东村', what: '漏水' },
    ]);
    expect(readTable('1,康某某\n2、,李某').items).toEqual([{ name: '康某某' }, { name: '李某' }]);
  });

  it('uploaded as CSV may quote its cells, with commas, quotes and line ends in them, and begin with a mark', () => {
    const text = '\ufeff名称,情况\r\n"王家,东院","墙体""开裂""\n屋面漏雨"\r\n';
    expect(readTable(text).items).toEqual([{ name: '王家,东院', what: '墙体"开裂" 屋面漏雨' }]);
  });

  it('tells everything that is wrong at once, by row and column as a person sees them', () => {
    const text = `户主\t村\n\t新塘村\n李某\t河东村\n李某\t河东村\n${'长'.repeat(101)}\t河东村\t多余`;
    expect(readTable(text).faults).toEqual([
      { row: 2, column: 1, fault: 'name-missing' },
      { row: 4, column: 1, fault: 'entered-twice' },
      { row: 5, column: 1, fault: 'too-long' },
      { row: 5, column: 3, fault: 'too-many-columns' },
    ]);
    expect(readTable('户主\n"康某某').faults).toEqual([{ row: 2, column: 1, fault: 'quote-open' }]);
  });

  it('of four hundred lines is read whole', () => {
    const rows = Array.from({ length: 400 }, (_, i) => `${i + 1}\t第${i + 1}户\t新塘村`);
    expect(readTable(rows.join('\n')).items).toHaveLength(400);
  });

  it('with nothing in it has no items', () => {
    expect(readTable(' \n\n')).toEqual({ items: [], faults: [] });
  });
});
