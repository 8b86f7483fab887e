import { describe, expect, it } from 'vitest';
import { amongUnits, queryOf, vectorOf } from '../../db/words.ts';

const asked = (text: string) => queryOf(text)?.whole ?? null;

describe('a text is cut', () => {
  it('into pairs of characters with the last one alone, each in its place', () => {
    expect(vectorOf(['饮水安全'], [])).toBe("'饮水':1 '水安':2 '安全':3 '全':4");
  });

  it('into whole words of letters and digits, of one width and case', () => {
    expect(vectorOf(['2026-A2', 'Ｂ泵6台'], [])).toBe("'2026':1 'a2':3 'b':5 '泵':6 '6':7 '台':8");
  });

  it('with the units whose finding it is, under a mark that no word has', () => {
    expect(vectorOf(['水'], ['qing', null, "o'\\x"])).toBe("'水':1 '@qing' '@o''\\\\x'");
    expect(queryOf('@qing')?.whole).toBe("'qing':*");
  });
});

describe('what is looked for', () => {
  it.each([
    ['two characters as they stand', '饮水', "'饮水'"],
    ['one character as a beginning', '水', "'水':*"],
    ['more characters standing together', '饮水安全', "'饮水' <1> '水安' <1> '安全'"],
    ['parts between blanks each by itself', '饮水　安全', "'饮水' & '安全'"],
    ['the beginning of a last word', '2026-A', "'2026' <2> 'a':*"],
    ['digits between characters whole', '修6公里', "'修':* <1> '6' <1> '公里'"],
    ['nothing where there is nothing', '，。 !', null],
    ['no operator', "'a' & !b", "'a':* & 'b':*"],
  ])('%s', (_, text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it('is estimated by the first word of each part, for those of one part do not meet by chance', () => {
    expect(queryOf('饮水安全 工程')?.roughly).toBe("'饮水' & '工程'");
  });

  it('can be looked for among some units alone', () => {
    expect(amongUnits("'饮水'", ['qing', 'shang'])).toBe("('饮水') & ('@qing' | '@shang')");
  });
});
