import { sql } from 'kysely';
import { channelFor } from '../domain/delivery/delivery.ts';
import { handsOn } from '../domain/finding/handsOn.ts';
import { noticesFor } from '../domain/finding/notices.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { Addressee, Notice } from '../domain/finding/telling.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import { answering, type Seats } from '../domain/permissions/seats.ts';
import type { Life } from './life.ts';
import type { Write } from './writeTogether.ts';

/** Puts into the outbox what is told; whom no channel reaches goes on the office's call list. */
export function noticesWrite(told: ReturnType<typeof noticesOf>): Write {
  return sql`
    insert into notice (finding_id, seq, person_id, role, channel, at, subject)
    select finding_id, seq, person_id, role,
      case when exists (select from person where id = person_id and email is null) then 'call' else channel end, at, subject
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(
      finding_id uuid, seq integer, person_id text, role text, channel text, at timestamptz, subject jsonb)`;
}

/** What each event has to tell to whom; posts become people here. */
export function noticesOf({ locked, finding, events, context: { seats, calendar } }: Life) {
  return events.flatMap((event) =>
    noticesFor(event, finding).flatMap((notice) =>
      Array.from(peopleOf(notice, finding, seats), ([person_id, role]) => ({
        finding_id: locked.id,
        seq: event.seq,
        person_id,
        role,
        channel: channelFor(notice.channel, event.at, calendar),
        at: event.at,
        subject: notice.subject,
      })),
    ),
  );
}

/** Each person once, in the order told, with the first reason for which they are. */
function peopleOf(
  { subject, to, asker }: Notice,
  finding: Dispatched,
  seats: Seats,
): ReadonlyMap<PersonId, Addressee | 'asker'> {
  // A signature waits on the substitute of whoever has signed this form already.
  const spent = subject.kind === 'waiting' ? handsOn(finding, seats) : [];
  const reasons = new Map<PersonId, Addressee | 'asker'>();
  const tell = (person: PersonId, role: Addressee | 'asker') =>
    reasons.has(person) || reasons.set(person, role);
  for (const role of to) for (const person of addressed(role, finding, seats, spent)) tell(person, role);
  if (asker !== null) tell(asker, 'asker');
  return reasons;
}

/** Whoever has it in hand hears in the place of all who hold the handler's post, while they hold it too. */
function addressed(
  to: Addressee,
  { hands }: Dispatched,
  seats: Seats,
  spent: readonly PersonId[],
): readonly PersonId[] {
  if (to === 'cooperating') return Object.values(seats.cooperating).flat();
  if (to === 'deputy') return seats.deputies.filter((person) => person === hands?.deputy);
  const inHand = to === 'handler' && hands !== null && seats.handler.includes(hands.handler);
  return inHand ? [hands.handler] : answering(seats, to, spent);
}
