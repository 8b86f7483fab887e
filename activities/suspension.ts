import { Context } from '@temporalio/activity';
import type { Db } from '../db/connection.ts';
import {
  closeStep,
  commandOf,
  findingsOf,
  noteRefused,
  readSuspension,
  type SuspensionOrder,
  type SuspensionStep,
  stepOf,
} from '../db/suspensions.ts';
import { paced } from '../engine/paced.ts';
import { sendCommand } from '../engine/sendCommand.ts';
import type { Engine } from '../engine/temporal.ts';
import type { Clock } from './clock.ts';

export type SuspensionActivities = ReturnType<typeof suspensionActivities>;

/** How far a step has come; kept in its heartbeats. */
interface Progress {
  readonly step: SuspensionStep;
  /** Findings up to this id have had their command. */
  readonly after: string | null;
}

/** Findings between two heartbeats that say how far it is. */
const chunkSize = 50;

/** 暂缓 of a scope: one approval, given to each finding as its own command, at a bounded rate. */
export function suspensionActivities({
  db,
  engine,
  clock,
  commandsPerSecond,
}: {
  db: Db;
  engine: Engine;
  clock: Clock;
  commandsPerSecond: number;
}) {
  return {
    /**
     * Brings an order as far as it is approved, and ended. Begun again after a crash it goes on where the
     * last heartbeat left it; each finding knows its command, so nothing is done twice.
     */
    async applySuspension(orderId: string): Promise<void> {
      const { info } = Context.current();
      let from: Progress | undefined = info.heartbeatDetails;
      for (;;) {
        const order = await readSuspension(db, orderId);
        const step = order && stepOf(order);
        if (order === undefined || step === null || step === undefined) return;
        await goThrough(order, step, from?.step === step ? from.after : null);
        await closeStep(db, orderId, step, await clock());
        from = undefined;
      }
    },
  };

  async function goThrough(order: SuspensionOrder, step: SuspensionStep, from: string | null): Promise<void> {
    const { heartbeat, cancellationSignal } = Context.current();
    let after = from;
    for (;;) {
      cancellationSignal.throwIfAborted();
      const ids = await findingsOf(db, order, step, after, chunkSize);
      const progress: Progress = { step, after };
      heartbeat(progress);
      await paced(ids, commandsPerSecond, async (id) => {
        await give(order, step, id);
        heartbeat(progress);
      });
      if (ids.length < chunkSize) return;
      after = ids.at(-1) ?? null;
    }
  }

  /** Throws where nobody can say whether it happened, so that the stretch is gone through once more. */
  async function give(order: SuspensionOrder, step: SuspensionStep, findingId: string): Promise<void> {
    const { ref, command } = commandOf(order, step);
    const sent = await sendCommand(engine, db, findingId, ref, command);
    if ('unsent' in sent) throw new Error(`the order ${order.id} did not reach ${findingId}: ${sent.unsent}`);
    if (sent.refusal !== undefined) await noteRefused(db, order, step, findingId, sent.refusal.refused);
  }
}
