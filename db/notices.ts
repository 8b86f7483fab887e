import type { Transaction } from 'kysely';
import { channelFor } from '../domain/delivery/delivery.ts';
import { handsOn } from '../domain/finding/handsOn.ts';
import { type Notice, noticesFor } from '../domain/finding/notices.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { PersonId, Role } from '../domain/permissions/post.ts';
import { answering, type Seats } from '../domain/permissions/seats.ts';
import type { Life } from './life.ts';
import type { DB } from './schema.ts';

/** Puts into the outbox what each event has to tell to whom; posts become people here. */
export async function recordNotices(trx: Transaction<DB>, lives: readonly Life[]): Promise<void> {
  const told = lives.flatMap(noticesOf);
  if (told.length === 0) return;
  const unreached = await withoutMail(
    trx,
    told.map(({ person_id }) => person_id),
  );
  const rows = told.map((row) => (unreached.has(row.person_id) ? { ...row, channel: 'call' as const } : row));
  await trx.insertInto('notice').values(rows).execute();
}

function noticesOf({ locked, finding, events, context: { seats, calendar } }: Life) {
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
): ReadonlyMap<PersonId, Role | 'asker'> {
  // A signature waits on the substitute of whoever has signed this form already.
  const spent = subject.kind === 'waiting' ? handsOn(finding, seats) : [];
  const reasons = new Map<PersonId, Role | 'asker'>();
  const tell = (person: PersonId, role: Role | 'asker') => reasons.has(person) || reasons.set(person, role);
  for (const role of to) for (const person of answering(seats, role, spent)) tell(person, role);
  if (asker !== null) tell(asker, 'asker');
  return reasons;
}

/** Those of these people whom no channel reaches: they go on the office's call list. */
async function withoutMail(
  trx: Transaction<DB>,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const rows = await trx
    .selectFrom('person')
    .where('id', 'in', [...new Set(people)])
    .where('email', 'is', null)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
