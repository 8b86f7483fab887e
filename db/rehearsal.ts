import { sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Channel } from '../domain/delivery/delivery.ts';
import type { ClockKind, Rung } from '../domain/finding/clocks/clock.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { Db } from './connection.ts';

/** The instants at which the ledger has something coming, and what of it is overdue at `now`. */
export interface Pending {
  readonly nextDuty: Instant | null;
  /** End of the earliest minute whose prompt notices no mail tells yet. */
  readonly nextPrompt: Instant | null;
  /** Mails written and not yet sent or parked. */
  readonly unsent: number;
  readonly lastMorning: Day | null;
}

/** What the ledger has coming. */
export async function readPending(db: Db): Promise<Pending> {
  const { rows } = await sql<Pending>`
    select
      (select min(next_due_at) from finding) as "nextDuty",
      (select min(date_trunc('minute', at)) + interval '1 minute' from notice
        where channel = 'prompt' and mail_id is null and not dropped) as "nextPrompt",
      (select count(*) from mail where state = 'ready') as unsent,
      (select max(day) from morning) as "lastMorning"`.execute(db);
  return rows[0] as Pending;
}

/** Every batch's signature. */
export function signatures(db: Db): Promise<{ batchId: string; at: Instant }[]> {
  return db
    .selectFrom('batch')
    .where('issued_at', 'is not', null)
    .select(['id as batchId', 'issued_at as at'])
    .$narrowType<{ at: Instant }>()
    .execute();
}

/** A finding's state, or null while it is a draft. */
export async function readState(db: Db, findingId: string): Promise<Dispatched | null> {
  const row = await db
    .selectFrom('finding')
    .where('id', '=', findingId)
    .select('state')
    .executeTakeFirstOrThrow();
  return row.state;
}

export interface RungRow {
  readonly findingId: string;
  readonly at: Instant;
  readonly clock: ClockKind;
  readonly rung: Rung;
}

/** Every rung that fired, with the people told, in the order of its instant. */
export async function firedRungs(db: Db): Promise<(RungRow & { readonly to: string[] })[]> {
  const { rows } = await sql<RungRow & { to: string[] }>`
    select event.finding_id as "findingId", event.at, data->>'clock' as clock, data->>'rung' as rung,
      array(select person_id from notice where notice.finding_id = event.finding_id and notice.seq = event.seq
        order by notice.id) as "to"
    from event join finding on finding.id = event.finding_id
    where type = 'rungFired' order by event.at, finding.number, event.seq`.execute(db);
  return rows;
}

/** Every rung that was passed over, and why. */
export async function skippedRungs(db: Db): Promise<(RungRow & { readonly why: 'passed' | 'overtaken' })[]> {
  const { rows } = await sql<RungRow & { why: 'passed' | 'overtaken' }>`
    select finding_id as "findingId", rung.at, clock, rung, outcome as why
    from rung join finding on finding.id = rung.finding_id
    where outcome in ('passed', 'overtaken') order by rung.at, finding.number, day, rung`.execute(db);
  return rows;
}

export interface MailRow {
  readonly id: string;
  readonly at: Instant;
  readonly to: string;
  readonly channel: Channel;
  readonly findings: string[];
}

/** The outbox's mails with the numbers of the findings that each tells of. */
export async function mailsWritten(db: Db): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`
    select mail.id, due_at as at, mail.person_id as "to", mail.channel,
      array(select distinct number from notice join finding on finding.id = notice.finding_id
        where notice.mail_id = mail.id order by number) as findings
    from mail order by due_at, mail.person_id, mail.channel`.execute(db);
  return rows;
}
