import type { Db } from '../db/connection.ts';
import { openFindings, standingsOf } from '../db/findings.ts';
import { type FindingStart, findingsQueue, findingWorkflowId, wakeName } from '../workflows/contract.ts';
import { paced } from './paced.ts';
import type { Engine } from './temporal.ts';

/** Starts a second: people's commands must not queue behind a dispatch (architecture.md §3a). */
export const gentle = 55;

/**
 * Sees to it that every finding that the ledger calls open has its workflow; those that run already
 * are left alone, so it may be asked again at any time. `onStarted` hears of each id in turn.
 */
export async function ensureWorkflows(
  { client, clockOffset }: Engine,
  db: Db,
  ids: readonly string[],
  perSecond: number = gentle,
  onStarted: (id: string) => void = () => {},
): Promise<void> {
  const standings = await standingsOf(db, ids);
  const open = [...standings].filter(([, { over }]) => !over);
  await paced(open, perSecond, async ([findingId, standing]) => {
    await client.workflow.start('finding', options({ findingId, standing, clockOffset }));
    onStarted(findingId);
  });
}

/** Has a finding look at its duties now, with a workflow begun for it where there is none. */
export async function wakeWorkflow(
  { client, clockOffset }: Engine,
  db: Db,
  findingId: string,
): Promise<void> {
  const standing = (await standingsOf(db, [findingId])).get(findingId);
  if (standing === undefined || standing.over) return;
  await client.workflow.signalWithStart('finding', {
    ...options({ findingId, standing, clockOffset }),
    signal: wakeName,
    signalArgs: [],
  });
}

function options(start: FindingStart) {
  return {
    taskQueue: findingsQueue,
    workflowId: findingWorkflowId(start.findingId),
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    args: [start],
  };
}

/**
 * The same for every open finding there is: what a lost Temporal is rebuilt with. False where it was
 * told to end before it was through.
 */
export async function ensureAllWorkflows(engine: Engine, db: Db, ending: AbortSignal): Promise<boolean> {
  const page = 100;
  let after: string | null = null;
  while (!ending.aborted) {
    const ids: string[] = await openFindings(db, after, page);
    await ensureWorkflows(engine, db, ids);
    if (ids.length < page) return true;
    after = ids.at(-1) ?? null;
  }
  return false;
}
