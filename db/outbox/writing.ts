import { sql, type Transaction } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Channel } from '../../domain/delivery/delivery.ts';
import type { PersonId } from '../../domain/permissions/post.ts';
import { readActor } from '../actor.ts';
import type { Db } from '../connection.ts';
import { countWaiting } from '../list/waiting.ts';
import type { DB } from '../schema.ts';

/** People with morning notices up to an instant that no mail tells yet, in order of id after `after`. */
export async function peopleToTell(
  db: Db,
  upTo: Instant,
  after: PersonId,
  limit: number,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('notice')
    .where('channel', '=', 'morning')
    .where('mail_id', 'is', null)
    .where('dropped', '=', false)
    .where('at', '<=', upTo)
    .where('person_id', '>', after)
    .select('person_id')
    .distinct()
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** One person's prompt notices of one minute that no mail tells yet. */
export interface PromptMinute {
  readonly person: PersonId;
  /** Instants of the first and the last of them. */
  readonly first: Instant;
  readonly last: Instant;
  /** The first one's id: what is written down only after its minute's mail was made gets a mail of its own. */
  readonly slot: string;
}

/** The minutes with untold prompt notices that are over at `now`. */
export async function promptMinutes(db: Db, now: Instant, limit: number): Promise<PromptMinute[]> {
  const { rows } = await sql<PromptMinute>`
    select person_id as person, min(at) as first, max(at) as last, min(id)::text as slot
    from notice
    where channel = 'prompt' and mail_id is null and not dropped
      and date_trunc('minute', at) + interval '1 minute' <= ${now}
    group by person_id, date_trunc('minute', at) order by first, person limit ${limit}`.execute(db);
  return rows;
}

/** Which of a person's untold notices a mail takes up. */
export interface Share {
  readonly person: PersonId;
  readonly channel: Channel;
  /** From this instant on; null: whatever is untold. */
  readonly from: Instant | null;
  readonly upTo: Instant;
}

/** The untold notices of a share, locked, with what their lines need and whether they still hold. */
export function lockUntold(trx: Transaction<DB>, { person, channel, from, upTo }: Share) {
  return trx
    .selectFrom('notice')
    .innerJoin('finding', 'finding.id', 'notice.finding_id')
    .innerJoin('event', (join) =>
      join.onRef('event.finding_id', '=', 'notice.finding_id').onRef('event.seq', '=', 'notice.seq'),
    )
    .leftJoin('unit', 'unit.id', 'finding.unit_id')
    .where('notice.person_id', '=', person)
    .where('notice.channel', '=', channel)
    .where('notice.mail_id', 'is', null)
    .where('notice.dropped', '=', false)
    .where('notice.at', '<=', upTo)
    .$if(from !== null, (query) => query.where('notice.at', '>=', from))
    .select([
      'notice.id',
      'notice.subject',
      'notice.role',
      'notice.at as told_at',
      'finding.number',
      'finding.stage',
      'finding.state',
      'finding.turn_seq',
      'unit.name as unit_name',
      'event.seq',
      'event.at',
      'event.by',
      'event.type',
      'event.data',
    ])
    .orderBy('notice.id')
    .forUpdate('notice')
    .execute();
}

/** How many findings wait on a person that day as their Today says, beside those told already. */
export async function waitingBeside(
  trx: Transaction<DB>,
  person: PersonId,
  on: Day,
  told: readonly string[],
): Promise<number> {
  const actor = await readActor(trx, person, on);
  return actor === null ? 0 : countWaiting(trx, actor, on, told);
}

export interface MailRow {
  readonly person: PersonId;
  readonly channel: Channel;
  readonly slot: string;
  readonly dueAt: Instant;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The new mail's id, or null where the person already has the mail of this slot. */
export async function addMail(
  trx: Transaction<DB>,
  { person, dueAt, ...mail }: MailRow,
): Promise<string | null> {
  const row = await trx
    .insertInto('mail')
    .values({ ...mail, person_id: person, due_at: dueAt })
    .onConflict((oc) => oc.columns(['person_id', 'channel', 'slot']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Marks notices as told by a mail. */
export async function markTold(
  trx: Transaction<DB>,
  notices: readonly number[],
  mailId: string,
): Promise<void> {
  await trx.updateTable('notice').set({ mail_id: mailId }).where('id', 'in', notices).execute();
}

/** Marks notices that no longer hold. */
export async function markDropped(trx: Transaction<DB>, notices: readonly number[]): Promise<void> {
  if (notices.length === 0) return;
  await trx.updateTable('notice').set({ dropped: true }).where('id', 'in', notices).execute();
}
