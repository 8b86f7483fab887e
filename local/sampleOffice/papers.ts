import { onePage } from './onePage.ts';

/** A small file of evidence. No resident is named in it. */
export interface Paper {
  readonly name: string;
  readonly type: 'text/csv' | 'application/pdf';
  readonly text: string;
}

/** Spreadsheets take a text for UTF-8 by this mark. */
const mark = '\ufeff';
const table = (name: string, ...rows: string[]): Paper => ({
  name,
  type: 'text/csv',
  text: `${mark}${rows.join('\r\n')}\r\n`,
});

export const papers = {
  signedForm: {
    name: '销号申请表签字页.pdf',
    type: 'application/pdf',
    text: onePage(
      '销号申请表',
      '问题编号：A4',
      '包片县领导意见：已逐份核对，同意。',
      '签字：卓然（手签，注明日期）',
    ),
  },
  disinfection: table(
    '消毒登记汇总.csv',
    '周次,投药次数,登记页数,余氯（毫克/升）',
    '第1周,7,7,0.05',
    '第2周,7,7,0.32',
    '第3周,7,7,0.35',
    '第4周,7,7,0.34',
    '第5周,7,7,0.36',
  ),
  countersigned: table('核验表补签清单.csv', '村,份数,已补签,重新入户', '大坪村,17,17,1', '黄泥坳村,14,14,1'),
  assets: table(
    '资产登记清单.csv',
    '类别,处数,投资（万元）,已登记',
    '大棚,5,186,5',
    '冷库,3,142,3',
    '加工厂房,4,265,4',
    '灌溉泵站,2,58,2',
  ),
  certificates: table(
    '办证进度.csv',
    '批次,户数,已领证,说明',
    '第一批,11,11,',
    '第二批,7,7,',
    '代办,5,0,继承公证3户，户主在外省2户',
  ),
  refunds: table('补贴追回入账情况.csv', '次数,人数,金额（元）', '第一次,5,21600', '第二次,4,17280'),
  repairs: table(
    '逐户验收记录.csv',
    '户,修缮部位,雨后查看',
    '1,屋面,无渗漏',
    '2,屋面,无渗漏',
    '3,屋面、檐口,返工后无渗漏',
    '4,屋面,无渗漏',
    '5,屋面,无渗漏',
  ),
  payments: table(
    '发放清册汇总.csv',
    '村,户数,金额（万元）,银行流水',
    '桥头村,63,21.4,相符',
    '石门村,71,24.6,相符',
  ),
  corrections: table('更正记录汇总.csv', '错项,条数,已更正', '收入,22,22', '人口,13,13', '住房,2,2'),
} as const;
