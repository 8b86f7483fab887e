import type { Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';

/** A command whose content lies in `submission`, with its author and the instant at which it entered. */
export interface CommandRef {
  readonly commandId: string;
  readonly at: Instant;
  readonly by: PersonId;
  /** The finding's version that the person looked at; the act is refused where it has changed since. */
  readonly seen?: number;
}
