import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Db } from '../connection.ts';

/** A mail that this machine has leased to send. */
export interface Claimed {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** This attempt's number, from 1. */
  readonly attempts: number;
}

/**
 * Leases mails that are due at the office's `now` for a minute of real time: if this machine dies,
 * another sends them. Mails leased or tried a moment ago are left alone.
 */
export async function claimMails(db: Db, now: Instant, limit: number): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    update mail set attempts = attempts + 1, not_before = now() + interval '1 minute'
    where id in (
      select id from mail where state = 'ready' and due_at <= ${now} and not_before <= now()
      order by due_at, id limit ${limit} for update skip locked)
    returning id, address, subject, text, html, attempts`.execute(db);
  return rows;
}

/** What became of one attempt; a mail that is to be tried again waits so many seconds. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'parked'; readonly error: string }
  | { readonly state: 'ready'; readonly error: string; readonly retrySeconds: number };

/** Records an attempt and what it leaves the mail in, in one transaction. */
export async function recordAttempt(db: Db, { id, attempts }: Claimed, outcome: Outcome): Promise<void> {
  const error = 'error' in outcome ? outcome.error : null;
  const wait = outcome.state === 'ready' ? outcome.retrySeconds : 0;
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('mail_attempt').values({ mail_id: id, attempt: attempts, error }).execute();
    await trx
      .updateTable('mail')
      .set({ state: outcome.state, not_before: sql`now() + make_interval(secs => ${wait})` })
      .where('id', '=', id)
      // A later attempt, of a machine that found our lease run out, has the last word.
      .where('attempts', '=', attempts)
      .execute();
  });
}
