import type { PersonId, Role } from '../permissions/post.ts';
import type { Rung } from './clocks/clock.ts';
import { recipientsOf } from './clocks/ladder.ts';
import type { ClockRef, EventOf, FindingEvent } from './events.ts';
import type { Dispatched } from './state.ts';

/** What a person is told about an event. */
export type Subject =
  | ({ readonly kind: 'rung'; readonly rung: Rung } & ClockRef)
  | { readonly kind: 'proposal'; readonly rung: 'interview' | 'account' }
  /** It is now this person's move; told only while it still is. */
  | { readonly kind: 'waiting'; readonly role: Role }
  | { readonly kind: 'assigned' | 'returned' | 'decided' };

export interface Notice {
  readonly subject: Subject;
  /** Prompt notices go at once in working hours; all others in the next morning mail (domain.md §5). */
  readonly channel: 'morning' | 'prompt';
  readonly to: readonly Role[];
  /** A person told beside the posts: who asked for a decision. */
  readonly asker: PersonId | null;
}

const unit: readonly Role[] = ['handler', 'principal'];

/** Who is told what, and how fast, about one event; `finding` is the state after the whole transition. */
export function noticesFor(event: FindingEvent, finding: Dispatched): Notice[] {
  switch (event.type) {
    case 'dispatched':
      return [prompt('assigned', unit)];
    case 'planReturned':
    case 'supplemented':
    case 'returned':
      return [prompt('returned', unit)];
    case 'planApproved':
      return [prompt('decided', unit, finding.plan?.submittedBy)];
    case 'closed':
      return [prompt('decided', unit, finding.form?.appliedBy)];
    case 'withdrawn':
    case 'corrected':
    case 'deadlineMoved':
      return [prompt('decided', unit)];
    case 'planSubmitted':
    case 'closureApplied':
      return waiting(finding);
    case 'signed':
      return event.next === null ? [] : waiting(finding);
    case 'rungFired':
      return [morning(rungSubject(event), recipientsOf(event, event.rung))];
    case 'proposalRecalled':
      return [morning({ kind: 'proposal', rung: event.rung }, recipientsOf({ step: null }, event.rung))];
    default:
      return [];
  }
}

/** Whoever has the next move hears of it in the morning; a leader hears nothing sooner. */
function waiting({ turn }: Dispatched): Notice[] {
  return turn === null ? [] : [morning({ kind: 'waiting', role: turn.role }, [turn.role])];
}

function morning(subject: Subject, to: readonly Role[]): Notice {
  return { subject, channel: 'morning', to, asker: null };
}

function prompt(kind: 'assigned' | 'returned' | 'decided', to: readonly Role[], asker?: PersonId): Notice {
  return { subject: { kind }, channel: 'prompt', to, asker: asker ?? null };
}

function rungSubject({ rung, clock, step, day }: EventOf<'rungFired'>): Subject {
  return { kind: 'rung', rung, clock, step, day };
}
