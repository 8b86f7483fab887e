import type { Organisation, Seat } from '../db/organisation.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { PersonId, Role } from '../domain/permissions/post.ts';

/** A unit of a scenario; each has a lead unit of its own, which verifies its forms. */
export interface RehearsedUnit {
  readonly id: string;
  readonly name: string;
  /** `leader-in-charge`: one leader has both posts, and signs for the first; the deputy head for the second. */
  readonly assignedLeader: boolean | 'leader-in-charge';
}

const unitRoles: readonly Role[] = ['handler', 'principal', 'assigned-leader', 'lead-reviewer'];
const countyRoles: readonly Role[] = [
  'leader-in-charge',
  'office',
  'office-head',
  'top-leader',
  'deputy-head',
  'discipline',
];
/** Posts are held since before any scenario. */
const always = '1900-01-01' as Day;

/** A person is named after the post: `handler@UNIT`, or `office` for the county's. */
function personId(role: Role, unit: string | null): PersonId {
  return unit === null ? role : `${role}@${unit}`;
}

export function leadUnitOf(unit: string): string {
  return `lead-unit-of ${unit}`;
}

/** Whether a scenario's people include this one. */
export function hasPerson(id: PersonId, units: ReadonlyMap<string, RehearsedUnit>): boolean {
  if ((countyRoles as readonly string[]).includes(id)) return true;
  const [role, ...rest] = id.split('@');
  const unit = units.get(rest.join('@'));
  if (unit === undefined || !(unitRoles as readonly string[]).includes(role ?? '')) return false;
  return role !== 'assigned-leader' || unit.assignedLeader === true;
}

/** The mail address of each person, which the sink's mails are told apart by. */
export function addressOf(index: number): string {
  return `person-${index}@rehearsal.invalid`;
}

/** The organisation that a scenario's units amount to. */
export function organisationOf(units: readonly RehearsedUnit[]): Organisation {
  const seats = [...countySeats(units), ...units.flatMap(unitSeats)];
  const ids = [...new Set(seats.flatMap(({ person }) => (person === null ? [] : [person])))];
  return {
    office: { name: '督查办', contact: '督查办值班', phone: '0000-0000000' },
    units: units.flatMap(({ id, name }) => [
      { id, name },
      { id: leadUnitOf(id), name: `${name}牵头单位` },
    ]),
    people: ids.map((id, index) => ({ id, name: id, email: addressOf(index), phone: null })),
    seats,
    substitutes: units
      .filter(({ assignedLeader }) => assignedLeader === 'leader-in-charge')
      .map(({ id }) => ({
        role: 'leader-in-charge',
        unit: leadUnitOf(id),
        substitute: { role: 'deputy-head', unit: null },
      })),
  };
}

function unitSeats({ id, assignedLeader }: RehearsedUnit): Seat[] {
  const roles = unitRoles.filter((role) => role !== 'assigned-leader' || assignedLeader !== false);
  return roles.map((role) => ({
    role,
    unit: role === 'lead-reviewer' ? leadUnitOf(id) : id,
    person: role === 'assigned-leader' && assignedLeader !== true ? 'leader-in-charge' : personId(role, id),
    from: always,
  }));
}

/** One leader is in charge of every line. */
function countySeats(units: readonly RehearsedUnit[]): Seat[] {
  return countyRoles.flatMap((role) => {
    const lines = role === 'leader-in-charge' ? units.map(({ id }) => leadUnitOf(id)) : [null];
    return lines.map((unit) => ({ role, unit, person: personId(role, null), from: always }));
  });
}
