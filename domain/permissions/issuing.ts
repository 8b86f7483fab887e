import type { Policy } from '../policy/policy.ts';
import type { PersonId, Role } from './post.ts';
import { answering, type Seats } from './seats.ts';

/**
 * 签发 (domain.md §4): the posts that issue a batch, by the policy. With `nobody` no signature is asked for:
 * the office, which keeps the drafts, dispatches them. With the leader in charge each issues the findings of
 * the lead units that are theirs; those of other lines stay drafts until their own leader issues them.
 */
const issuers = {
  nobody: ['office', 'office-head'],
  'office-head': ['office-head'],
  'leader-in-charge': ['leader-in-charge'],
} as const satisfies Record<Policy['issuedBy'], readonly Role[]>;

/** Who issues a finding, also in the place of a vacant post. */
export function issuersOf(seats: Seats, { issuedBy }: Pick<Policy, 'issuedBy'>): readonly PersonId[] {
  return issuers[issuedBy].flatMap((role) => answering(seats, role));
}

/** Who issues a batch dispatches its findings. */
export function mayDispatch(seats: Seats, by: PersonId, policy: Pick<Policy, 'issuedBy'>): boolean {
  return issuersOf(seats, policy).includes(by);
}
