import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { isAway } from '../db/away.ts';
import type { CommandRef } from '../db/commandRef.ts';
import type { Db } from '../db/connection.ts';
import { standingsOf } from '../db/findings.ts';
import { keepSubmission, receiptOf } from '../db/submission.ts';
import { transition } from '../db/transition.ts';
import type { Command } from '../domain/finding/commands.ts';
import type { Answer, Receipt } from '../domain/finding/standing.ts';
import {
  type CommandAnswer,
  commandName,
  findingWorkflowId,
  type SentCommand,
} from '../workflows/contract.ts';
import { ensureWorkflows } from './ensureWorkflows.ts';
import type { Engine } from './temporal.ts';

/** What the sender is told: done, refused, or neither, and then why. */
export type Sent =
  | Pick<Answer, 'receipt' | 'refusal'>
  /** The id was used before, by another person or with other content. */
  | { readonly unsent: 'key-reused' }
  /** `busy`: try again soon. `outcome-unknown`: it may have happened; the same id again will tell. */
  | { readonly unsent: 'busy' | 'outcome-unknown' };

/** How long the sender waits for the worker before the outcome counts as unknown. */
const deadlineMs = 15_000;
/** gRPC's status when a workflow has as many updates under way as the server allows. */
const resourceExhausted = 8;

/**
 * A command's whole way: its content kept, its workflow asked, its answer brought back
 * (architecture.md §2). Sent again with the same id it gets its first receipt. The update has an id
 * of its own each time: Temporal would remember a refusal under a repeated one, and the ledger
 * already knows a repeated command. While PostgreSQL is away nobody can say what became of it.
 */
export function sendCommand(
  engine: Engine,
  db: Db,
  findingId: string,
  ref: CommandRef,
  content: Command,
): Promise<Sent> {
  return send(engine, db, findingId, ref, content).catch((failure: unknown) => {
    if (isAway(failure)) return { unsent: 'outcome-unknown' };
    throw failure;
  });
}

async function send(
  engine: Engine,
  db: Db,
  findingId: string,
  ref: CommandRef,
  content: Command,
): Promise<Sent> {
  const kept = await keepSubmission(db, findingId, ref, content);
  if ('refused' in kept) return { unsent: kept.refused };
  if ('receipt' in kept) return kept;
  const command: SentCommand = { ...ref, type: content.type };
  try {
    return await ask(engine, findingId, command);
  } catch (failure) {
    if (!(failure instanceof WorkflowNotFoundError)) return whatBecame(failure, db, findingId, ref);
  }
  return askAnew(engine, db, findingId, command);
}

async function ask({ client }: Engine, findingId: string, command: SentCommand): Promise<Sent> {
  const handle = client.workflow.getHandle(findingWorkflowId(findingId));
  const answer = await client.withDeadline(Date.now() + deadlineMs, () =>
    handle.executeUpdate<CommandAnswer, [SentCommand]>(commandName, { args: [command] }),
  );
  return answer === 'busy' ? { unsent: 'busy' } : answer;
}

/**
 * No workflow runs. A draft's or an ended finding's has none: the ledger itself answers, and what it has
 * opened again gets its workflow. Any other was lost by Temporal: it is brought back and asked once more.
 */
async function askAnew(engine: Engine, db: Db, findingId: string, command: SentCommand): Promise<Sent> {
  const standing = (await standingsOf(db, [findingId])).get(findingId);
  if (standing === undefined || standing.over) return answerOfTheOver(engine, db, findingId, command);
  try {
    await ensureWorkflows(engine, db, [findingId]);
    return await ask(engine, findingId, command);
  } catch (failure) {
    return whatBecame(failure, db, findingId, command);
  }
}

/** What has happened stays so where Temporal is away: the watch, or the next command, begins the workflow later. */
async function answerOfTheOver(
  engine: Engine,
  db: Db,
  findingId: string,
  command: SentCommand,
): Promise<Sent> {
  const answer = await transition(db, findingId, command.at, command);
  if (answer.receipt !== undefined && !answer.standing.over)
    await ensureWorkflows(engine, db, [findingId]).catch(() => undefined);
  return answer;
}

/** Before a failure is passed on, the ledger is asked whether the command happened all the same. */
async function whatBecame(
  failure: unknown,
  db: Db,
  findingId: string,
  { commandId }: CommandRef,
): Promise<Sent> {
  const receipt: Receipt | undefined = await receiptOf(db, findingId, commandId);
  if (receipt !== undefined) return { receipt };
  return { unsent: isBusy(failure) ? 'busy' : 'outcome-unknown' };
}

function isBusy(failure: unknown): boolean {
  const cause = failure instanceof ServiceError ? failure.cause : failure;
  return isGrpcServiceError(cause) && cause.code === resourceExhausted;
}
