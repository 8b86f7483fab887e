import type { Db } from '../db/connection.ts';
import { type EnteredBatch, enterBatch } from '../db/drafts.ts';
import { enterOrganisation, type Organisation, type Seat } from '../db/organisation.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import { seat } from '../test/support/office.ts';

/** Townships of the measured county; each has a handler and a principal of its own. */
const townships = Array.from({ length: 20 }, (_, i) => `township-${i + 1}`);

const seats: readonly Seat[] = [
  ...townships.flatMap((unit) => [
    seat('handler', unit, `handler-${unit}`),
    seat('principal', unit, `principal-${unit}`),
  ]),
  seat('lead-reviewer', 'bureau', 'lead-reviewer'),
  seat('principal', 'bureau', 'lead-principal'),
  seat('leader-in-charge', 'bureau', 'leader-in-charge'),
  seat('office', null, 'officer'),
  seat('office-head', null, 'office-head'),
  seat('top-leader', null, 'top-leader'),
];

const organisation: Organisation = {
  office: { name: '督查办', contact: '值班员', phone: '0000-1234567' },
  units: [...townships, 'bureau'].map((id) => ({ id, name: id })),
  people: seats.map(({ person }) => ({
    id: person ?? '',
    name: person ?? '',
    email: `${person}@bench.invalid`,
    phone: null,
  })),
  seats,
};

export const enterOffice = (db: Db): Promise<void> => enterOrganisation(db, organisation);

const matters = [
  '村级饮水工程管护不到位',
  '通村道路路肩塌陷',
  '改厕完工后未验收',
  '到户补助发放滞后',
  '危房改造进度缓慢',
];

/** A batch of findings dealt to the townships in turn. */
export function enterFindings(
  db: Db,
  name: string,
  count: number,
  rectifyBy: Day,
  unitOf = (index: number) => townships[index % townships.length] ?? '',
): Promise<EnteredBatch> {
  const drafts = Array.from({ length: count }, (_, i) => ({
    number: `${name}-${String(i + 1).padStart(5, '0')}`,
    content: draft(`${matters[i % matters.length]}（${name}第${i + 1}号）`, unitOf(i), rectifyBy),
  }));
  return enterBatch(db, { title: name, source: '县督查组', drafts });
}

function draft(title: string, unit: string, rectifyBy: Day): DraftContent {
  return {
    title,
    statement: `现场发现：${title}。责任没有落实到人，台账与实际不符，群众反映较多，需要尽快解决。`,
    level: 'county',
    kind: 'individual',
    deadlineKind: 'at-once',
    goal: '整改到位，责任到人',
    closingStandard: ['问题已整改', '佐证材料齐全'],
    unit,
    leadUnit: 'bureau',
    rectifyBy,
  };
}
