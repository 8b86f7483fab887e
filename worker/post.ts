import type { Transporter } from 'nodemailer';
import type { Logger } from 'pino';
import type { Clock } from '../activities/clock.ts';
import type { Db } from '../db/connection.ts';
import { type Claimed, claimMails, type Outcome, recordAttempt } from '../db/outbox/sending.ts';
import { promptMinutes } from '../db/outbox/writing.ts';
import { writeMail } from '../mail/write.ts';
import { connections } from './transport.ts';

/** What the post needs: the outbox, the office's clock, and a way out. */
export interface Post {
  readonly db: Db;
  readonly clock: Clock;
  readonly transport: Transporter;
  readonly from: string;
  readonly pageUrl: string | null;
  readonly log: Logger;
}

/** A mail that its receiver refuses for good so often is parked, for people to look at. */
const refusalsBeforeParking = 3;
const longestWaitSeconds = 15 * 60;

/**
 * One round of the post: writes the prompt mails whose minute is over, then sends what is due, as many
 * at once as there are connections, so that none waits for another within its lease. Gives the number
 * of mails it took up. Throws, once all is tried, where a mail could not be written, or could not be
 * sent for a reason that is not its own: a mail server that is away delays mails and nothing else.
 */
export async function deliver(post: Post): Promise<number> {
  const now = await post.clock();
  const written = await Promise.allSettled(
    (await promptMinutes(post.db, now, connections)).map(({ person, first, last, slot }) => {
      const share = { person, channel: 'prompt', from: first, upTo: last } as const;
      return writeMail(post.db, { share, slot, dueAt: first }, post.pageUrl);
    }),
  );
  const mails = await claimMails(post.db, now, connections);
  const outcomes = await Promise.all(mails.map((mail) => send(post, mail)));
  for (const one of written) if (one.status === 'rejected') throw one.reason;
  for (const one of outcomes) if (one.state === 'ready') throw new Error(one.error);
  return mails.length;
}

async function send(post: Post, mail: Claimed): Promise<Outcome> {
  const outcome = await attempt(post, mail);
  await recordAttempt(post.db, mail, outcome);
  if (outcome.state === 'parked')
    post.log.warn({ mail: mail.id, error: outcome.error }, 'post: a mail is parked');
  return outcome;
}

/** Sends one mail; its Message-ID is the same in every attempt, so that a doubled one can be told. */
async function attempt(
  { transport, from }: Post,
  { id, address, subject, text, html, attempts }: Claimed,
): Promise<Outcome> {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace('>', '');
  try {
    await transport.sendMail({ from, to: address, subject, text, html, messageId: `<${id}@${domain}>` });
    return { state: 'sent' };
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure);
    const forGood = isRefusedForGood(failure) && attempts >= refusalsBeforeParking;
    if (forGood) return { state: 'parked', error };
    return { state: 'ready', error, retrySeconds: Math.min(2 ** attempts, longestWaitSeconds) };
  }
}

/**
 * Whether this mail's receiver or its content was refused with a 5xx. A refused password or sender is
 * our own trouble with the server, and concerns no mail.
 */
function isRefusedForGood(failure: unknown): boolean {
  const {
    responseCode = 0,
    code,
    command,
  } = failure as { responseCode?: number; code?: string; command?: string };
  const concernsTheMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'RCPT TO');
  return concernsTheMail && responseCode >= 500;
}
