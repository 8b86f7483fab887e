import type { Organisation, Secretary, Unit } from '../../db/organisation.ts';
import { day } from '../../domain/calendar/day.ts';
import type { UnitId } from '../../domain/permissions/post.ts';
import { holders } from './people.ts';

/** Posts are held since before any story could begin. */
const from = day('2000-01-01');

const bureaus: readonly (readonly [UnitId, string])[] = [
  ['nongye', '县农业农村局'],
  ['zhujian', '县住建局'],
  ['shuili', '县水利局'],
  ['weijian', '县卫健局'],
];

const towns: readonly (readonly [UnitId, string, ...villages: (readonly [UnitId, string])[]])[] = [
  ['qingshi', '青石镇', ['shangwan', '上湾村'], ['fengshuping', '枫树坪村']],
  ['shuangqiao', '双桥镇', ['qiaotou', '桥头村'], ['shimen', '石门村']],
  ['liuhe', '柳河镇', ['hedong', '河东村'], ['xintang', '新塘村']],
  ['daping', '大坪乡', ['dapingcun', '大坪村'], ['huangniao', '黄泥坳村']],
  ['songlin', '松林乡', ['songlincun', '松林村'], ['baiyan', '白岩村']],
  ['yuntai', '云台乡', ['yuntaicun', '云台村'], ['yanjiao', '岩脚村']],
];

const units: readonly Unit[] = [
  { id: 'lingdao', name: '县问题整改工作领导小组' },
  ...bureaus.map(([id, name]): Unit => ({ id, name, rankedWith: 'bureaus' })),
  ...towns.flatMap(([id, name, ...villages]): Unit[] => [
    { id, name, rankedWith: 'towns' },
    ...villages.map(([village, its]) => ({ id: village, name: its, parent: id })),
  ]),
  { id: 'jiwei', name: '县纪委监委' },
  { id: 'shenji', name: '县审计局' },
];

const leadersOfLines = bureaus.map(([unit]) => ({ role: 'leader-in-charge', unit }) as const);
/** The county's leaders have two secretaries between them. */
const secretaries: readonly (Omit<Secretary, 'from'> & { readonly name: string })[] = [
  { person: 'duanhe', name: '段禾', role: 'top-leader', unit: null },
  ...leadersOfLines.map((post) => ({ person: 'luwei', name: '卢未', ...post })),
];
/** The leading group's deputy head signs where whoever is in charge of a line has signed for a town. */
const deputyHead = { role: 'deputy', unit: 'lingdao' } as const;

/** 东原省衡川市景岚县, as it is entered. No address or number of it reaches anybody. */
export const organisation: Organisation = {
  office: { name: '景岚县督查办', contact: '岳山', phone: '0000-5551234', mark: '景督办' },
  units,
  people: [...holders, ...secretaries.filter(isFirst).map(({ person, name }) => ({ id: person, name }))].map(
    ({ id, name }, index) => ({
      id,
      name,
      email: `${id}@jinglan.invalid`,
      phone: `0000-555${String(2001 + index)}`,
    }),
  ),
  seats: holders.flatMap(({ id, posts }) => posts.map(([role, unit]) => ({ role, unit, person: id, from }))),
  secretaries: secretaries.map(({ name: _, ...secretary }) => ({ ...secretary, from })),
  substitutes: leadersOfLines.map((post) => ({ ...post, substitute: deputyHead })),
};

/** Who signs the issue of every batch. */
export const officeHead = 'mengheng';

function isFirst({ person }: Omit<Secretary, 'from'>, index: number): boolean {
  return secretaries.findIndex((other) => other.person === person) === index;
}
