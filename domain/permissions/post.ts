/** The posts that rules name (domain.md §1); who holds them is the organisation's business. */
export const roles = [
  'handler',
  'principal',
  'assigned-leader',
  'lead-reviewer',
  'leader-in-charge',
  'office',
  'office-head',
  'top-leader',
  'deputy-head',
  'discipline',
] as const;
export type Role = (typeof roles)[number];

/** Posts that no rule of a finding names; they see as `reach.ts` says. */
export const otherPosts = ['deputy', 'audit', 'administrator'] as const;
export type PostRole = Role | (typeof otherPosts)[number];

export type PersonId = string;
export type UnitId = string;

/** A county leader's step is never pressed by a rung on the leader (domain.md §5). */
export const countyLeaders: ReadonlySet<Role> = new Set([
  'assigned-leader',
  'leader-in-charge',
  'top-leader',
  'deputy-head',
]);

/** A leader's signature is the leader's own: those posts have substitutes, never delegates (domain.md §1). */
export const neverDelegated: ReadonlySet<PostRole> = new Set(countyLeaders);

/** Which unit a post that a finding's rules name belongs to: the finding's, its lead unit, or the county. */
export const postBelongsTo: Record<Role, 'unit' | 'leadUnit' | 'county'> = {
  handler: 'unit',
  principal: 'unit',
  'assigned-leader': 'unit',
  'lead-reviewer': 'leadUnit',
  'leader-in-charge': 'leadUnit',
  office: 'county',
  'office-head': 'county',
  'top-leader': 'county',
  /** 副组长 of the leading group. */
  'deputy-head': 'county',
  discipline: 'county',
};

/** The unit of a post that a finding's rules name; null of the county's. */
export function postUnit(
  role: Role,
  units: { readonly unit: UnitId; readonly leadUnit: UnitId },
): UnitId | null {
  return { ...units, county: null }[postBelongsTo[role]];
}
