import { Context } from '@temporalio/activity';
import type { Db } from '../db/connection.ts';
import { closeSignature, dispatchSigned } from '../db/signature.ts';
import { ensureWorkflows } from '../engine/ensureWorkflows.ts';
import type { Engine } from '../engine/temporal.ts';
import type { DispatchResult, DispatchStart } from '../workflows/contract.ts';

export type DispatchActivities = ReturnType<typeof dispatchActivities>;

/** How far a dispatch has come; kept in its heartbeats. */
interface Progress extends DispatchResult {
  /** Behind this number nothing has been done yet. */
  readonly after: string;
}

/** Findings written to the ledger in one transaction. */
const chunkSize = 100;

/** Dispatch in batches: the ledger first, then, gently, the workflows (architecture.md §2). */
export function dispatchActivities({
  db,
  engine,
  startsPerSecond,
}: {
  db: Db;
  engine: Engine;
  startsPerSecond: number;
}) {
  return {
    /**
     * Begun again after a crash it goes on where the last heartbeat left it; nothing is done twice, and
     * nothing behind a signature that is closed.
     */
    async dispatchBatch(signature: DispatchStart): Promise<DispatchResult> {
      const { heartbeat, info, cancellationSignal } = Context.current();
      let progress: Progress = info.heartbeatDetails ?? { after: '', dispatched: 0, refused: [] };
      for (;;) {
        cancellationSignal.throwIfAborted();
        const chunk = await dispatchSigned(db, signature, progress.after, chunkSize);
        if (chunk === undefined) return { dispatched: progress.dispatched, refused: progress.refused };
        await ensureWorkflows(engine, db, chunk.ids, startsPerSecond, () => heartbeat(progress));
        const dispatched = progress.dispatched + chunk.ids.length;
        const refused = [...progress.refused, ...chunk.refused];
        if (chunk.last === null) {
          await closeSignature(db, signature);
          return { dispatched, refused };
        }
        progress = { after: chunk.last, dispatched, refused };
        heartbeat(progress);
      }
    },
  };
}
