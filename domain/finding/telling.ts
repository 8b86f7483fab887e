import type { PersonId, Role } from '../permissions/post.ts';
import type { Rung } from './clocks/clock.ts';
import type { ClockRef, EventOf, EventType } from './events.ts';
import type { Dispatched } from './state.ts';

/** What a person is told about an event. */
export type Subject =
  | ({ readonly kind: 'rung'; readonly rung: Rung } & ClockRef)
  | { readonly kind: 'proposal'; readonly rung: 'interview' | 'account' }
  /** It is now this person's move; told only while it still is. */
  | { readonly kind: 'waiting'; readonly role: Role }
  | { readonly kind: 'assigned' | 'returned' | 'decided' | 'issued' | 'asked' };

/** Posts that rules name, the deputy who has the finding in hand, the people of cooperating units. */
export type Addressee = Role | 'deputy' | 'cooperating';

export interface Notice {
  readonly subject: Subject;
  /** Prompt notices go at once in working hours; all others in the next morning mail (domain.md §5). */
  readonly channel: 'morning' | 'prompt';
  readonly to: readonly Addressee[];
  /** A person told beside the posts: who asked for a decision. */
  readonly asker: PersonId | null;
}

/** What each event has to tell; whatever is not here tells nobody anything. */
export type Telling = {
  readonly [T in EventType]?: (event: EventOf<T>, finding: Dispatched) => readonly Notice[];
};

/** Whoever has the next move hears of it in the morning; a leader hears nothing sooner. */
export function waiting({ turn }: Dispatched): readonly Notice[] {
  return turn === null ? [] : [morning({ kind: 'waiting', role: turn.role }, [turn.role])];
}

export function morning(subject: Subject, to: readonly Addressee[]): Notice {
  return { subject, channel: 'morning', to, asker: null };
}

export function prompt(
  kind: 'assigned' | 'returned' | 'decided' | 'issued',
  to: readonly Addressee[],
  asker?: PersonId,
): Notice {
  return { subject: { kind }, channel: 'prompt', to, asker: asker ?? null };
}
