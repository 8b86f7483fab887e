import type { Db } from '../../db/connection.ts';
import { enterBatch } from '../../db/drafts.ts';
import { enterOrganisation, type Organisation, type Seat } from '../../db/organisation.ts';
import { day } from '../../domain/calendar/day.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';

const from = day('2000-01-01');

/** A post, held since long before anything else; vacant where nobody is named. */
export const seat = (role: Seat['role'], unit: string | null, person: string | null): Seat => ({
  role,
  unit,
  person,
  from,
});

/** Somebody who is called as their id says, and has neither address nor number. */
export const person = (id: string) => ({ id, name: id, email: null, phone: null });

/** A small office: one township, one bureau that leads, and the county's posts; people named after them. */
export const smallOffice: Organisation = {
  office: { name: '督查办', contact: '岳山', phone: '0000-1234567' },
  units: [
    { id: 'township', name: '青石镇' },
    { id: 'bureau', name: '县农业农村局' },
  ],
  people: [
    'handler',
    'principal',
    'assigned-leader',
    'lead-reviewer',
    'lead-principal',
    'leader-in-charge',
    'officer',
    'office-head',
    'top-leader',
  ].map((id) => ({ id, name: id, email: `${id}@office.invalid`, phone: null })),
  seats: [
    seat('handler', 'township', 'handler'),
    seat('principal', 'township', 'principal'),
    seat('assigned-leader', 'township', 'assigned-leader'),
    seat('lead-reviewer', 'bureau', 'lead-reviewer'),
    seat('principal', 'bureau', 'lead-principal'),
    seat('leader-in-charge', 'bureau', 'leader-in-charge'),
    seat('office', null, 'officer'),
    seat('office-head', null, 'office-head'),
    seat('top-leader', null, 'top-leader'),
  ],
};

/** A draft for the township, to be rectified by 30 June 2020 unless told otherwise. */
export function draftFor(change: Partial<DraftContent> = {}): DraftContent {
  return {
    title: '通村路管护无人负责',
    statement: '现场发现通村路无人管护。',
    level: 'county',
    kind: 'individual',
    deadlineKind: 'staged',
    goal: '管护到位',
    closingStandard: ['管护合同已签'],
    unit: 'township',
    leadUnit: 'bureau',
    rectifyBy: day('2020-06-30'),
    ...change,
  };
}

/** The small office with one batch of drafts numbered from 1; gives the batch and the findings' ids. */
export async function setUpSmallOffice(db: Db, drafts: readonly DraftContent[]) {
  await enterOrganisation(db, smallOffice);
  return enterBatch(db, {
    title: '第一批',
    source: '县督查组',
    drafts: drafts.map((content, i) => ({ number: `A${i + 1}`, content })),
  });
}
