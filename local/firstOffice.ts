import type { Db } from '../db/connection.ts';
import { enterBatch } from '../db/drafts.ts';
import { enterOrganisation, isEmpty, type Organisation, type Seat } from '../db/organisation.ts';
import { addDays, type Day, day } from '../domain/calendar/day.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { Role } from '../domain/permissions/post.ts';

/**
 * The office that a first `npm start` shows: one township, two bureaus that lead, the county's posts.
 * Every name in it is invented.
 */
const people: readonly (readonly [name: string, role: Role, unit: string | null])[] = [
  ['尤楷', 'handler', 'qingshi'],
  ['池青', 'principal', 'qingshi'],
  ['桑志远', 'assigned-leader', 'qingshi'],
  ['项禾', 'principal', 'nongye'],
  ['褚源', 'lead-reviewer', 'nongye'],
  ['殷拓', 'leader-in-charge', 'nongye'],
  ['甘棠', 'principal', 'shuili'],
  ['闻溪', 'lead-reviewer', 'shuili'],
  ['殷拓', 'leader-in-charge', 'shuili'],
  ['岳山', 'office', null],
  ['孟恒', 'office-head', null],
  ['陆景川', 'top-leader', null],
];

/** Held since before any day that matters. */
const from = day('2000-01-01');
const names = [...new Set(people.map(([name]) => name))];
const idOf = (name: string) => `person-${names.indexOf(name) + 1}`;

const organisation: Organisation = {
  office: { name: '县督查办', contact: '岳山', phone: '0000-5551234' },
  units: [
    { id: 'qingshi', name: '青石镇' },
    { id: 'nongye', name: '县农业农村局' },
    { id: 'shuili', name: '县水利局' },
  ],
  people: names.map((name) => ({
    id: idOf(name),
    name,
    email: `${idOf(name)}@jinglan.invalid`,
    phone: null,
  })),
  seats: people.map(([name, role, unit]): Seat => ({ role, unit, person: idOf(name), from })),
};

/** Who signs the first batch's dispatch. */
export const officeHead = idOf('孟恒');

const findings = [
  { title: '通村路无人管护', leadUnit: 'nongye', deadlineKind: 'staged', days: 60 },
  { title: '上湾村供水点消毒记录中断', leadUnit: 'shuili', deadlineKind: 'at-once', days: 14 },
  { title: '31份核验表未见包片县领导签名', leadUnit: 'nongye', deadlineKind: 'staged', days: 30 },
] as const;

/** Enters the office and its first batch of drafts, due so many days after `today`, into an empty ledger. */
export async function enterFirstOffice(db: Db, today: Day): Promise<void> {
  if (!(await isEmpty(db))) return;
  await enterOrganisation(db, organisation);
  const drafts = findings.map(({ title, leadUnit, deadlineKind, days }, i) => ({
    number: `A${i + 1}`,
    content: {
      title,
      statement: `现场督查发现：${title}。`,
      level: 'county',
      kind: 'individual',
      deadlineKind,
      goal: '问题整改到位，责任落实到人',
      closingStandard: ['问题已整改到位', '佐证材料齐全'],
      unit: 'qingshi',
      leadUnit,
      rectifyBy: addDays(today, days),
    } satisfies DraftContent,
  }));
  await enterBatch(db, { title: '县级现场督查第一批', source: '县督查组', drafts });
}
