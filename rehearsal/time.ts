import { setTimeout } from 'node:timers/promises';
import { type Pending, readPending } from '../db/rehearsal.ts';
import { type Instant, toMillis } from '../domain/calendar/instant.ts';
import { publishedCalendar } from '../domain/calendar/published.ts';
import { nextMorning } from '../domain/delivery/delivery.ts';
import { inTime, patienceMs } from './patience.ts';
import type { Servers } from './servers.ts';

const glanceMs = 10;

/**
 * Lets time pass from one settled instant to another: stops at every duty and mail on the way until
 * the ledger shows it settled (architecture.md §3a). The server's clock stays at the last stop. It is
 * never set to an act's own instant, for it runs on while acts are played, and a duty just behind them
 * would overtake them; what an act finds due is settled with it, by its own instant.
 */
export async function passTime(servers: Servers, from: Instant, to: Instant): Promise<void> {
  await untilSettled(servers, from);
  for (let now = from; ; ) {
    now = comingNext(await readPending(servers.db), now);
    if (now > to) return;
    await inTime(servers.clock.skipTo(toMillis(now)), `the time until ${now}`);
    await untilSettled(servers, now);
  }
}

/** Waits until nothing is left to do at an instant. Throws where that does not come about. */
async function untilSettled({ db, lost }: Servers, now: Instant): Promise<void> {
  for (const deadline = performance.now() + patienceMs; ; ) {
    const pending = await Promise.race([readPending(db), lost]);
    if (pending.unsent === 0 && comingNext(pending, now) > now) return;
    if (performance.now() > deadline) throw new Error(`the office does not come to rest at ${now}`);
    await setTimeout(glanceMs);
  }
}

/** The next duty, prompt mail or morning. */
function comingNext({ nextDuty, nextPrompt, lastMorning }: Pending, now: Instant): Instant {
  const coming = [nextDuty, nextPrompt, nextMorning(now, lastMorning, publishedCalendar).at];
  return coming.filter((instant) => instant !== null).sort()[0] as Instant;
}
