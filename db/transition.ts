import type { Transaction } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Act } from '../domain/finding/commands.ts';
import type { Answer, Receipt } from '../domain/finding/standing.ts';
import { draft } from '../domain/finding/state.ts';
import { perform, settle } from '../domain/finding/transition.ts';
import type { CommandRef } from './commandRef.ts';
import type { Db } from './connection.ts';
import { readContext } from './context.ts';
import { contextAfter, withElsewhere } from './elsewhere.ts';
import { withFormer } from './formerRules.ts';
import { namedItems } from './items.ts';
import { type LockedFinding, lockedColumns } from './life.ts';
import { record } from './record.ts';
import type { DB } from './schema.ts';
import type { Units } from './seats.ts';
import { standingOf } from './standing.ts';
import { firstReceipt, readSubmission, refusedTry } from './submission.ts';
import { together } from './together.ts';

/**
 * One finding's next step, in one transaction on its locked row (architecture.md §2): a known
 * command gets its first receipt; else duties due are settled, the command decided, and everything
 * it made happen is written. Without a command only the clock is settled, up to `now`.
 * Throws `UnknownFinding`, and whatever PostgreSQL throws; then nothing was written.
 */
export function transition(db: Db, findingId: string, now: Instant, command?: CommandRef): Promise<Answer> {
  return together(db, async (trx) => {
    const locked = await lock(trx, findingId);
    return command ? obey(trx, locked, command) : settleDuties(trx, locked, now);
  });
}

export class UnknownFinding extends Error {
  constructor(findingId: string) {
    super(`no finding ${findingId}`);
  }
}

async function obey(trx: Transaction<DB>, locked: LockedFinding, ref: CommandRef): Promise<Answer> {
  const kept = await readSubmission(trx, locked.id, ref, unitsOf(locked));
  const { receipt: known, content, author: by, at } = kept;
  if (known !== null) return { standing: standingOf(locked), receipt: known };
  const act: Act = { at, by, command: content, ...(ref.seen === undefined ? {} : { seen: ref.seen }) };
  const before = locked.state ?? draft;
  const items = await namedItems(trx, locked.id, content);
  const current = await withFormer(trx, locked, kept.context, dayOf(at));
  const read = items === undefined ? current : { ...current, items };
  const context = await withElsewhere(trx, read, before, content, dayOf(at));
  const { refusal, ...done } = perform(before, act, context);
  const life = { locked, done, context: contextAfter(context, before, done.finding) };
  if (refusal)
    return { standing: await record(trx, life, refusedTry(locked.id, ref, refusal.refused)), refusal };
  const receipt: Receipt = {
    commandId: ref.commandId,
    at: done.events.findLast((event) => event.by !== null)?.at ?? at,
    seq: done.finding.seq,
    version: done.finding.version,
    stage: done.finding.stage,
  };
  return { standing: await record(trx, life, firstReceipt(locked.id, receipt)), receipt };
}

async function settleDuties(trx: Transaction<DB>, locked: LockedFinding, now: Instant): Promise<Answer> {
  if (locked.state === null) return { standing: standingOf(locked) };
  const day = dayOf(now);
  const context = await withFormer(trx, locked, await readContext(trx, unitsOf(locked), day), day);
  return { standing: await record(trx, { locked, done: settle(locked.state, context, now), context }) };
}

function unitsOf({ draft, state }: LockedFinding): Units {
  return state?.assignment ?? draft;
}

/** Locked against other transitions, and not against submissions, whose foreign key names the row. */
async function lock(trx: Transaction<DB>, id: string): Promise<LockedFinding> {
  return trx
    .selectFrom('finding')
    .where('id', '=', id)
    .select(lockedColumns)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new UnknownFinding(id));
}
