import type { CommandRef } from '../db/commandRef.ts';
import type { Db } from '../db/connection.ts';
import { transition } from '../db/transition.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { latest } from '../domain/calendar/instant.ts';
import type { Answer } from '../domain/finding/standing.ts';
import type { Clock } from './clock.ts';

export type LedgerActivities = ReturnType<typeof ledgerActivities>;

/** The ledger, as a finding's workflow reaches it. */
export function ledgerActivities({ db, clock }: { db: Db; clock: Clock }) {
  return {
    /**
     * Settles the finding's duties, and a command where there is one. `timerAt` is the instant for
     * which a timer went off: this machine's clock may lag the server's, and the duty is due all the
     * same.
     */
    async transition(
      findingId: string,
      command: CommandRef | null,
      timerAt: Instant | null,
    ): Promise<Answer> {
      const now = await clock();
      return transition(db, findingId, timerAt === null ? now : latest(now, timerAt), command ?? undefined);
    },
  };
}
