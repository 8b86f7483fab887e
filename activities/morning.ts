import { Context } from '@temporalio/activity';
import { isAway } from '../db/away.ts';
import type { Db } from '../db/connection.ts';
import { earliestDuty } from '../db/findings.ts';
import { lastMorning, recordMorning } from '../db/mornings.ts';
import { peopleToTell } from '../db/outbox/writing.ts';
import { readCalendar } from '../db/rules.ts';
import type { Day } from '../domain/calendar/day.ts';
import { at, dayOf, type Instant } from '../domain/calendar/instant.ts';
import { morningPatience, morningTime, nextMorning } from '../domain/delivery/delivery.ts';
import { writeMail } from '../mail/write.ts';
import { askForYear } from '../mail/yearMissing.ts';
import type { Clock } from './clock.ts';

export type MorningActivities = ReturnType<typeof morningActivities>;

/** People whose mails are written between two heartbeats. */
const page = 50;

/** The morning mail (domain.md §5): when the next one goes, whether it must wait, and its writing. */
export function morningActivities({ db, clock, pageUrl }: { db: Db; clock: Clock; pageUrl: string | null }) {
  return {
    /** The calendar says when, not a schedule: 08:30 of the next working day, or now where today's was missed. */
    async nextMorning(): Promise<{ day: Day; at: Instant }> {
      const now = await clock();
      return nextMorning(now, await lastMorning(db), await readCalendar(db, dayOf(now)));
    },

    /** Whether that morning's duties are still being settled; from 09:00 on the mail waits no longer. */
    async mustWait(day: Day): Promise<boolean> {
      const earliest = await earliestDuty(db);
      return (
        earliest !== null && earliest <= at(day, morningTime) && (await clock()) < at(day, morningPatience)
      );
    },

    /** Writes everybody's mail of a day; begun again after a crash it goes on behind the last person written. */
    async writeMorning(day: Day): Promise<void> {
      const { heartbeat, info, log, cancellationSignal } = Context.current();
      const dueAt = at(day, morningTime);
      let after: string = info.heartbeatDetails ?? '';
      for (;;) {
        cancellationSignal.throwIfAborted();
        const people = await peopleToTell(db, dueAt, after, page);
        for (const person of people) {
          const share = { person, channel: 'morning', from: null, upTo: dueAt } as const;
          // Nobody's mail waits for another's: one that cannot be written is tried again the next morning.
          await writeMail(db, { share, slot: day, dueAt }, pageUrl).catch((failure: unknown) => {
            if (isAway(failure)) throw failure;
            log.error('a morning mail cannot be written', { person, day, err: failure });
          });
        }
        if (people.length < page) break;
        after = people.at(-1) ?? after;
        heartbeat(after);
      }
      await askForYear(db, day, dueAt, pageUrl).catch((failure: unknown) => {
        if (isAway(failure)) throw failure;
        log.error('the administrator cannot be asked for a calendar year', { day, err: failure });
      });
      await recordMorning(db, day, await clock());
    },
  };
}
