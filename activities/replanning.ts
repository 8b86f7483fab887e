import { Context } from '@temporalio/activity';
import type { Db } from '../db/connection.ts';
import { plannedOtherwise } from '../db/findings.ts';
import { dayOf } from '../domain/calendar/instant.ts';
import { wakeWorkflow } from '../engine/ensureWorkflows.ts';
import { paced } from '../engine/paced.ts';
import type { Engine } from '../engine/temporal.ts';
import type { Clock } from './clock.ts';

export type ReplanningActivities = ReturnType<typeof replanningActivities>;

/** Findings looked up at once. */
const page = 100;

/** A change of rules, brought to every open finding (domain.md §6). */
export function replanningActivities({
  db,
  engine,
  clock,
  startsPerSecond,
}: {
  db: Db;
  engine: Engine;
  clock: Clock;
  startsPerSecond: number;
}) {
  return {
    /**
     * One pass over what was planned by other rules than today's: each finding's workflow settles it, as it
     * does every duty, so that its timer is set anew with it. Begun again after a crash it goes on behind the
     * last page; what it missed, or came in between, the watch has another pass for.
     */
    async replanFindings(): Promise<void> {
      const { heartbeat, info, cancellationSignal } = Context.current();
      let after: string | null = info.heartbeatDetails ?? null;
      for (;;) {
        cancellationSignal.throwIfAborted();
        const ids = await plannedOtherwise(db, dayOf(await clock()), after, page);
        const wake = async (id: string) => {
          await wakeWorkflow(engine, db, id);
          heartbeat(after);
        };
        await paced(ids, startsPerSecond, wake, cancellationSignal);
        if (ids.length < page) return;
        after = ids.at(-1) ?? null;
        heartbeat(after);
      }
    },
  };
}
