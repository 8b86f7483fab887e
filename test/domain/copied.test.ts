import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../domain/finding/copied/bands.ts';
import { type ComparedPlan, copiesOf } from '../../domain/finding/copied/copies.ts';

const plan = (finding: string, texts: readonly string[], parent: string | null = null): ComparedPlan => ({
  finding,
  parent,
  measures: texts.map((text) => ({ text })),
});

const theirs = '为上湾村36户脱贫户每户发放鸡苗20只，由镇畜牧站上门指导养殖，年底前统一收购。';
const copied = '为岩脚村12户脱贫户每户发放鸡苗20只，由镇畜牧站上门指导养殖，年底前统一收购。';

describe('a measure that another finding has too', () => {
  it('is shown with its place, though villages and numbers differ', () => {
    const copies = copiesOf(plan('mine', ['另聘护路员两名，按季度发放报酬。', copied]), [
      plan('theirs', ['修复机耕桥一座。', theirs]),
    ]);
    expect(copies).toMatchObject([{ measure: 1, finding: 'theirs', theirs: 1, text: theirs }]);
    expect(copies[0]?.share).toBeGreaterThan(0.8);
  });

  it('is found among very many by a number that both have', () => {
    const mine = new Set(bandsOf(copied));
    expect(bandsOf(theirs).some((band) => mine.has(band))).toBe(true);
    const other = '更换损坏的水质消毒设备，逐日登记余氯检测结果，每周报县水利局备查。';
    expect(bandsOf(other).some((band) => mine.has(band))).toBe(false);
  });

  it('is none where only what every plan says is the same', () => {
    const said = '高度重视，加强组织领导，压实工作责任，建立长效机制，确保整改到位。';
    expect(copiesOf(plan('mine', [said]), [plan('theirs', [said])])).toEqual([]);
    expect(bandsOf(said)).toEqual([]);
    expect(
      copiesOf(plan('mine', [`${said}更换水泵两台并签订维护合同。`]), [
        plan('theirs', [`${said}核对参保台账并逐人补录信息。`]),
      ]),
    ).toEqual([]);
  });

  it('is none between children of one common finding, and one between those of two', () => {
    const mine = plan('mine', [copied], 'A1');
    expect(copiesOf(mine, [plan('sister', [theirs], 'A1')])).toEqual([]);
    expect(copiesOf(mine, [plan('cousin', [theirs], 'B2')])).toHaveLength(1);
  });

  it('is never its own', () => {
    expect(copiesOf(plan('mine', [copied]), [plan('mine', [copied])])).toEqual([]);
  });
});
