import type { Transporter } from 'nodemailer';
import type { Clock } from '../activities/clock.ts';
import type { Db } from '../db/connection.ts';
import { type Claimed, claimMails, type Outcome, recordAttempt } from '../db/outbox/sending.ts';
import { promptMinutes } from '../db/outbox/writing.ts';
import { writeMail } from '../mail/write.ts';

/** What the post needs: the outbox, the office's clock, and a way out. */
export interface Post {
  readonly db: Db;
  readonly clock: Clock;
  readonly transport: Transporter;
  readonly from: string;
  readonly pageUrl: string | null;
}

const atOnce = 20;
/** A mail that its receiver refuses for good so often is parked, for people to look at. */
const refusalsBeforeParking = 3;
const longestWaitSeconds = 15 * 60;

/**
 * One round of the post: writes the prompt mails whose minute is over, then sends what is due.
 * A mail server that is away delays mails and nothing else. Gives the number of mails it took up.
 */
export async function deliver(post: Post): Promise<number> {
  const now = await post.clock();
  const written = await Promise.allSettled(
    (await promptMinutes(post.db, now, atOnce)).map(({ person, first, last, slot }) => {
      const share = { person, channel: 'prompt', from: first, upTo: last } as const;
      return writeMail(post.db, { share, slot, dueAt: first }, post.pageUrl);
    }),
  );
  const mails = await claimMails(post.db, now, atOnce);
  await Promise.all(mails.map(async (mail) => recordAttempt(post.db, mail, await attempt(post, mail))));
  // A mail that cannot be written holds up no other; it is told once all others are on their way.
  for (const one of written) if (one.status === 'rejected') throw one.reason;
  return mails.length;
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

/** SMTP's 5xx answers concern this mail; anything else is the server's or the network's trouble. */
function isRefusedForGood(failure: unknown): boolean {
  const code = (failure as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500;
}
