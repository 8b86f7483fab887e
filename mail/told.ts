import type { Day } from '../domain/calendar/day.ts';
import type { ClockKind } from '../domain/finding/clocks/clock.ts';
import type { FindingEvent } from '../domain/finding/events.ts';
import type { Subject } from '../domain/finding/telling.ts';
import type { Role } from '../domain/permissions/post.ts';

/** One thing to tell one person: a notice with what its lines need. */
export interface Told {
  readonly subject: Subject;
  /** Why this person. */
  readonly role: Role | 'asker';
  /** What happened. */
  readonly event: FindingEvent;
  /** The short clock that this is about, with its day; the rectify clock's is the finding's own date. */
  readonly clock: { readonly kind: ClockKind; readonly day: Day } | null;
  readonly finding: {
    readonly number: string;
    readonly title: string;
    readonly unitName: string;
    readonly rectifyBy: Day;
    readonly originalRectifyBy: Day;
  };
}

/** The office that every mail says to call. */
export interface Contact {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
}
