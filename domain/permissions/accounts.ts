import type { FindingEvent } from '../finding/events.ts';
import type { PostRole } from './post.ts';

/** Whether somebody is discipline and nothing else: an account is not theirs to see before it is decided (domain.md §5). */
export function seesAccountsOnceDecided(posts: readonly PostRole[]): boolean {
  return posts.length > 0 && posts.every((role) => role === 'discipline');
}

/** What happened without the accounts that were proposed and that nobody has decided to refer. */
export function withoutOpenAccounts(events: readonly FindingEvent[]): readonly FindingEvent[] {
  const isReferred = events.some(
    (event) => event.type === 'proposalDecided' && event.rung === 'account' && event.decision === 'do',
  );
  return isReferred ? events : events.filter((event) => !isOfAccount(event));
}

function isOfAccount(event: FindingEvent): boolean {
  switch (event.type) {
    case 'rungFired':
    case 'proposalRecalled':
    case 'proposalDecided':
      return event.rung === 'account';
    default:
      return false;
  }
}
