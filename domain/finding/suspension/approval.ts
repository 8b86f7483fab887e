import type { Day } from '../../calendar/day.ts';
import { endOf, type Instant } from '../../calendar/instant.ts';
import { mayGive } from '../../permissions/commands.ts';
import type { PostRole } from '../../permissions/post.ts';
import { blank, type Refusal, refuse } from '../refusal.ts';

/**
 * Whether the posts of a person let them approve, or end, a suspension for a scope. It is given to each
 * finding as their own command, so a leader in charge suspends what is in their charge, and no more.
 */
export function mayApprove(posts: readonly PostRole[]): boolean {
  const approvers: readonly PostRole[] = mayGive.suspend;
  return posts.some((post) => approvers.includes(post));
}

/** What is wrong with an approval whatever findings it meets, or null. */
export function faultOfApproval(
  { reason, expectedEnd }: { readonly reason: string; readonly expectedEnd: Day },
  at: Instant,
): Refusal | null {
  if (endOf(expectedEnd) <= at) return refuse('date-not-in-future', 'expectedEnd');
  return blank({ reason });
}
