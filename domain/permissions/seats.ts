import type { PersonId, Role, UnitId } from './post.ts';

/** Who holds each post that one finding's rules can name, at one instant. Several holders all count. */
export type Seats = Readonly<Record<Role, readonly PersonId[]>> & {
  /** The lead unit's principal, to whom its vacant reviewing post falls. */
  readonly leadPrincipal: readonly PersonId[];
  /** The unit's deputies in charge. */
  readonly deputies: readonly PersonId[];
  /** By cooperating unit, whoever answers there: its handlers, else its principals. */
  readonly cooperating: Readonly<Record<UnitId, readonly PersonId[]>>;
  /** Posts that the unit does not have at all; a vacant one falls to somebody, these to nobody. */
  readonly absent: readonly Role[];
  /** Holders of the post that each of these names as its substitute (domain.md §1). */
  readonly substitutes: Readonly<Partial<Record<Role, readonly PersonId[]>>>;
};

/**
 * Who answers for a post: its holders; where it is vacant, or each of them is `spent`, its substitute;
 * where there is none the unit's principal, then the office (domain.md §1). Nobody, where there is no
 * such post: not every unit has an assigned leader.
 */
export function answering(seats: Seats, role: Role, spent: readonly PersonId[] = []): readonly PersonId[] {
  if (seats.absent.includes(role)) return [];
  const free = seats[role].filter((person) => !spent.includes(person));
  const candidates = [
    free,
    seats.substitutes[role] ?? [],
    seats[role],
    unitPrincipal(seats, role),
    seats.office,
  ];
  return candidates.find((people) => people.length > 0) ?? [];
}

/** Whose own act a post's is: nobody's where it is vacant, save that a lead unit's principal reviews. */
export function holding(seats: Seats, role: Role): readonly PersonId[] {
  return seats[role].length > 0 ? seats[role] : unitPrincipal(seats, role);
}

/**
 * Who may sign for a post: its substitute too where it is vacant or each holder is `spent`, having
 * signed this form already; never the office in another's place, for a step without a holder waits and
 * is not skipped (domain.md §4).
 */
export function signing(seats: Seats, role: Role, spent: readonly PersonId[] = []): readonly PersonId[] {
  const held = holding(seats, role);
  const free = held.some((person) => !spent.includes(person));
  return free ? held : [...held, ...(seats.substitutes[role] ?? [])];
}

function unitPrincipal(seats: Seats, role: Role): readonly PersonId[] {
  if (role === 'handler') return seats.principal;
  if (role === 'lead-reviewer') return seats.leadPrincipal;
  return [];
}
