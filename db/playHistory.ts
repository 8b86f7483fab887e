import type { Transaction } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Command } from '../domain/finding/commands.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import { enterUpload, type Upload } from './evidence.ts';
import { standingsOf } from './findings.ts';
import { recordMorning } from './mornings.ts';
import type { DB } from './schema.ts';
import { closeSignature, dispatchSigned, sign } from './signature.ts';
import { keepSubmission } from './submission.ts';
import { transition } from './transition.ts';

/** What somebody did before this ledger began. */
export type PastStep =
  /** The office head issues a batch: whatever of it is ready is dispatched. */
  | { readonly at: Instant; readonly by: PersonId; readonly batchId: string }
  /** The office puts into a draft what it has decided. */
  | { readonly at: Instant; readonly findingId: string; readonly draft: DraftContent }
  | {
      readonly at: Instant;
      readonly by: PersonId;
      readonly findingId: string;
      readonly commandId: string;
      readonly command: Command;
      /** The file that came with it as evidence. */
      readonly upload?: Pick<Upload, 'id' | 'measure' | 'item' | 'name' | 'type' | 'bytes' | 'sha256'>;
    };

/**
 * Lives through a past in order of its instants and then up to `until`, by the same transitions as any
 * day's, so that the record is that of a life: submissions and receipts, and every duty fired at its own
 * instant before whatever came later. Throws where somebody did what the rules refuse.
 */
export async function playHistory(
  trx: Transaction<DB>,
  steps: readonly PastStep[],
  until: Instant,
): Promise<void> {
  const timers = new Map<string, Instant | null>();
  const settleUpTo = async (limit: Instant) => {
    for (let next = earliest(timers, limit); next !== null; next = earliest(timers, limit)) {
      const { standing } = await transition(trx, next.findingId, next.at);
      timers.set(next.findingId, standing.nextDue);
    }
  };
  for (const step of [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    await settleUpTo(step.at);
    for (const [id, { nextDue }] of await standingsOf(trx, await take(trx, step))) timers.set(id, nextDue);
  }
  await settleUpTo(until);
}

/**
 * What was told before an instant is not told again: the mails of the past are not sent, as though that
 * day's morning mail had been the last to go.
 */
export async function passOverNotices(trx: Transaction<DB>, before: Instant): Promise<void> {
  await trx.updateTable('notice').set({ dropped: true }).where('at', '<', before).execute();
  await recordMorning(trx, dayOf(before), before);
}

type Dispatch = Extract<PastStep, { batchId: string }>;
type Decision = Extract<PastStep, { draft: DraftContent }>;
type Deed = Extract<PastStep, { command: Command }>;

/** The findings whose timers it moved. */
async function take(trx: Transaction<DB>, step: PastStep): Promise<readonly string[]> {
  if ('batchId' in step) return dispatch(trx, step);
  return 'draft' in step ? decide(trx, step) : obey(trx, step);
}

async function dispatch(trx: Transaction<DB>, { batchId, at, by }: Dispatch): Promise<readonly string[]> {
  const signature = { batchId, at, by };
  await sign(trx, batchId, signature);
  // What cannot be dispatched yet stays a draft, as on any day.
  const { ids = [] } = (await dispatchSigned(trx, signature, '', 1_000)) ?? {};
  await closeSignature(trx, signature);
  return ids;
}

async function decide(trx: Transaction<DB>, { findingId, draft }: Decision): Promise<readonly string[]> {
  await trx
    .updateTable('finding')
    .set((eb) => ({ draft, unit_id: draft.unit, draft_version: eb('draft_version', '+', 1) }))
    .where('id', '=', findingId)
    .where('stage', '=', 'draft')
    .execute();
  return [];
}

async function obey(
  trx: Transaction<DB>,
  { findingId, command, upload, ...ref }: Deed,
): Promise<readonly string[]> {
  if (upload) await enterUpload(trx, { ...upload, ...ref, findingId, uploadedBy: ref.by });
  await keepSubmission(trx, findingId, ref, command);
  const { refusal } = await transition(trx, findingId, ref.at, ref);
  if (refusal)
    throw new Error(`${ref.commandId}: ${command.type} by ${ref.by} is refused: ${refusal.refused}`);
  return [findingId];
}

function earliest(
  timers: ReadonlyMap<string, Instant | null>,
  limit: Instant,
): { findingId: string; at: Instant } | null {
  let found: { findingId: string; at: Instant } | null = null;
  for (const [findingId, at] of timers) {
    if (at !== null && at <= limit && (found === null || at < found.at)) found = { findingId, at };
  }
  return found;
}
