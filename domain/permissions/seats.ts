import type { PersonId, Role } from './post.ts';

/** Who holds each post that one finding's rules can name, at one instant. Several holders all count. */
export type Seats = Readonly<Record<Role, readonly PersonId[]>> & {
  /** The lead unit's principal, to whom its vacant reviewing post falls. */
  readonly leadPrincipal: readonly PersonId[];
  /** Posts that the unit does not have at all; a vacant one falls to somebody, these to nobody. */
  readonly absent: readonly Role[];
};

/**
 * Who answers for a post: its holders; where it is vacant the unit's principal, then the office
 * (domain.md §1). Nobody, where there is no such post: not every unit has an assigned leader.
 */
export function answering(seats: Seats, role: Role): readonly PersonId[] {
  if (seats.absent.includes(role)) return [];
  const candidates = [seats[role], unitPrincipal(seats, role), seats.office];
  return candidates.find((people) => people.length > 0) ?? [];
}

/**
 * Who may sign for a post: never the office in another's place, for a step without a holder waits
 * and is not skipped (domain.md §4).
 */
export function signing(seats: Seats, role: Role): readonly PersonId[] {
  return seats[role].length > 0 ? seats[role] : unitPrincipal(seats, role);
}

function unitPrincipal(seats: Seats, role: Role): readonly PersonId[] {
  if (role === 'handler') return seats.principal;
  if (role === 'lead-reviewer') return seats.leadPrincipal;
  return [];
}
